import * as z from 'zod/mini';
import { type ApiNeeds, type Route, route } from '#shared/lambda/route.ts';
import type { ApiDocument } from './read-document.ts';

/** The generated document; it comes as a need, since it is generated from these very tables. */
export interface ApiDescriptionNeeds extends ApiNeeds {
  readonly readDocument: () => ApiDocument;
  /** Where this installation answers, as its caller reached it: `https://api.example.org/v1`. */
  readonly address: string;
}

const nothing = z.object({});

/** The same to everyone who asks at this address, until the next deploy. */
const describedToAnyone = { 'cache-control': 'public, max-age=300' };

const ApiInfo = z.object({
  apiName: z.string(),
  apiVersion: z.string(),
  apiReleased: z.string(),
  apiDocumentation: z.string(),
  apiStatus: z.enum(['beta', 'active', 'deprecated', 'retired']),
});

/** What the API says about itself, to anyone. */
export const routes: readonly Route<ApiDescriptionNeeds>[] = [
  route({
    operationId: 'readApiInfo',
    method: 'GET',
    path: '/v1/api-info',
    noun: 'organisation',
    action: 'public',
    summary: { sv: 'Vad det här är för ett API', en: 'What this API is' },
    params: nothing,
    answer: ApiInfo,
    status: 200,
    public: true,
    story: async (_request, { readDocument, address }: ApiDescriptionNeeds) => ({
      status: 200,
      headers: describedToAnyone,
      json: {
        apiName: 'samsyn',
        apiVersion: readDocument().info.version,
        apiReleased: '2026-11-22',
        apiDocumentation: `${address}/openapi.json`,
        apiStatus: 'beta',
      },
    }),
  }),
  route({
    operationId: 'readOpenApi',
    method: 'GET',
    path: '/v1/openapi.json',
    noun: 'organisation',
    action: 'public',
    summary: { sv: 'API:ets beskrivning', en: 'The description of the API' },
    params: nothing,
    answer: z.looseObject({ openapi: z.string() }),
    status: 200,
    public: true,
    story: async (_request, { readDocument, address }: ApiDescriptionNeeds) => ({
      status: 200,
      headers: describedToAnyone,
      json: {
        ...readDocument(),
        servers: [{ url: address, description: 'Den här installationen. This installation.' }],
      },
    }),
  }),
];
