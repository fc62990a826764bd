import { describe, expect, it } from 'vitest';
import { contentEtag, revalidated } from '#shared/lambda/entity-tag.ts';
import { aTenant } from '../../functions/organisation/a-tenant.ts';

describe('an answer that can be asked about again', () => {
  const read = { status: 200, json: { items: [1] } } as const;
  const { etag = '' } = revalidated(read, undefined).headers ?? {};

  it('has the entity tag of its content, and is kept by one person only', () => {
    expect(revalidated(read, undefined)).toEqual({
      ...read,
      headers: { etag: contentEtag(read.json), 'cache-control': 'private, no-cache', vary: 'authorization' },
    });
    expect(revalidated({ ...read, json: { items: [2] } }, undefined).headers?.['etag']).not.toBe(etag);
  });

  it('has the same tag in whatever order the fields come, and another in another order of rows', () => {
    expect(contentEtag({ a: 1, b: [{ c: 2, d: 3 }] })).toBe(contentEtag({ b: [{ d: 3, c: 2 }], a: 1 }));
    expect(contentEtag([1, 2])).not.toBe(contentEtag([2, 1]));
  });

  it.each([etag, `W/${etag}`, `"other", ${etag}`, '*'])('is 304 without content for %s', (tag) => {
    const answer = revalidated(read, tag);
    expect(answer).toMatchObject({ status: 304, headers: { etag } });
    expect(answer.json).toBeUndefined();
  });

  it.each(['"other"', etag.slice(0, -2), ''])('is sent whole for %s', (tag) => {
    expect(revalidated(read, tag)).toMatchObject({ status: 200, json: read.json });
  });

  it('keeps what the story says: its own tag and how long it may be kept', () => {
    const answer = {
      status: 200,
      headers: { etag: '"7"', 'cache-control': 'public, max-age=300' },
      json: {},
    } as const;
    expect(revalidated(answer, '"7"')).toMatchObject({
      status: 304,
      headers: { 'cache-control': 'public, max-age=300' },
    });
  });
});

describe('a list over HTTP', () => {
  it('is 304 until something on its page changes', async () => {
    const tenant = await aTenant();
    const path = '/v1/0184/people';
    const ask = (headers: Record<string, string> = {}) =>
      tenant.call({ as: 'sub-anna', method: 'GET', path, headers });
    const first = await ask();
    expect(first.headers).toMatchObject({ 'cache-control': 'private, no-cache', vary: 'authorization' });
    const again = await ask({ 'if-none-match': String(first.headers['etag']) });
    expect(again).toMatchObject({ status: 304, json: '' });
    await tenant.person('otto');
    const changed = await ask({ 'if-none-match': String(first.headers['etag']) });
    expect(changed).toMatchObject({ status: 200, json: { items: [expect.anything(), expect.anything()] } });
  });
});
