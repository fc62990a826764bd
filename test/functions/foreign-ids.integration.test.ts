import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BodyId, OrganisationId, PersonId, UnitId } from '#events/identifiers.ts';
import { loadRouteTables } from '#infra/route-tables.ts';
import { type AccessRows, accessTable } from '#shared/domain/organisation/access.ts';
import { type Caller, Role } from '#shared/domain/organisation/membership.ts';
import type { Route } from '#shared/lambda/route.ts';
import { membershipItem } from '#shared/storage/memberships.ts';
import { saveTenant } from '#shared/storage/organisation/save-tenant.ts';
import { Foreign } from './foreign/foreign-request.ts';
import { ForeignWorld } from './foreign/foreign-world.ts';

const tables = await loadRouteTables(resolve('functions'));
const routes = [...tables.values()].flat() as unknown as Route[];
const closed = routes.filter((route) => !route.public);
const rows = accessTable as Readonly<Record<string, AccessRows>>;

const isAllowed = ({ noun, action }: Route, role: Role): boolean =>
  rows[noun]?.[action]?.includes(role) ?? false;

/** What a path names beside the organisation one acts for; a body is named within it. */
const namesRecord = ({ path }: Route): boolean => /\{(?!organisationId|bodyId)\w+\}/.test(path);

/** Somebody and the organisation they act for, which has nothing to do with whose records they name. */
interface Outsider {
  readonly organisationId: string;
  readonly kind: Caller['organisationKind'];
  readonly bodyId?: string;
}

let world: ForeignWorld;
let falun: Foreign;
let solna: Foreign;
let outsiders: Record<'neighbour' | 'provider' | 'party' | 'support', Outsider>;

const loginOf = ({ organisationId }: Outsider, role: Role) => `${role}-of-${organisationId}`;

const letIn = async (outsider: Outsider, roles: readonly Role[] = Role.options): Promise<void> => {
  const { organisationId, kind, bodyId } = outsider;
  for (const role of roles) {
    const membership = {
      role,
      ...(bodyId && { bodyId: bodyId as BodyId }),
      // Whatever somebody writes into a membership at home opens nothing elsewhere.
      ...(role === 'unitManager' && { unitIds: [falun.idOf('unitId') as UnitId] }),
    };
    const caller: Caller = {
      personId: '0192f0c1-aaaa-7c3d-8e4f-5a6b7c8d9e0f' as PersonId,
      organisationId: organisationId as OrganisationId,
      organisationKind: kind,
      memberships: [membership],
    };
    await world.table.write([{ put: membershipItem(loginOf(outsider, role), caller) }]);
  }
};

beforeAll(async () => {
  world = await ForeignWorld.told();
  const collaborations = world.records.filter(({ kind }) => kind === 'collaboration').map(({ id }) => id);
  const withPlan = world.records.find(({ kind }) => kind === 'joint-plan')?.owner as string;
  const [other = ''] = collaborations.filter((id) => id !== withPlan);
  falun = new Foreign(world.records, '2080');
  solna = new Foreign(world.records, withPlan);
  outsiders = {
    neighbour: { organisationId: '1461', kind: 'municipality', bodyId: 'socialutskottet' },
    provider: { organisationId: '0192f0c1-9999-7c3d-8e4f-5a6b7c8d9e0f', kind: 'provider' },
    party: { organisationId: '1460', kind: 'municipality', bodyId: 'socialnamnden' },
    support: { organisationId: other, kind: 'collaboration' },
  };
  await saveTenant(world.table, {
    organisationId: outsiders.provider.organisationId as OrganisationId,
    kind: 'provider',
    name: 'Lindens Omsorg AB (fiktivt)',
    bodies: [],
    administrator: {
      personId: '0192f0c1-bbbb-7c3d-8e4f-5a6b7c8d9e0f' as PersonId,
      name: 'Linda Linden (fiktiv)',
      email: 'linda@linden.example',
      language: 'sv',
      subject: 'linda-linden',
    },
    now: '2027-01-04T07:00:00.000Z',
  });
  for (const outsider of Object.values(outsiders)) await letIn(outsider);
}, 600_000);

afterAll(() => world?.stop());

interface Cell {
  readonly status: number;
  readonly body: string;
  readonly asked: readonly string[];
  /** What the request itself named. */
  readonly sent: string;
}

