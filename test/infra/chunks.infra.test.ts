import { globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import writeExcel from 'write-excel-file/node';
import type * as csv from '#functions/organisation/accept-import/read-csv.ts';
import type * as excel from '#functions/organisation/accept-import/read-excel.ts';
import { deployedBundles } from './deployed-bundles.ts';

let buildDir: string;

beforeAll(async () => {
  ({ dir: buildDir } = await deployedBundles());
});

/** Loads what a function loads when it is first needed, as it is deployed. */
const chunk = async <Module>(name: string): Promise<Module> => {
  const [file = 'none'] = globSync(`functions/*/*/${name}-*.mjs`, { cwd: buildDir });
  return (await import(pathToFileURL(join(buildDir, file)).href)) as Module;
};

it('reads Excel as bundled: text, numbers, truths, dates and gaps of the first sheet', async () => {
  const { readExcel } = await chunk<typeof excel>('read-excel');
  const file = await writeExcel([
    [{ value: 'nyckel' }, { value: 'från' }, { value: 'antal' }],
    [],
    [
      { value: 'å & <ä>' },
      { value: new Date('2026-05-01T00:00:00Z'), type: Date, format: 'yyyy-mm-dd' },
      { value: 184.5 },
      { value: true },
    ],
  ]).toBuffer();
  expect(await readExcel(file)).toEqual([
    ['nyckel', 'från', 'antal', ''],
    ['', '', '', ''],
    ['å & <ä>', '2026-05-01', '184.5', 'true'],
  ]);
});

it.each([
  ['a text', Buffer.from('hej')],
  ['an old Excel file', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
  ['half an archive', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0])],
  ['nothing', Buffer.alloc(0)],
])('still refuses %s as Excel', async (_what, file) => {
  const { readExcel } = await chunk<typeof excel>('read-excel');
  await expect(readExcel(file)).rejects.toThrow(Error);
});

it('reads CSV as bundled, and tells where it stopped', async () => {
  const { lineOf, readCsv } = await chunk<typeof csv>('read-csv');
  expect(readCsv(Buffer.from('\uFEFFa;b\r\n"1;2";å'))).toEqual([
    ['a', 'b'],
    ['1;2', 'å'],
  ]);
  let stoppedAt: number | undefined;
  try {
    readCsv(Buffer.from('a;b\n1;"x'));
  } catch (error) {
    stoppedAt = lineOf(error);
  }
  expect(stoppedAt).toBe(2);
});
