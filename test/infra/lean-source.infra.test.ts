import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogue } from '#events/catalogue.ts';
import document from '../../docs/api/openapi.json' with { type: 'json' };
import { bundle } from '../../scripts/bundle.ts';
import { lean } from '../../scripts/bundling/lean-source.ts';
import { callBundle } from './call-bundle.ts';
import { deployedBundles } from './deployed-bundles.ts';

const definitions = Object.values(catalogue);

describe('the events in a bundle', () => {
  let buildDir: string;
  let bundleFile: string;

  beforeAll(async () => {
    buildDir = await mkdtemp(join(tmpdir(), 'samsyn-events-'));
    await bundle({ functionsDir: join(import.meta.dirname, 'fixtures/functions'), buildDir });
    bundleFile = join(buildDir, 'functions/probe/know-events/index.mjs');
  });

  afterAll(() => rm(buildDir, { recursive: true }));

  it('have no meaning and no example', async () => {
    const text = await readFile(bundleFile, 'utf8');
    const left = definitions.filter(({ meaning }) => text.includes(meaning.slice(0, 40)));
    expect(left.map(({ name }) => name)).toEqual([]);
  });

  it('are known as before: the example passes, the refused data does not', async () => {
    const calls = definitions.flatMap(({ name, example, refused }) => [
      { name, data: example },
      ...refused.map(({ data }) => ({ name, data })),
    ]);
    const { results } = await callBundle(bundleFile, calls, {});
    const expected = definitions.flatMap(({ refused }) => [true, ...refused.map(() => false)]);
    expect(results.map(({ answer }) => answer?.passes)).toEqual(expected);
    expect(results[0]?.answer?.keys).toEqual(['name', 'noun', 'version', 'data']);
  });
});

describe('the API in its bundles', () => {
  let buildDir: string;
  const fileOf = (name: string) => join(buildDir, 'functions', name, 'index.mjs');

  beforeAll(async () => {
    ({ dir: buildDir } = await deployedBundles());
  });

  it('has none of the summaries that its document is made of', async () => {
    const summaries = Object.entries(document.paths as Record<string, Record<string, { summary?: string }>>)
      .flatMap(([, operations]) => Object.values(operations))
      .flatMap(({ summary }) => summary ?? []);
    expect(summaries.length).toBeGreaterThan(50);
    const text = await readFile(fileOf('plan/serve-plan'), 'utf8');
    expect(summaries.filter((summary) => summary.length > 12 && text.includes(summary))).toEqual([]);
  });

  it('answers with the whole document, packed as it is, and knows the methods of each path', async () => {
    const ask = (routeKey: string, rawPath: string) => ({
      routeKey,
      rawPath,
      headers: {},
      requestContext: {
        domainName: 'api.samsyn.example',
        http: { method: routeKey.split(' ')[0], path: rawPath },
        requestId: 'r',
      },
    });
    const calls = [
      ask('GET /v1/openapi.json', '/v1/openapi.json'),
      ask('$default', '/v1/0184/plans'),
      ask('$default', '/v1/0184/nothing'),
    ];
    const { results } = await callBundle(fileOf('organisation/serve-api'), calls, {});
    const [described, wrongMethod, missing] = results as readonly unknown[] as readonly {
      statusCode: number;
      body: string;
      headers: Record<string, string>;
    }[];
    expect(JSON.parse(described?.body ?? '')).toEqual({
      ...document,
      servers: [expect.objectContaining({ url: 'https://api.samsyn.example/v1' })],
    });
    expect([wrongMethod?.statusCode, wrongMethod?.headers['allow']]).toEqual([405, 'GET']);
    expect(missing?.statusCode).toBe(404);
  });
});

describe('a module made lean', () => {
  const source = `import * as z from 'zod/mini';
const limit: number = 1;
/** Somebody was told — “åäö”. */
export const Told = defineEvent({
  name: 'Told',
  meaning:
    'Somebody has been told, in meaning: words.',
  data: z.object({ example: z.string() }),
  example: { example: 'a' },
  refused: [
    { why: 'a', data: {} }
  ] });
export const tellRoute = route({ path: '/v1', summary: { sv: 'a', en: 'b' }, answer: Told, status: 200 });
export const tell = () => z.object({});
`;

  it('keeps every line where it is, so that stack traces still lead there', () => {
    expect(lean('told.ts', source)).toBe(`import * as z from 'zod/mini';
const limit: number = 1;
/** Somebody was told — “åäö”. */
export const Told = /* @__PURE__ */ (() => (defineEvent({
  name: 'Told',
  

  data: z.object({ example: z.string() }),
  
  

 })))();
export const tellRoute = /* @__PURE__ */ (() => (route({ path: '/v1',   status: 200 })))();
export const tell = () => z.object({});
`);
  });

  it('leaves alone what waits for something, and says which file it can not read', () => {
    const waiting = `export const table = await open();\n`;
    expect(lean('waiting.ts', waiting)).toBe(waiting);
    expect(() => lean('broken.ts', 'const = 1')).toThrow('broken.ts can not be parsed');
  });
});
