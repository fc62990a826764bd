import { type ApiDocument, type Operation, type Parameter, resolved } from '../api/document.ts';
import { ExampleMaker } from '../api/example-of.ts';

const opening = (
  variables: readonly string[],
): string => `# Written by "npm run docs" from openapi.json. For editors that send .http files (VS Code REST Client, JetBrains).
# With "npm start": host http://127.0.0.1:7070, and a token from {{host}}/local/token?sub=otto-officer
@host = https://api.samsyn.example
@token = put-an-access-token-here
# The ETag that was read last
@etag = "1"
${variables.join('\n')}
`;

const headerLines = (
  operation: Operation,
  parameters: readonly Parameter[],
  type: string | undefined,
): string[] => {
  const takes = (name: string) => parameters.some((one) => one.in === 'header' && one.name === name);
  return [
    ...(operation.security?.length === 0 ? [] : ['Authorization: Bearer {{token}}']),
    ...(takes('If-Match') ? ['If-Match: {{etag}}'] : []),
    ...(takes('Idempotency-Key') ? ['Idempotency-Key: {{$guid}}'] : []),
    ...(type ? [`Content-Type: ${type}`] : []),
  ];
};

const requestText = (
  document: ApiDocument,
  { path, method, operation }: { path: string; method: string; operation: Operation },
): string => {
  const parameters = operation.parameters.map((one) => resolved<Parameter>(document, one));
  const query = parameters
    .filter((one) => one.in === 'query' && one.required)
    .map(
      ({ name, schema }) =>
        `${name}=${String(new ExampleMaker(document, { isWhole: false }).of(schema, name))}`,
    );
  const [type, content] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
  const [example] = Object.values(content?.examples ?? {});
  const url = `{{host}}/v1${path.replaceAll(/\{(\w+)\}/g, '{{$1}}')}`;
  return [
    `### ${operation.summary}`,
    `# @name ${operation.operationId}`,
    `${method.toUpperCase()} ${[url, ...(query.length > 0 ? [query.join('&')] : [])].join('?')}`,
    ...headerLines(operation, parameters, type),
    ...(type ? ['', example ? JSON.stringify(example.value, undefined, 2) : '< ./file-to-send'] : []),
    '',
  ].join('\n');
};

/** Every operation as a request that can be sent from an editor. */
export const writeHttp = (document: ApiDocument): string => {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const maker = new ExampleMaker(document, { isWhole: false });
  const variables = new Map<string, string>();
  for (const { operation } of operations) {
    for (const parameter of operation.parameters.map((one) => resolved<Parameter>(document, one))) {
      const { name, schema } = parameter;
      if (parameter.in === 'path') variables.set(name, `@${name} = ${String(maker.of(schema, name))}`);
    }
  }
  return [opening([...variables.values()]), ...operations.map((one) => requestText(document, one))].join(
    '\n',
  );
};
