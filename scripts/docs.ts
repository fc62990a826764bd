import { globSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { catalogue, eventNames } from '#events/catalogue.ts';
import { loadRouteTables } from '#infra/route-tables.ts';
import type { Route } from '#shared/lambda/route.ts';
import { writeAccessTable } from './docs/access-table.ts';
import { asyncApi } from './docs/asyncapi.ts';
import { writeClient } from './docs/client/write-client.ts';
import { writeHttp } from './docs/client/write-http.ts';
import { writeOperationTable } from './docs/client/write-operation-table.ts';
import { eventSchema } from './docs/event-schema.ts';
import { eventTable } from './docs/event-table.ts';
import { openApiDocument } from './docs/openapi.ts';
import { schemaPath } from './docs/schema-path.ts';

export const docsDir = resolve(import.meta.dirname, '../docs');

const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;

/** Every generated page by its path under docs/. */
export async function generateDocs(): Promise<ReadonlyMap<string, string>> {
  const schemas = eventNames.map((name): [string, string] => [
    `events/${schemaPath(catalogue[name])}`,
    json(eventSchema(catalogue[name])),
  ]);
  const routes = await loadRouteTables(resolve(docsDir, '../functions'));
  const all = [...routes.values()].flat() as unknown as Route[];
  const api = openApiDocument(all);
  return new Map([
    ...schemas,
    ['events/asyncapi.json', json(asyncApi())],
    ['events/README.md', eventTable()],
    ['access.md', writeAccessTable(all)],
    ['api/openapi.json', json(api)],
    ['api/client.ts', writeClient(api)],
    ['api/samsyn.http', writeHttp(api)],
    ['api/README.md', writeOperationTable(api)],
  ]);
}

/** Generated files that no event or route asks for any more. */
export function staleDocs(pages: ReadonlyMap<string, string>): string[] {
  return globSync(['events/**/*.*', 'api/**/*.*'], { cwd: docsDir })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !pages.has(file));
}

if (import.meta.main) {
  const pages = await generateDocs();
  for (const stale of staleDocs(pages)) await rm(join(docsDir, stale));
  for (const [path, content] of pages) {
    const file = join(docsDir, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  console.log(`${pages.size} pages written under docs/`);
}
