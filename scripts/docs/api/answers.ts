import * as z from 'zod/mini';
import { type ProblemKind, Problem as ProblemThrown, problemBody, problems } from '#shared/lambda/problem.ts';
import { requestRules } from '#shared/lambda/request-rules.ts';
import type { Route } from '#shared/lambda/route.ts';
import type { Answer, Content, Reference } from './document.ts';

/** RFC 9457, with every violation at once. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  instance: z.string(),
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

/** What the gateway itself answers; an HTTP API can't give it another form. */
export const GatewayRefusal = z.object({ message: z.string() });

interface Refusal {
  /** Its name under `components/responses`. */
  readonly name: string;
  readonly status: number;
  readonly kinds: readonly ProblemKind[];
  /** The gateway's own message, where it may answer instead of the function. */
  readonly gateway?: { readonly message: string; readonly when: string };
}

const violationOf: Partial<Record<ProblemKind, ProblemThrown['violations']>> = {
  malformed: [{ rule: requestRules.isJson }],
  forbidden: [{ rule: requestRules.role }],
  tooLarge: [{ rule: requestRules.isSmall, limit: 262_144, received: 300_000 }],
  unsupportedMediaType: [
    {
      rule: requestRules.mediaType,
      field: 'Content-Type',
      limit: 'application/json',
      received: 'text/plain',
    },
  ],
  invalid: [{ rule: requestRules.required, field: '/caseNumber' }],
  stale: [{ rule: requestRules.ifMatch, field: 'If-Match', limit: '"7"', received: '"6"' }],
  preconditionRequired: [{ rule: requestRules.ifMatch, field: 'If-Match' }],
};

const refusals: readonly Refusal[] = [
  { name: 'Malformed', status: 400, kinds: ['malformed'] },
  {
    name: 'Unauthenticated',
    status: 401,
    kinds: [],
    gateway: {
      message: 'Unauthorized',
      when: 'Gatewayens eget svar: token saknas eller gäller inte. The gateway itself: no token, or one that is not valid.',
    },
  },
  { name: 'Forbidden', status: 403, kinds: ['forbidden'] },
  { name: 'Missing', status: 404, kinds: ['missing'] },
  { name: 'Conflict', status: 409, kinds: ['conflict'] },
  { name: 'Stale', status: 412, kinds: ['stale'] },
  {
    name: 'TooLarge',
    status: 413,
    kinds: ['tooLarge'],
    gateway: {
      message: 'Request Entity Too Large',
      when: 'Över 10 MB svarar gatewayen själv. Above 10 MB the gateway itself answers.',
    },
  },
  { name: 'UnsupportedMediaType', status: 415, kinds: ['unsupportedMediaType'] },
  { name: 'Invalid', status: 422, kinds: ['invalid'] },
  { name: 'PreconditionRequired', status: 428, kinds: ['preconditionRequired'] },
  {
    name: 'TooMany',
    status: 429,
    kinds: [],
    gateway: {
      message: 'Too Many Requests',
      when: 'Gatewayens eget svar: fler anrop än stacken tar emot. The gateway itself: more requests than the stack takes.',
    },
  },
  {
    name: 'Internal',
    status: 500,
    kinds: ['internal'],
    gateway: {
      message: 'Internal Server Error',
      when: 'När funktionen inte svarar alls är svaret gatewayens. When the function does not answer at all, the gateway does.',
    },
  },
  {
    name: 'Unavailable',
    status: 503,
    kinds: ['busy'],
    gateway: {
      message: 'Service Unavailable',
      when: 'Efter 30 s svarar gatewayen själv. After 30 s the gateway itself answers.',
    },
  },
];

const problemExample = (kind: ProblemKind): unknown =>
  problemBody(new ProblemThrown(kind, violationOf[kind] ?? []), 'sv', '/v1/0184/assessments');

const answerOf = ({ kinds, gateway }: Refusal): Answer => {
  const problem: Content = {
    schema: { $ref: '#/components/schemas/Problem' },
    examples: Object.fromEntries(
      kinds.map((kind) => [kind, { summary: problems[kind].en, value: problemExample(kind) }]),
    ),
  };
  const words = kinds.map((kind) => `${problems[kind].sv} ${problems[kind].en}`);
  return {
    description: [...words, ...(gateway ? [gateway.when] : [])].join(' '),
    ...(kinds.length > 0 && { headers: { traceparent: { $ref: '#/components/headers/Traceparent' } } }),
    content: {
      ...(kinds.length > 0 && { 'application/problem+json': problem }),
      ...(gateway && {
        'application/json': {
          schema: { $ref: '#/components/schemas/GatewayRefusal' },
          examples: { gateway: { summary: gateway.when, value: { message: gateway.message } } },
        },
      }),
    },
  };
};

/** Every refusal, for `components/responses`. */
export const refusalAnswers = (): Record<string, Answer> =>
  Object.fromEntries(refusals.map((refusal) => [refusal.name, answerOf(refusal)]));

const statusesOf = ({ method, public: isPublic, isVersioned }: Route<never>): readonly number[] => [
  ...(isPublic ? [] : [400, 401, 403, 404]),
  ...(method === 'GET' ? [] : [409, 413, 415, 422]),
  ...(isVersioned ? [412, 428] : []),
  429,
  500,
  503,
];

/** What one operation may be refused with, by status. */
export const refusalsOf = (route: Route<never>): Record<string, Reference> => {
  const statuses = statusesOf(route);
  return Object.fromEntries(
    refusals
      .filter(({ status }) => statuses.includes(status))
      .map(({ name, status }) => [String(status), { $ref: `#/components/responses/${name}` }]),
  );
};
