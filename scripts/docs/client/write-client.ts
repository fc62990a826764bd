import {
  type Answer,
  type ApiDocument,
  type Content,
  type Operation,
  type Parameter,
  resolved,
} from '../api/document.ts';
import { keyOf, typeTextOf } from './write-type.ts';

// openapi-typescript would write the types, but needs the compiler's JavaScript API, which TypeScript 7 does not have.
const opening = `/* oxlint-disable */
// Written by "npm run docs" from openapi.json: change the routes, not this file. Runs on openapi-fetch, which is 6 kB.
import createClient, { type Client } from 'openapi-fetch';

/** A client of one installation, as one person: \`client.GET('/{organisationId}/plans', { params: { path: { organisationId: '0184' } } })\`. */
export const samsynClient = ({
  url,
  token,
  fetch,
}: {
  /** The installation's address, without the version: \`https://api.example.org\`. */
  url: string;
  /** An access token; left out for what is public. */
  token?: string;
  fetch?: (request: Request) => Promise<Response>;
}): Client<paths> =>
  createClient<paths>({
    baseUrl: \`\${url.replace(/\\/$/, '')}/v1\`,
    ...(token !== undefined && { headers: { authorization: \`Bearer \${token}\` } }),
    ...(fetch !== undefined && { fetch }),
  });
`;

const contentText = (content: Readonly<Record<string, Content>> | undefined): string =>
  content === undefined
    ? 'content?: never'
    : `content: { ${Object.entries(content)
        .map(([type, { schema }]) => `${JSON.stringify(type)}: ${typeTextOf(schema)}`)
        .join('; ')} }`;

const parametersText = (document: ApiDocument, operation: Operation): string => {
  const all = operation.parameters.map((one) => resolved<Parameter>(document, one));
  const groups = (['query', 'header', 'path'] as const).map((place) => {
    const group = all.filter((one) => one.in === place);
    if (group.length === 0) return `${place}?: never`;
    const isOptional = group.every(({ required }) => required !== true);
    const fields = group.map(
      ({ name, required, schema }) => `${keyOf(name)}${required ? '' : '?'}: ${typeTextOf(schema)}`,
    );
    return `${place}${isOptional ? '?' : ''}: { ${fields.join('; ')} }`;
  });
  return `parameters: { ${groups.join('; ')}; cookie?: never }`;
};

const headersText = 'headers: Record<string, unknown>';

const answerText = (
  document: ApiDocument,
  [status, part]: [string, Operation['responses'][string]],
): string => {
  if ('$ref' in part) return `${status}: components['responses']['${part.$ref.split('/').at(-1)}']`;
  return `${status}: { ${headersText}; ${contentText(resolved<Answer>(document, part).content)} }`;
};

const operationText = (document: ApiDocument, operation: Operation): string => {
  const { requestBody, responses, summary } = operation;
  const answers = Object.entries(responses).map((entry) => `        ${answerText(document, entry)};`);
  return [
    `{ // ${summary}`,
    `      ${parametersText(document, operation)};`,
    `      ${requestBody ? `requestBody: { ${contentText(requestBody.content)} }` : 'requestBody?: never'};`,
    '      responses: {',
    ...answers,
    '      };',
    '    }',
  ].join('\n');
};

/** The typed client of the document, ready to copy into another project. */
export const writeClient = (document: ApiDocument): string => {
  const paths = Object.entries(document.paths).map(([path, operations]) => {
    const methods = Object.entries(operations).map(
      ([method, operation]) => `    ${method}: ${operationText(document, operation)};`,
    );
    return [`  ${JSON.stringify(path)}: {`, ...methods, '  };'].join('\n');
  });
  const { schemas, responses } = document.components;
  return [
    opening,
    'export interface paths {',
    ...paths,
    '}',
    '',
    'export interface components {',
    '  schemas: {',
    ...Object.entries(schemas).map(([name, schema]) => `    ${name}: ${typeTextOf(schema)};`),
    '  };',
    '  responses: {',
    ...Object.entries(responses).map(
      ([name, { content }]) => `    ${name}: { ${headersText}; ${contentText(content)} };`,
    ),
    '  };',
    '}',
    '',
  ].join('\n');
};
