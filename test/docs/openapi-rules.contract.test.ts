import { resolve } from 'node:path';
import { Spectral } from '@stoplight/spectral-core';
import { oas } from '@stoplight/spectral-rulesets';
import { beforeAll, expect, test } from 'vitest';
import { loadRouteTables } from '#infra/route-tables.ts';
import type { Route } from '#shared/lambda/route.ts';
import type { ApiDocument } from '../../scripts/docs/api/document.ts';
import { openApiDocument } from '../../scripts/docs/openapi.ts';

const findingsIn = async (document: unknown): Promise<string[]> => {
  const spectral = new Spectral();
  // Every OpenAPI rule there is, not only the recommended ones; examples are held against their schemas.
  spectral.setRuleset({ extends: [[oas as never, 'all']] });
  const found = await spectral.run(JSON.stringify(document));
  return found.map(({ code, path, message }) => `${code} ${path.join('/')}: ${message}`);
};

let document: ApiDocument;
beforeAll(async () => {
  const tables = await loadRouteTables(resolve(import.meta.dirname, '../../functions'));
  document = openApiDocument([...tables.values()].flat() as unknown as Route[]);
});

test("the OpenAPI document passes every one of Spectral's rules", async () => {
  expect(await findingsIn(document)).toEqual([]);
}, 180_000);

test('an example that its schema refuses would be found', async () => {
  const broken = structuredClone({ ...document, paths: { '/api-info': document.paths['/api-info'] } }) as any; // oxlint-disable-line typescript/no-explicit-any -- broken on purpose
  broken.paths['/api-info'].get.responses['200'].content[
    'application/json'
  ].examples.example.value.apiStatus = 'odd';
  const findings = await findingsIn(broken);
  expect(findings.join('\n')).toContain('oas3-valid-media-example');
});
