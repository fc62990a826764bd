import { resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadRouteTables } from '#infra/route-tables.ts';
import type { Route } from '#shared/lambda/route.ts';
import {
  type Answer,
  type ApiDocument,
  type Operation,
  type Parameter,
  resolved,
  type Schema,
} from '../../scripts/docs/api/document.ts';
import { openApiDocument } from '../../scripts/docs/openapi.ts';
import { SynthesizedStage } from '../infra/synthesized-stage.ts';

/**
 * The national REST API profile (Digg, version 1.2), rule by rule, as far as a document can show it; the rest is tested where
 * it happens. https://www.dataportal.se/rest-api-profil. SKALL must be kept, BÖR is kept unless a departure says why.
 */
const tables = await loadRouteTables(resolve(import.meta.dirname, '../../functions'));
const routes = [...tables.values()].flat() as unknown as Route[];
const document: ApiDocument = openApiDocument(routes);

interface Found {
  readonly key: string;
  readonly path: string;
  readonly method: string;
  readonly operation: Operation;
  readonly parameters: readonly Parameter[];
  readonly answers: readonly (readonly [status: number, answer: Answer])[];
}

const operations: readonly Found[] = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    key: `${method.toUpperCase()} ${path}`,
    path,
    method,
    operation,
    parameters: operation.parameters.map((one) => resolved<Parameter>(document, one)),
    answers: Object.entries(operation.responses).map(
      ([status, answer]) => [Number(status), resolved<Answer>(document, answer)] as const,
    ),
  })),
);

/** The operations for which something does not hold, by name. */
const where = (isWrong: (found: Found) => boolean): string[] =>
  operations.filter(isWrong).map(({ key }) => key);

const segments = (path: string): string[] =>
  path.split('/').filter((part) => part !== '' && !part.startsWith('{'));

const queries = operations.flatMap(({ parameters }) => parameters.filter((one) => one.in === 'query'));

const fieldsOf = (schema: unknown): string[] => {
  if (Array.isArray(schema)) return schema.flatMap(fieldsOf);
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties, examples: _, example: __, ...rest } = schema as Record<string, unknown>;
  const own = typeof properties === 'object' && properties !== null ? properties : {};
  return [
    ...Object.keys(own),
    ...Object.values(own).flatMap(fieldsOf),
    ...Object.values(rest).flatMap(fieldsOf),
  ];
};

/** Everything between the braces of the document that is a schema of an answer or a request. */
const stringsOf = (schema: unknown, name = ''): (readonly [name: string, schema: Schema])[] => {
  if (Array.isArray(schema)) return schema.flatMap((item) => stringsOf(item, name));
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties, examples: _, ...rest } = schema as Record<string, unknown>;
  const own = (schema as Schema).type === 'string' ? [[name, schema as Schema] as const] : [];
  const inner = Object.entries(properties ?? {}).flatMap(([key, value]) => stringsOf(value, key));
  return [...own, ...inner, ...Object.values(rest).flatMap((value) => stringsOf(value, name))];
};

const { info, servers, components } = document;
const about = info as Record<string, any>; // oxlint-disable-line typescript/no-explicit-any -- OpenAPI's own shapes

