import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { BodyId, OrganisationId, PersonId, UnitId } from '#events/identifiers.ts';
import { loadRouteTables } from '#infra/route-tables.ts';
import { type AccessRows, accessTable, mayDo } from '#shared/domain/organisation/access.ts';
import { type Caller, Role } from '#shared/domain/organisation/membership.ts';
import type { Route } from '#shared/lambda/route.ts';
import type { Key } from '#shared/storage/keys.ts';
import { MemoryTable } from '#shared/storage/memory-table.ts';
import type { Query } from '#shared/storage/table.ts';
import { apiOf, letIn } from './call-api.ts';

const roles = Role.options;
const bodyId = 'omvardnadsnamnden' as BodyId;
const unitId = '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f' as UnitId;
const organisationId = '0184' as OrganisationId;

/** Remembers every key that is asked for. */
class WatchedTable extends MemoryTable {
  readonly asked: string[] = [];

  override get(key: Key) {
    this.asked.push(key.pk);
    return super.get(key);
  }

  override query(query: Query) {
    this.asked.push(query.pk);
    return super.query(query);
  }
}

const tables = await loadRouteTables(resolve('functions'));
const routes = [...tables.values()].flat().filter((route) => !route.public) as unknown as Route[];
const rows = accessTable as Readonly<Record<string, AccessRows>>;

const pathOf = (route: Route, organisation = '0184') =>
  route.path
    .replace('{organisationId}', organisation)
    .replaceAll(/\{\w*Id\}/g, '0192f0c1-0000-7c3d-8e4f-5a6b7c8d9e0f')
    .replaceAll(/\{\w+\}/g, 'x');

/** The route with a story that only says it was reached. */
const reaching = (route: Route): Route => ({ ...route, story: async () => ({ status: 204 as const }) });

const setUp = async (route: Route) => {
  const table = new WatchedTable();
  const needs = { table, now: () => '2026-11-22T08:00:00.000Z', newId: () => 'none' };
  return { table, call: apiOf([reaching(route)] as never, needs) };
};

describe('the access table, walked route by route and role by role', () => {
  it('has a row for every route, and a route for every action that a person may do', () => {
    const missing = routes.filter(({ noun, action }) => rows[noun]?.[action] === undefined);
    expect(missing.map(({ operationId, noun, action }) => `${operationId}: ${noun}.${action}`)).toEqual([]);
  });

  it.each(routes.map((route) => [route.operationId, route] as const))('%s', async (_, route) => {
    const { table, call } = await setUp(route);
    for (const role of roles) {
      await letIn(table, { subject: role, memberships: [{ role, bodyId, unitIds: [unitId] }] });
      table.asked.length = 0;
      const { status } = await call({ as: role, method: route.method, path: pathOf(route) });
      const isAllowed = rows[route.noun]?.[route.action]?.includes(role) ?? false;
      expect([role, status === 403]).toEqual([role, !isAllowed]);
      expect(table.asked).toEqual([`0184#SUBJECT#${role}`]);
    }
    table.asked.length = 0;
    for (const [as, organisation] of [
      ['stranger', '0184'],
      ['officer', '0180'],
    ] as const) {
      const { status } = await call({ as, method: route.method, path: pathOf(route, organisation) });
      expect(status).toBe(403);
    }
    expect(table.asked).toEqual(['0184#SUBJECT#stranger', '0180#SUBJECT#officer']);
  });
});

describe('what a membership covers', () => {
  const caller = (membership: Caller['memberships'][number]): Caller => ({
    personId: '0192f0c1-aaaa-7c3d-8e4f-5a6b7c8d9e0f' as PersonId,
    organisationId,
    organisationKind: 'municipality',
    memberships: [membership],
  });
  const other = '0192f0c1-2222-7c3d-8e4f-5a6b7c8d9e0f' as UnitId;
  const otherBody = 'skolnamnden' as BodyId;
  const cells = Object.entries(rows).flatMap(([noun, actions]) =>
    Object.entries(actions).flatMap(([action, allowed]) => allowed.map((role) => ({ noun, action, role }))),
  );

  it.each(cells)(
    '$role $action $noun: own body and units only, shares only for a unit’s manager',
    ({ noun, action, role }) => {
      const question = { caller: caller({ role, bodyId, unitIds: [unitId] }), noun, action };
      expect(mayDo({ ...question, belonging: { bodyId, unitId } })).toBe(true);
      expect(mayDo({ ...question, belonging: { bodyId, unitId: other } })).toBe(false);
      expect(mayDo({ ...question, belonging: { bodyId: otherBody, unitId } })).toBe(role === 'unitManager');
      expect(mayDo({ ...question, belonging: { bodyId, unitId }, via: 'share' })).toBe(
        role === 'unitManager',
      );
      expect(mayDo({ ...question, belonging: { bodyId, unitId: other }, via: 'share' })).toBe(false);
    },
  );

  it('is nothing for what the table does not name', () => {
    const question = { caller: caller({ role: 'systemAdministrator' }), belonging: {} };
    expect(mayDo({ ...question, noun: 'assessment', action: 'open' })).toBe(false);
    expect(mayDo({ ...question, noun: 'assessment', action: 'fly' })).toBe(false);
    expect(mayDo({ ...question, noun: 'constructor', action: 'name' })).toBe(false);
  });
});
