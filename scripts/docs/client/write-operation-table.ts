import type { ApiDocument } from '../api/document.ts';

const opening = `# The API

Written by \`npm run docs\` from the route tables. [openapi.json](openapi.json) is the whole description (also served at \`/v1/openapi.json\`),
[client.ts](client.ts) a typed client of it, [samsyn.http](samsyn.http) a request for each operation, to send from an editor.
It follows the national REST API profile (Digg, 1.2, and of 2.0 its rules on tracing); \`test/docs/api-profile.contract.test.ts\` holds each rule by its id and names the departures.

It departs from FNS.07 in lists that grow freely (a cursor instead of page numbers, [decision 7](../adr/0007-lists-are-paged-by-cursor.md)), from UFN.01 (\`{api}\` is the host) and from
FEL.02 where the gateway itself refuses (401, 429): an HTTP API can't give those another form.
`;

/** Every operation in one table, by noun. */
export const writeOperationTable = ({ paths, tags }: ApiDocument): string => {
  const rows = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(
      ([
        method,
        {
          tags: [tag],
          summary,
          operationId,
        },
      ]) => ({
        tag,
        row: `| ${method.toUpperCase()} \`/v1${path}\` | \`${operationId}\` | ${summary} |`,
      }),
    ),
  );
  const sections = tags.map(({ name }) =>
    [
      `\n## ${name}\n`,
      '| request | operation | |',
      '| --- | --- | --- |',
      ...rows.filter(({ tag }) => tag === name).map(({ row }) => row),
    ].join('\n'),
  );
  return `${opening}${sections.join('\n')}\n`;
};
