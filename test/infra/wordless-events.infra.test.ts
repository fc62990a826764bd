import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { catalogue } from '#events/catalogue.ts';
import { bundle } from '../../scripts/bundle.ts';
import { withoutProse } from '../../scripts/bundling/wordless-events.ts';
import { callBundle } from './call-bundle.ts';

let buildDir: string;
let bundleFile: string;

beforeAll(async () => {
  buildDir = await mkdtemp(join(tmpdir(), 'samsyn-events-'));
  await bundle({ functionsDir: join(import.meta.dirname, 'fixtures/functions'), buildDir });
  bundleFile = join(buildDir, 'functions/probe/know-events/index.mjs');
});

afterAll(() => rm(buildDir, { recursive: true }));

const definitions = Object.values(catalogue);

it('leaves no meaning and no example in a bundle', async () => {
  const text = await readFile(bundleFile, 'utf8');
  const left = definitions.filter(({ meaning }) => text.includes(meaning.slice(0, 40)));
  expect(left.map(({ name }) => name)).toEqual([]);
});

it('knows each event in a bundle as before: the example passes, the refused data does not', async () => {
  const calls = definitions.flatMap(({ name, example, refused }) => [
    { name, data: example },
    ...refused.map(({ data }) => ({ name, data })),
  ]);
  const { results } = await callBundle(bundleFile, calls, {});
  const expected = definitions.flatMap(({ refused }) => [true, ...refused.map(() => false)]);
  expect(results.map(({ answer }) => answer?.passes)).toEqual(expected);
  expect(results[0]?.answer?.keys).toEqual(['name', 'noun', 'version', 'data']);
});

it('keeps every line where it is, so that stack traces still lead there', () => {
  const source = `const x = 1;
export const Told = defineEvent({
  name: 'Told',
  meaning:
    'Somebody has been told.',
  data: z.object({ example: z.string() }),
  example: { example: 'a' },
  refused: [
    { why: 'a', data: {} },
  ],
});
`;
  expect(withoutProse(source)).toBe(`const x = 1;
export const Told = defineEvent({
  name: 'Told',


  data: z.object({ example: z.string() }),




});
`);
});
