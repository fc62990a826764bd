import { createDocument, type ZodOpenApiOperationObject } from 'zod-openapi';
import { ProgrammeDefinition } from '#shared/domain/programme/definition.ts';
import { Receipt } from '#shared/lambda/records.ts';
import type { Route } from '#shared/lambda/route.ts';
import { about, tagDescriptions } from './api/about.ts';
import { GatewayRefusal, Problem, refusalAnswers } from './api/answers.ts';
import type { ApiDocument, Schema } from './api/document.ts';
import { ExampleMaker } from './api/example-of.ts';
import { operationOf } from './api/operation.ts';
import { headerParameters, meaningOf } from './api/parameters.ts';

/** Paths in the document are relative to its server, whose address ends with the version. */
const versionPrefix = /^\/v1(?=\/)/;

const deprecationHeaders = {
  Deprecation: { description: 'Sedan när (RFC 9745). Since when.', schema: { type: 'string' } },
  Sunset: { description: 'Hur länge till (RFC 8594). Until when.', schema: { type: 'string' } },
};

const responseHeaders = {
  Traceparent: {
    description: 'W3C Trace Context, som det kom. As it came.',
    schema: { type: 'string' },
  },
  ETag: {
    description: 'Versionen av det som visas. The version of what is shown.',
    schema: { type: 'string' },
  },
  Location: { description: 'Var ärendet finns. Where the record is.', schema: { type: 'string' } },
};

interface Told {
  format?: string;
  pattern?: string;
  minimum?: number;
  maximum?: number;
}

/**
 * The instants of the domain are RFC 3339 in UTC, whatever the pattern says; what a format says needs no pattern, and that
 * an integer is one that JavaScript can hold tells nobody anything.
 */
const plainFormats = ({ jsonSchema }: { jsonSchema: Told }): void => {
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  if (jsonSchema.pattern?.startsWith('^\\d{4}-\\d\\d-\\d\\dT')) jsonSchema.format = 'date-time';
  if (['uuid', 'date', 'date-time', 'email'].includes(jsonSchema.format ?? '')) delete jsonSchema.pattern;
};

/** Gives every JSON request and answer an example, and every parameter its meaning. */
const complete = (document: ApiDocument): ApiDocument => {
  const requests = new ExampleMaker(document, { isWhole: false });
  const answers = new ExampleMaker(document, { isWhole: true });
  const exampleOf = (maker: ExampleMaker, schema: Schema) => ({
    example: { summary: 'Exempel', value: maker.of(schema) },
  });
  for (const operation of Object.values(document.paths).flatMap((operations) => Object.values(operations))) {
    for (const parameter of operation.parameters) {
      if (!('$ref' in parameter)) parameter.description ??= meaningOf(parameter.name);
    }
    const body = operation.requestBody?.content['application/json'];
    if (body) body.examples ??= exampleOf(requests, body.schema);
    for (const answer of Object.values(operation.responses)) {
      const content = '$ref' in answer ? undefined : answer.content?.['application/json'];
      if (content) content.examples ??= exampleOf(answers, content.schema);
    }
  }
  return document;
};

/** The OpenAPI 3.1 document of the whole API, made of the schemas that check the requests. */
export const openApiDocument = (routes: readonly Route<never>[]): ApiDocument => {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  const ordered = [...routes].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  for (const route of ordered) {
    const path = route.path.replace(versionPrefix, '');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(route) };
  }
  const tags = [...new Set(ordered.map(({ noun }) => noun))].sort();
  const document = createDocument(
    {
      openapi: '3.1.0',
      ...(about as unknown as Pick<Parameters<typeof createDocument>[0], 'info'>),
      security: [{ token: [] }],
      tags: tags.map((name) => ({ name, description: tagDescriptions[name] ?? name })),
      paths,
      components: {
        schemas: { Problem, GatewayRefusal, Receipt, ProgrammeDefinition },
        parameters: headerParameters as never,
        headers: {
          ...responseHeaders,
          ...(routes.some(({ deprecated }) => deprecated) && deprecationHeaders),
        } as never,
        responses: refusalAnswers() as never,
        securitySchemes: {
          token: {
            type: 'http',
            scheme: 'bearer',
            bearerFormat: 'JWT',
            description:
              "OAuth 2.0: en access token från installationens användarkatalog, med scope samsyn/api, för den som har loggat in med en legitimationstjänst som organisationen tar emot. An access token of the installation's user pool, with the scope samsyn/api, of someone who signed in with an identity provider that the organisation accepts.",
          },
        },
      },
    },
    { override: plainFormats },
  );
  return complete(document as unknown as ApiDocument);
};