describe('Dokumentation', () => {
  test('DOK.01 BÖR: points to documentation online', () => {
    const { externalDocs } = document as unknown as { externalDocs: { description: string; url: string } };
    expect(externalDocs.description).toBeTruthy();
    expect(externalDocs.url).toMatch(/^https:/);
  });
  test('DOK.03 SKALL: title, version, description, terms, contact and licence', () => {
    expect(about).toMatchObject({ title: 'Samsyn', version: expect.stringMatching(/^\d+\.\d+\.\d+$/) });
    for (const part of ['name', 'url', 'email']) expect(about['contact'][part]).toBeTruthy();
    for (const part of ['name', 'url']) expect(about['license'][part]).toBeTruthy();
    expect(about['termsOfService']).toMatch(/^https:/);
  });
  test('DOK.06 BÖR, DOK.07 BÖR, DOK.11 SKALL: described at length in Swedish and English', () => {
    expect(about['description']).toMatch(/sköter administrationen/);
    expect(about['description']).toMatch(/runs the administration/);
    expect(where(({ operation }) => !/\.\n\n.+\.\n\n/.test(operation.description))).toEqual([]);
  });
  test('DOK.08 SKALL: the service level is told', () => {
    expect(about['x-sla']).toEqual({
      availability: expect.any(String),
      responseTime: expect.any(String),
      support: expect.any(String),
    });
  });
  test('DOK.09 SKALL: what is known not to work is told', () => {
    expect(about['description']).toMatch(/begränsningar/);
    expect(about['x-limitations'].length).toBeGreaterThan(0);
  });
  test('DOK.15 SKALL: every JSON request and answer has an example in full', () => {
    const contents = operations.flatMap(({ key, operation, answers }) =>
      [['request', operation.requestBody] as const, ...answers].flatMap(([name, part]) =>
        Object.entries(part?.content ?? {}).map(([type, content]) => ({
          what: `${key} ${name}`,
          type,
          content,
        })),
      ),
    );
    const lacking = contents.filter(
      ({ type, content }) => /json/.test(type) && content.examples === undefined,
    );
    expect(lacking.map(({ what }) => what)).toEqual([]);
  });
  test('DOK.15 SKALL: each example of a request would pass the schemas that check it', () => {
    const refused = routes.flatMap(({ body, path, method, operationId }) => {
      const operation = document.paths[path.replace('/v1', '')]?.[method.toLowerCase()];
      const examples = operation?.requestBody?.content['application/json']?.examples ?? {};
      return Object.values(examples).flatMap(({ value }) => {
        const result = body?.safeParse(value);
        return result?.success === false ? [`${operationId}: ${JSON.stringify(result.error.issues)}`] : [];
      });
    });
    expect(refused).toEqual([]);
  });
  test('DOK.17 BÖR: the newest major OpenAPI', () => {
    expect(document.openapi).toMatch(/^3\.1\./);
  });
  test('DOK.19 SKALL: every operation and every parameter is described', () => {
    expect(where(({ operation }) => operation.description.length < 40)).toEqual([]);
    expect(
      where(({ parameters }) => parameters.some(({ description = '' }) => description.length < 5)),
    ).toEqual([]);
  });
  test("DOK.20 SKALL: every status code is listed and described, the gateway's own among them", () => {
    const guarded = [400, 401, 403, 404, 429, 500, 503];
    const expected = (found: Found): number[] => [
      ...(found.operation.security?.length === 0 ? [429, 500, 503] : guarded),
      ...(found.method === 'get' ? [] : [409, 413, 415, 422]),
    ];
    const codes = ({ answers }: Found) => answers.map(([status]) => status);
    expect(where((found) => expected(found).some((status) => !codes(found).includes(status)))).toEqual([]);
    expect(where(({ answers }) => answers.some(([, { description }]) => description.length < 5))).toEqual([]);
  });
  test('DOK.21 SKALL: what authentication is asked for', () => {
    expect((document as unknown as { security: unknown }).security).toEqual([{ token: [] }]);
    expect(where(({ operation }) => operation.security?.length === 0)).toEqual([
      'GET /api-info',
      'GET /openapi.json',
      'GET /shared-pages/{collaborationId}/document',
      // Calendars have no login: the secret of the address is what is asked for.
      'GET /{organisationId}/people/{personId}/calendars/{secret}',
    ]);
  });
});

describe('Datum- och tidsformat', () => {
  test('DOT.02, DOT.04 SKALL: RFC 3339; instants in UTC, dates without a time', () => {
    const strings = stringsOf(document.paths);
    const instants = strings.filter(([name, { format }]) => name.endsWith('At') && format !== 'date-time');
    const dates = strings.filter(
      ([name, { format }]) => name.endsWith('On') && !['date', undefined].includes(format),
    );
    expect([...instants, ...dates].map(([name]) => name)).toEqual([]);
    const examples = JSON.stringify(document).match(/"\d{4}-\d\d-\d\dT[^"]*"/g) ?? [];
    expect(examples.filter((instant) => !instant.endsWith('Z"'))).toEqual([]);
  });
});

describe('Resurser, URL-format och namngivning', () => {
  test('RES.02 BÖR: no personal identity number in a path or a query', () => {
    const names = operations.flatMap(({ parameters }) => parameters.map(({ name }) => name.toLowerCase()));
    expect(names.filter((name) => /pnr|personnum|ssn|personalidentity/.test(name))).toEqual([]);
  });
  test('RES.06, UFN.07, UFN.08, UFN.09 SKALL: lower case, words apart by hyphens', () => {
    // A file's name keeps its dot: the profile asks for /openapi.json by that name.
    const wrong = where(({ path }) =>
      segments(path).some((part) => part !== 'openapi.json' && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(part)),
    );
    expect(wrong).toEqual([]);
  });
  test('UFN.01 BÖR, UFN.02 SKALL, SAK.01 SKALL: https on 443, never this machine; the version ends the address', () => {
    // Departure from UFN.01: {api} is the host, since an installation has a domain of its own.
    expect(servers.map(({ url }) => url)).toEqual(['https://{host}/v1']);
    expect(JSON.stringify(document)).not.toMatch(/localhost|127\.0\.0\.1/);
  });
  test('UFN.05 BÖR: no address above 2,048 characters', () => {
    expect(where(({ path }) => path.length > 1000)).toEqual([]);
  });
});