/** Everything of a request names somebody else's record but the organisation one acts for. */
const ask = async (
  route: Route,
  {
    foreign,
    organisationId,
    as,
    query = '',
  }: { foreign: Foreign; organisationId: string; as?: string | undefined; query?: string },
): Promise<Cell> => {
  const { type, body } = foreign.bodyOf(route);
  const path = `${foreign.pathOf(route, organisationId)}${query}`;
  const answered = await world.ask({
    method: route.method,
    path,
    as,
    headers: { ...foreign.headers, ...(type && { 'content-type': type }) },
    ...(body !== undefined && { body }),
  });
  // A version that is not the newest is told back.
  return { ...answered, sent: `${path} ${body ?? ''} ${foreign.headers['if-match']}` };
};

/** Keys outside the partition of the organisation that somebody acts for; what the request itself began is nobody else's. */
const strayKeys = (
  { asked, status, body }: Cell,
  { organisationId }: Pick<Outsider, 'organisationId'>,
): string[] => {
  const begun = status === 201 ? (JSON.parse(body) as { readonly id: string }).id : undefined;
  return asked.filter((key) => !key.startsWith(`${organisationId}#`) && key.split('#')[0] !== begun);
};

describe.each(['neighbour', 'provider', 'party', 'support'] as const)('%s', (relation) => {
  const foreignTo = () => (relation === 'neighbour' || relation === 'provider' ? falun : solna);

  it('gets 404 for a foreign record, 403 where the role may not, and no foreign key is asked for', async () => {
    const outsider = outsiders[relation];
    const wrong: string[] = [];
    for (const route of closed.filter(namesRecord)) {
      for (const role of Role.options) {
        const cell = await ask(route, {
          foreign: foreignTo(),
          organisationId: outsider.organisationId,
          as: loginOf(outsider, role),
        });
        const expected = isAllowed(route, role) ? 404 : 403;
        const stray = strayKeys(cell, outsider);
        if (cell.status !== expected || stray.length > 0)
          wrong.push(
            `${route.operationId} as ${role}: ${cell.status}, expected ${expected}${stray.length > 0 ? `; asked ${stray.join(', ')}` : ''}`,
          );
      }
    }
    expect(wrong).toEqual([]);
  });

  it('reaches nothing by foreign ids in a body, a query or a cursor of another list', async () => {
    const outsider = outsiders[relation];
    const { organisationId } = outsider;
    const wrong: string[] = [];
    const foreign = foreignTo();
    for (const route of closed.filter((one) => !namesRecord(one))) {
      for (const role of Role.options.filter((one) => isAllowed(route, one))) {
        const as = loginOf(outsider, role);
        for (const query of ['', ...foreign.queriesOf(route)]) {
          const cell = await ask(route, { foreign, organisationId, as, query });
          const stray = strayKeys(cell, outsider);
          const names = foreign.namesIn(cell.body, cell.sent);
          const isCursor = query.startsWith('?cursor=');
          if (stray.length > 0 || names.length > 0 || (isCursor && cell.status !== 400))
            wrong.push(
              `${route.operationId}${query} as ${role}: ${cell.status}; ${[...stray, ...names].join(', ')}`,
            );
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('reaches nothing in the name of the other organisation: it is no member there', async () => {
    const outsider = outsiders[relation];
    const foreign = foreignTo();
    const wrong: string[] = [];
    const as = loginOf(outsider, 'departmentHead');
    for (const route of closed) {
      const { status, asked } = await ask(route, { foreign, organisationId: foreign.owner, as });
      if (status !== 403 || asked.join() !== `${foreign.owner}#SUBJECT#${as}`)
        wrong.push(`${route.operationId}: ${status}; ${asked.join(', ')}`);
    }
    expect(wrong).toEqual([]);
  });
});

it('opens no record of a body to those of another body of the same organisation', async () => {
  const colleague: Outsider = { organisationId: '2080', kind: 'municipality', bodyId: 'annan-namnd' };
  await letIn(
    colleague,
    Role.options.filter((role) => role !== 'unitManager'),
  );
  // People are their organisation's, not a body's: whoever works there finds them.
  const ofTheOrganisation = new Set(['readPerson', 'listMemberships']);
  const opened: string[] = [];
  for (const route of closed.filter((one) => namesRecord(one) && !ofTheOrganisation.has(one.operationId))) {
    for (const role of Role.options.filter((one) => one !== 'unitManager' && isAllowed(route, one))) {
      const as = loginOf(colleague, role);
      const { status } = await ask(route, { foreign: falun, organisationId: '2080', as });
      if (status < 400) opened.push(`${route.operationId} as ${role}: ${status}`);
    }
  }
  expect(opened).toEqual([]);
});

it('answers whoever sends no token 401 before anything is read, but for what is public', async () => {
  for (const route of closed) {
    const { status, asked } = await ask(route, { foreign: falun, organisationId: '2080' });
    expect([route.operationId, status, asked]).toEqual([route.operationId, 401, []]);
  }
});
