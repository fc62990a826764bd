import type { ZodOpenApiOperationObject } from 'zod-openapi';
import { type AccessRows, accessTable } from '#shared/domain/organisation/access.ts';
import type { Route } from '#shared/lambda/route.ts';
import { refusalsOf } from './answers.ts';
import { headersOf } from './parameters.ts';

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

/** Who may, from the one table that decides it. */
const whoMay = ({ noun, action, public: isPublic }: Route<never>): string => {
  if (isPublic) return 'Kräver ingen inloggning. Needs no token.';
  const rows: AccessRows | undefined = (accessTable as Record<string, AccessRows>)[noun];
  const roles = (rows?.[action] ?? []).map((role) => `\`${role}\``);
  return `Roller som får; roles that may: ${roles.join(', ')}.`;
};

const isPage = ({ answerType = 'application/json' }: Route<never>): boolean =>
  answerType !== 'application/json';

/** Whether the answer carries the version of what it shows: every GET, and every command that tells of its record. */
export const hasEtag = ({ method, answer }: Route<never>): boolean =>
  method === 'GET' || answer !== undefined;

const reference = (name: string) => ({ $ref: `#/components/headers/${name}` });

const successOf = (route: Route<never>) => {
  const { answer, answerType = 'application/json', status, summary } = route;
  return {
    description: `${sentence(summary.sv)} ${sentence(summary.en)}`,
    headers: {
      traceparent: reference('Traceparent'),
      ...(hasEtag(route) && { ETag: reference('ETag') }),
      ...(status === 201 && { Location: reference('Location') }),
      ...(route.deprecated && { Deprecation: reference('Deprecation'), Sunset: reference('Sunset') }),
    } as never,
    ...((answer || isPage(route)) && {
      content: { [answerType]: { schema: (answer ?? { type: 'string' }) as never } },
    }),
  };
};

const notModified = {
  description: 'Det du har gäller fortfarande. What you have is still current.',
  headers: { traceparent: reference('Traceparent'), ETag: reference('ETag') } as never,
};

const bodyOf = ({ body, rawBody, example }: Route<never>): ZodOpenApiOperationObject['requestBody'] => {
  if (body) {
    const examples =
      example === undefined ? {} : { examples: { example: { summary: 'Exempel', value: example } } };
    return { required: true, content: { 'application/json': { schema: body, ...examples } } };
  }
  if (!rawBody) return undefined;
  const file = { schema: { type: 'string' as const, format: 'binary' } };
  return { required: true, content: Object.fromEntries(rawBody.map((type) => [type, file])) };
};

/** One operation, of the schemas that check it and the table that says who may. */
export const operationOf = (route: Route<never>): ZodOpenApiOperationObject => {
  const { operationId, summary, noun, params, query, status } = route;
  const requestBody = bodyOf(route);
  return {
    operationId,
    summary: `${summary.sv} / ${summary.en}`,
    description: `${sentence(summary.sv)}\n\n${sentence(summary.en)}\n\n${whoMay(route)}`,
    tags: [noun],
    ...(route.public && { security: [] }),
    ...(route.deprecated && { deprecated: true }),
    requestParams: { path: params as never, ...(query && { query: query as never }) },
    parameters: headersOf(route, hasEtag(route)),
    ...(requestBody && { requestBody }),
    responses: {
      [status]: successOf(route),
      ...(route.method === 'GET' && hasEtag(route) && { 304: notModified }),
      ...refusalsOf(route),
    },
  };
};
