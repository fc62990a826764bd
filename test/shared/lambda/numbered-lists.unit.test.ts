import { describe, expect, it } from 'vitest';
import { NumberedQuery, numberedAnswer } from '#shared/lambda/numbered-lists.ts';
import { aTenant } from '../../functions/organisation/a-tenant.ts';

const rows = Array.from({ length: 41 }, (_, index) => index + 1);
const path = '/v1/0184/agreements/a/requirements';

const pageOf = (query: Readonly<Record<string, string>>, all: readonly unknown[] = rows) => {
  const request = { path, query: NumberedQuery.parse(query) };
  const { json } = numberedAnswer(request as never, { stored: { sequence: 7 } as never, rows: all });
  return json as { items: number[]; _meta: object; _links: Record<string, { href: string } | undefined> };
};

describe('a list that is paged by number', () => {
  it('begins with page 1, of 20 rows, and leads on', () => {
    const page = pageOf({});
    expect(page.items).toEqual(rows.slice(0, 20));
    expect(page._meta).toEqual({ page: 1, limit: 20, totalRecords: 41, totalPages: 3 });
    expect(page._links).toEqual({
      self: { href: `${path}?limit=20&page=1` },
      first: { href: `${path}?limit=20&page=1` },
      next: { href: `${path}?limit=20&page=2` },
      last: { href: `${path}?limit=20&page=3` },
    });
  });

  it('gives every row once when one follows its links', () => {
    const seen: number[] = [];
    let next: string | undefined = `${path}?limit=7`;
    while (next !== undefined) {
      const page = pageOf(Object.fromEntries(new URL(next, 'https://api.example').searchParams));
      seen.push(...page.items);
      next = page._links['next']?.href;
    }
    expect(seen).toEqual(rows);
  });

  it('is empty beyond the last page and leads back to it', () => {
    const page = pageOf({ page: '9' });
    expect(page.items).toEqual([]);
    expect(page._links).toMatchObject({ prev: { href: `${path}?limit=20&page=3` } });
    expect(page._links).not.toHaveProperty('next');
  });

  it('has one empty page when there is nothing', () => {
    const page = pageOf({}, []);
    expect(page).toMatchObject({ items: [], _meta: { totalRecords: 0, totalPages: 1 } });
    expect(Object.keys(page._links)).toEqual(['self', 'first', 'last']);
  });

  it.each([{ page: '0' }, { page: '1.5' }, { page: 'x' }, { limit: '101' }, { cursor: 'abc' }])(
    'refuses %j',
    (query) => {
      expect(NumberedQuery.safeParse(query).success).toBe(false);
    },
  );
});

describe('over HTTP', () => {
  it('lists bodies and memberships, with the entity tag that a change asks for', async () => {
    const tenant = await aTenant();
    const bodies = await tenant.get('/v1/0184/bodies');
    expect(bodies.json).toMatchObject({
      items: [{ name: 'Omvårdnadsnämnden' }],
      _meta: { totalRecords: 1 },
    });
    const renamed = await tenant.call({
      as: 'sub-anna',
      method: 'PUT',
      path: '/v1/0184/bodies/omvardnadsnamnden',
      headers: { 'if-match': String(bodies.headers['etag']) },
      body: { name: 'Socialnämnden' },
    });
    expect(renamed.status).toBe(200);
    expect((await tenant.get('/v1/0184/bodies')).json.items).toMatchObject([{ name: 'Socialnämnden' }]);

    const id = await tenant.person('otto', {
      memberships: [{ role: 'officer', bodyId: 'omvardnadsnamnden' }, { role: 'systemAdministrator' }],
    });
    const memberships = await tenant.get(`/v1/0184/people/${id}/memberships`, { limit: '1', page: '2' });
    expect(memberships.json).toMatchObject({
      items: [{ role: 'systemAdministrator' }],
      _meta: { page: 2, totalRecords: 2, totalPages: 2 },
    });
    expect((await tenant.get('/v1/0184/bodies', {}, 'sub-stranger')).status).toBe(403);
  });
});
