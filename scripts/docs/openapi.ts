import * as z from 'zod/mini';
import { createDocument, type ZodOpenApiOperationObject } from 'zod-openapi';
import { ProgrammeDefinition } from '#shared/domain/programme/definition.ts';
import { problems } from '#shared/lambda/problem.ts';
import { Receipt } from '#shared/lambda/records.ts';
import type { Route } from '#shared/lambda/route.ts';

const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  violations: z.array(
    z.object({
      field: z.optional(z.string()),
      rule: z.string(),
      message: z.string(),
      limit: z.optional(z.union([z.string(), z.number()])),
      received: z.optional(z.union([z.string(), z.number()])),
    }),
  ),
});

const header = (name: string, description: string, isRequired: boolean) => ({
  in: 'header' as const,
  name,
  description,
  required: isRequired,
  schema: { type: 'string' as const },
});

const headersOf = ({ method, isVersioned }: Route<never>) => [
  header('traceparent', 'W3C Trace Context.', false),
  ...(method === 'POST'
    ? [header('Idempotency-Key', 'The same key with the same request gets the same answer.', false)]
    : []),
  ...(isVersioned ? [header('If-Match', 'The ETag that you have read.', true)] : []),
  ...(method === 'GET'
    ? [header('If-None-Match', 'An ETag you have: 304 when it is still current.', false)]
    : []),
];

const problemsOf = (route: Route<never>): readonly (keyof typeof problems)[] => {
  if (route.public) return ['internal'];
  return [
    'malformed',
    'forbidden',
    'missing',
    ...(route.method === 'GET' ? [] : (['conflict', 'tooLarge', 'unsupportedMediaType', 'invalid'] as const)),
    ...(route.isVersioned ? (['stale', 'preconditionRequired'] as const) : []),
    'internal',
  ];
};

const operationOf = (route: Route<never>): ZodOpenApiOperationObject => {
  const {
    operationId,
    summary,
    noun,
    params,
    query,
    body,
    rawBody,
    answer,
    answerType = 'application/json',
    status,
  } = route;
  const success = {
    description: summary.en,
    headers: { ...(answer && { ETag: { schema: { type: 'string' as const } } }) },
    ...((answer || answerType !== 'application/json') && {
      content: { [answerType]: { schema: (answer ?? { type: 'string' }) as never } },
    }),
  };
  const refusals = problemsOf(route).map((kind) => [
    String(problems[kind].status),
    {
      description: `${problems[kind].en} (${problems[kind].sv})`,
      content: { 'application/problem+json': { schema: Problem as never } },
    },
  ]);
  return {
    operationId,
    summary: summary.en,
    description: summary.sv,
    tags: [noun],
    ...(route.public && { security: [] }),
    requestParams: { path: params as never, ...(query && { query: query as never }) },
    parameters: headersOf(route),
    ...(body && {
      requestBody: {
        required: true,
        content: {
          'application/json': {
            schema: body,
            ...(route.example !== undefined && { example: route.example }),
          },
        },
      },
    }),
    ...(rawBody && {
      requestBody: {
        required: true,
        content: Object.fromEntries(
          rawBody.map((type) => [type, { schema: { type: 'string' as const, format: 'binary' } }]),
        ),
      },
    }),
    responses: { [status]: success, ...Object.fromEntries(refusals) } as never,
  };
};

/** The OpenAPI 3.1 document of the whole API, made of the schemas that check the requests. */
export const openApiDocument = (routes: readonly Route<never>[]) => {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  const ordered = [...routes].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  for (const route of ordered) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operationOf(route) };
  }
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Samsyn',
      version: '1.0.0',
      description:
        'Uppföljning av vård och omsorg som glömmer inget steg. Follow-up of care that never forgets the next step.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: '/' }],
    security: [{ token: [] }],
    tags: [...new Set(ordered.map(({ noun }) => noun))].map((name) => ({ name })),
    paths: paths,
    components: {
      schemas: {
        Problem: Problem,
        Receipt: Receipt,
        ProgrammeDefinition: ProgrammeDefinition,
      },
      securitySchemes: { token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
  });
};