describe('Mognad', () => {
  test('MOG.01 SKALL: resources with verbs (Richardson level 2)', () => {
    expect(where(({ method }) => !['get', 'post', 'put', 'patch', 'delete'].includes(method))).toEqual([]);
  });
});

describe('API-meddelanden och förfrågningar', () => {
  test('AME.01, AME.02 BÖR, ARQ.01 BÖR: JSON in and out', () => {
    // Departures: files are files, pages to print are HTML, calendars are iCalendar.
    const types = (contents: object | undefined) => Object.keys(contents ?? { 'application/json': 1 });
    const isJson = (contents: object | undefined) => types(contents).includes('application/json');
    expect(where(({ operation }) => !isJson(operation.requestBody?.content))).toEqual([
      'POST /{organisationId}/imports',
    ]);
    const notJson = where(({ answers }) =>
      answers.some(([status, { content }]) => status < 300 && !isJson(content)),
    );
    expect(notJson.filter((key) => !key.endsWith('/document'))).toEqual([
      'GET /{organisationId}/people/{personId}/calendars/{secret}',
    ]);
  });
  test('AME.04, AME.05, AME.07: fields are camelCase and nothing else', () => {
    // `_links` and `_meta` are the profile's own.
    const fields = new Set(fieldsOf({ ...document.paths, ...components.schemas }));
    const known = ['_links', '_meta'];
    expect([...fields].filter((name) => !known.includes(name) && !/^[a-z][a-zA-Z0-9]*$/.test(name))).toEqual(
      [],
    );
  });
  test('ARQ.05 SKALL: no payload in headers', () => {
    const headers = operations.flatMap(({ parameters }) => parameters.filter((one) => one.in === 'header'));
    expect(headers.filter(({ schema }) => schema.type !== 'string').map(({ name }) => name)).toEqual([]);
  });
  test('FOR.02 SKALL: GET has no body', () => {
    expect(where(({ method, operation }) => method === 'get' && operation.requestBody !== undefined)).toEqual(
      [],
    );
  });
});

describe('Felhantering', () => {
  test('FEL.01 SKALL: type, title, status, detail and instance', () => {
    expect(components.schemas['Problem']?.required).toEqual(
      expect.arrayContaining(['type', 'title', 'status', 'detail', 'instance']),
    );
  });
  test('FEL.02 SKALL: application/problem+json wherever the API answers itself', () => {
    // 401 and 429 never reach it: an HTTP API can't give its own refusals another form.
    const wrong = where(({ answers }) =>
      answers.some(
        ([status, { content = {} }]) =>
          status >= 400 && ![401, 429].includes(status) && content['application/problem+json'] === undefined,
      ),
    );
    expect(wrong).toEqual([]);
  });
});

describe('Versionhantering', () => {
  test('VER.05 BÖR: one number after v in the address', () => {
    expect(servers.every(({ url }) => /\/v\d+$/.test(url))).toBe(true);
  });
  test('VER.06 SKALL: /api-info under the root, with what the profile asks for', () => {
    const operation = document.paths['/api-info']?.['get'] as Operation;
    const { schema } = (operation.responses['200'] as Answer).content?.['application/json'] ?? { schema: {} };
    expect(Object.keys(schema.properties ?? {})).toEqual([
      'apiName',
      'apiVersion',
      'apiReleased',
      'apiDocumentation',
      'apiStatus',
    ]);
  });
});

describe('Spårbarhet', () => {
  test('SPA.02 SKALL: traceparent is accepted everywhere', () => {
    expect(where(({ parameters }) => !parameters.some(({ name }) => name === 'traceparent'))).toEqual([]);
  });
  test('SPA.04 BÖR: and returned, except by the gateway', () => {
    const wrong = where(({ answers }) =>
      answers.some(([status, { headers = {} }]) => ![401, 429].includes(status) && !headers['traceparent']),
    );
    expect(wrong).toEqual([]);
  });
});

