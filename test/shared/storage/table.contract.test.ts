import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConditionFailed, InvalidCursor, type Table } from '#shared/storage/table.ts';
import { tables } from './a-table.ts';

describe.each(tables)('the table: %s', (_, start) => {
  let table: Table;
  let stop: () => Promise<void>;
  beforeAll(async () => ({ table, stop } = await start()));
  afterAll(() => stop());

  it('reads what was written, without what was undefined, and nothing where nothing lies', async () => {
    const item = { pk: 'a', sk: '1', text: 'åäö', list: [1, { deep: true }], nothing: undefined, empty: '' };
    await table.write([{ put: item }]);
    expect(await table.get({ pk: 'a', sk: '1' })).toEqual({
      pk: 'a',
      sk: '1',
      text: 'åäö',
      list: [1, { deep: true }],
      empty: '',
    });
    expect(await table.get({ pk: 'a', sk: '2' })).toBeUndefined();
  });

  it('writes all or nothing, and names the writes whose condition did not hold', async () => {
    await table.write([{ put: { pk: 'b', sk: '1', version: 3 } }]);
    const attempt = table.write([
      { put: { pk: 'b', sk: '2' }, when: 'absent' },
      { put: { pk: 'b', sk: '1', version: 5 }, when: { attribute: 'version', equals: 2 } },
      { remove: { pk: 'b', sk: '9' }, when: { attribute: 'version', equals: 1 } },
    ]);
    await expect(attempt).rejects.toMatchObject({ failed: [1, 2] });
    await expect(attempt).rejects.toBeInstanceOf(ConditionFailed);
    expect(await table.get({ pk: 'b', sk: '2' })).toBeUndefined();
    expect(await table.get({ pk: 'b', sk: '1' })).toMatchObject({ version: 3 });
    await table.write([
      { put: { pk: 'b', sk: '1', version: 4 }, when: { attribute: 'version', equals: 3 } },
      { remove: { pk: 'b', sk: '9' } },
    ]);
    expect(await table.get({ pk: 'b', sk: '1' })).toMatchObject({ version: 4 });
    await expect(table.write([{ put: { pk: 'b', sk: '1' }, when: 'absent' }])).rejects.toBeInstanceOf(
      ConditionFailed,
    );
  });

  it('writes a hundred items in one transaction, and not one more', async () => {
    const writes = (count: number) =>
      Array.from({ length: count }, (_unused, n) => ({ put: { pk: `many${count}`, sk: String(n) } }));
    await table.write(writes(100));
    expect((await table.query({ pk: 'many100' })).items).toHaveLength(100);
    await expect(table.write(writes(101))).rejects.toThrow(/10[01]/);
    expect((await table.query({ pk: 'many101' })).items).toEqual([]);
  });

  it('pages through a partition in order, either way, by prefix and up to a key', async () => {
    await table.write(['A#1', 'A#2', 'A#3', 'B#1'].map((sk) => ({ put: { pk: 'c', sk } })));
    const first = await table.query({ pk: 'c', limit: 3 });
    expect(first.items.map(({ sk }) => sk)).toEqual(['A#1', 'A#2', 'A#3']);
    const rest = await table.query({ pk: 'c', limit: 3, cursor: first.cursor as string });
    expect(rest.items.map(({ sk }) => sk)).toEqual(['B#1']);
    const down = await table.query({ pk: 'c', sk: { beginsWith: 'A#' }, isDescending: true });
    expect(down.items.map(({ sk }) => sk)).toEqual(['A#3', 'A#2', 'A#1']);
    const until = await table.query({ pk: 'c', sk: { upTo: 'A#2' } });
    expect(until.items.map(({ sk }) => sk)).toEqual(['A#1', 'A#2']);
    const between = await table.query({ pk: 'c', sk: { between: ['A#2', 'B#1'] } });
    expect(between.items.map(({ sk }) => sk)).toEqual(['A#2', 'A#3', 'B#1']);
  });

  it('pages through an index without losing or doubling rows of equal sort key', async () => {
    const rows = Array.from({ length: 5 }, (_unused, n) => ({
      pk: `d${n}`,
      sk: 'STATE',
      listPk: 'all',
      listSk: 'same',
      summary: { n },
    }));
    await table.write(rows.map((put) => ({ put })));
    const seen: unknown[] = [];
    let cursor: string | undefined;
    do {
      const page = await table.query({ index: 'list', pk: 'all', limit: 2, ...(cursor && { cursor }) });
      seen.push(...page.items.map((item) => (item['summary'] as { n: number }).n));
      cursor = page.cursor;
    } while (cursor);
    expect(new Set(seen)).toEqual(new Set([0, 1, 2, 3, 4]));
    expect(seen).toHaveLength(5);
  });

  it('refuses a cursor of another partition and one that was tampered with', async () => {
    await table.write(['1', '2'].map((sk) => ({ put: { pk: 'e', sk } })));
    const { cursor } = await table.query({ pk: 'e', limit: 1 });
    await expect(table.query({ pk: 'c', cursor: cursor as string })).rejects.toBeInstanceOf(InvalidCursor);
    await expect(table.query({ pk: 'e', cursor: 'bm90IGpzb24' })).rejects.toBeInstanceOf(InvalidCursor);
  });

  it('takes an item out of a sparse index by dropping the attribute, and leaves what is gone alone', async () => {
    const item = {
      pk: 'f',
      sk: '1',
      outboxShard: '03',
      unpublishedSince: '2026-01-01T00:00:00.000Z',
      envelope: { id: 'x' },
    };
    await table.write([{ put: item }]);
    const waiting = () =>
      table.query({ index: 'unpublished', pk: '03', sk: { upTo: '2026-02-01T00:00:00.000Z' } });
    expect((await waiting()).items).toMatchObject([{ envelope: { id: 'x' } }]);
    await table.dropAttribute(item, 'unpublishedSince');
    expect((await waiting()).items).toEqual([]);
    expect(await table.get(item)).toMatchObject({ outboxShard: '03' });
    await table.dropAttribute({ pk: 'f', sk: 'gone' }, 'unpublishedSince');
    expect(await table.get({ pk: 'f', sk: 'gone' })).toBeUndefined();
  });
});