describe('Filtrering, paginering och sökparametrar', () => {
  test('FNS.01, FNS.03, FNS.06: camelCase, a letter first', () => {
    expect(queries.filter(({ name }) => !/^[a-z][a-zA-Z0-9]*$/.test(name))).toEqual([]);
  });
  test('FNS.05 BÖR: what one searches by is optional', () => {
    const searched = operations
      .filter(({ method }) => method === 'get')
      .flatMap(({ parameters }) => parameters.filter((one) => one.in === 'query'));
    expect(searched.filter(({ required }) => required === true).map(({ name }) => name)).toEqual([]);
  });
  test('FNS.07 SKALL, FNS.09 BÖR: what pages has a limit, of 20 unless told', () => {
    // Departure from FNS.07: a cursor instead of page or offset in lists that grow freely, docs/adr/0007.
    const paged = operations.filter(({ parameters }) =>
      parameters.some(({ name }) => name === 'cursor' || name === 'page'),
    );
    expect(paged.length).toBeGreaterThan(5);
    const limits = paged.map(
      ({ parameters }) => parameters.find(({ name }) => name === 'limit')?.schema.default,
    );
    expect(limits.every((limit) => limit === 20)).toBe(true);
  });
  test('FNS.07, FNS.08 SKALL: what one record holds whole is paged by number, from 1; the rest by cursor, never both', () => {
    const rowsOf = ({ answers }: Found) =>
      answers.flatMap(
        ([, { content }]) => Object.keys(content?.['application/json']?.schema.properties ?? {}) ?? [],
      );
    const lists = operations.filter((found) => rowsOf(found).includes('_links'));
    const numbered = lists.filter((found) => rowsOf(found).includes('_meta'));
    expect(numbered.map(({ operation }) => operation.operationId).sort()).toEqual([
      'listAgreementVersions',
      'listBodies',
      'listCalendarFeeds',
      'listMemberships',
      'listProgrammeVersions',
      'listRequirements',
      'searchCollaborationsLibrary',
      'searchLibrary',
    ]);
    const asked = ({ parameters }: Found) => parameters.map(({ name }) => name);
    for (const list of lists) {
      const [kept, never] = numbered.includes(list) ? ['page', 'cursor'] : ['cursor', 'page'];
      expect([list.key, asked(list).includes(kept), asked(list).includes(never)]).toEqual([
        list.key,
        true,
        false,
      ]);
    }
    const pages = queries.filter(({ name }) => name === 'page').map(({ schema }) => schema);
    expect(pages.map(({ minimum, default: first }) => [minimum, first])).toEqual(pages.map(() => [1, 1]));
  });
  test('a filter has the name of the field it narrows, or of what holds the field and the field', () => {
    const names = new Set(queries.map(({ name }) => name));
    for (const paging of ['limit', 'cursor', 'page', 'relation']) names.delete(paging);
    const fields = new Set(fieldsOf({ ...document.paths, ...components.schemas }));
    // linkKind narrows by the field kind of link.
    const isInside = (filter: string) => {
      const [, holder = '', field = ''] = /^([a-z]+)([A-Z]\w*)$/.exec(filter) ?? [];
      return [holder, `${holder}s`].some((one) => fields.has(one)) && fields.has(field.toLowerCase());
    };
    expect([...names].filter((name) => !fields.has(name) && !isInside(name))).toEqual([]);
    expect(names.size).toBeGreaterThan(3);
  });
});

describe('Cachning', () => {
  test('every GET has an ETag, takes If-None-Match and may answer 304', () => {
    const reads = where(
      ({ method, answers, parameters }) =>
        method === 'get' &&
        !(
          answers.some(([status, { headers = {} }]) => status === 200 && headers['ETag']) &&
          answers.some(([status]) => status === 304) &&
          parameters.some(({ name }) => name === 'If-None-Match')
        ),
    );
    expect(reads).toEqual([]);
  });
});

describe('Säkerhet', () => {
  test('SAK.09, SAK.10, SAK.15, SAK.16 SKALL, SAK.18 BÖR: bearer tokens of OAuth 2.0, no keys', () => {
    expect(Object.values(components.securitySchemes)).toEqual([
      expect.objectContaining({
        type: 'http',
        scheme: 'bearer',
        description: expect.stringContaining('OAuth 2.0'),
      }),
    ]);
  });
  test('SAK.29 BÖR: another Content-Type is refused with 415', () => {
    const wrong = where(
      ({ operation, answers }) =>
        operation.requestBody !== undefined && !answers.some(([status]) => status === 415),
    );
    expect(wrong).toEqual([]);
  });
});

describe('Samma API överallt', () => {
  let stage: SynthesizedStage;
  beforeAll(async () => {
    stage = await SynthesizedStage.of('dev');
  }, 300_000);

  test("operations = route tables = the template's routes", () => {
    const documented = operations.map(({ method, path }) => `${method.toUpperCase()} /v1${path}`).sort();
    const tabled = routes.map(({ method, path }) => `${method} ${path}`).sort();
    const deployed = stage
      .ofType('AWS::ApiGatewayV2::Route')
      .map(([, { Properties }]) => String(Properties.RouteKey))
      .filter((key) => key !== '$default')
      .sort();
    expect(documented).toEqual(tabled);
    expect(deployed).toEqual(tabled);
  });

  test('operation ids are camelCase and unique', () => {
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z][a-zA-Z]*$/.test(id))).toEqual([]);
  });
});
