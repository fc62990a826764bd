import { beforeEach, describe, expect, it } from 'vitest';
import { handOverTasks } from '#functions/organisation/hand-over-tasks/hand-over-tasks.ts';
import { bodyId, solna } from '../../shared/domain/organisation/a-known.ts';
import { ownUnit } from '../../shared/domain/organisation/a-unit.ts';
import { agreementDetails } from '../../shared/domain/organisation/an-agreement.ts';
import { aTenant, now, type Tenant, takeEvents } from './a-tenant.ts';

let tenant: Tenant;
beforeEach(async () => {
  tenant = await aTenant();
});

const leave = async (id: string, handOverTo: string) => {
  const etag = String((await tenant.get(`/v1/0184/people/${id}`)).headers['etag']);
  return tenant.post(`/v1/0184/people/${id}/departure`, { handOverTo }, { 'if-match': etag });
};

/** Bo manages a unit and is responsible for its assignment; Eva is his. */
const withBo = async () => {
  const bo = await tenant.person('bo', { memberships: [{ role: 'commissioner', bodyId }] });
  const eva = await tenant.person('eva', { managerId: bo });
  const carin = await tenant.person('carin', { memberships: [{ role: 'commissioner', bodyId }] });
  const unit = await tenant.post(
    '/v1/0184/units',
    ownUnit({ manager: { organisationId: solna, personId: bo } }),
  );
  const agreement = await tenant.post(
    '/v1/0184/agreements',
    agreementDetails({ kind: 'assignment', parties: [solna], unitIds: [unit.json.id], responsible: bo }),
  );
  await tenant.settle();
  return { bo, eva, carin, unitId: unit.json.id as string, agreementId: agreement.json.id as string };
};

describe('when a person leaves', () => {
  it('everything they had a part in is handed to another, who can go on at once; they are out', async () => {
    const { bo, eva, carin, unitId, agreementId } = await withBo();
    expect((await leave(bo, carin)).status).toBe(200);
    expect((await tenant.get('/v1/0184/tasks', {}, 'sub-bo')).status).toBe(403);
    const events = await tenant.settle();
    const parts = events
      .filter(({ type }) => type.includes('ResponsibilityHandedOver'))
      .map(({ data, subject }) => `${subject.split('/')[0]} ${String(data['part'])}`);
    expect(parts.sort()).toEqual(['agreement responsible', 'person ownManager', 'unit unitManager']);
    expect((await tenant.stores.units.find(solna, unitId))?.state.manager.personId).toBe(carin);
    expect((await tenant.stores.agreements.find(solna, agreementId))?.state.responsible).toBe(carin);
    expect((await tenant.stores.people.find(solna, eva))?.state.managerId).toBe(carin);
    expect((await tenant.stores.people.find(solna, carin))?.state.memberships).toContainEqual({
      role: 'unitManager',
      unitIds: [unitId],
    });
  });

  it('a message delivered twice changes nothing the second time', async () => {
    const { bo, carin } = await withBo();
    await leave(bo, carin);
    const [left] = await takeEvents(tenant.table);
    if (left === undefined) throw new Error('nobody left');
    await tenant.react(left);
    await tenant.settle();
    await tenant.react(left);
    expect(await tenant.settle()).toEqual([]);
  });

  it('and the one who takes over has left too, it goes on to whoever took over from them', async () => {
    const { bo, eva, carin, agreementId } = await withBo();
    await leave(bo, carin);
    await leave(carin, eva);
    const events = await takeEvents(tenant.table);
    // Carin's departure is delivered first: the bus promises no order.
    for (const event of events.sort((a) => (a.data['personId'] === carin ? -1 : 1)))
      await tenant.react(event);
    expect((await tenant.stores.agreements.find(solna, agreementId))?.state.responsible).toBe(eva);
  });

  it('a record that fails does not stop the others, and the message comes back', async () => {
    const { bo, carin, unitId, agreementId } = await withBo();
    await leave(bo, carin);
    const [left] = await takeEvents(tenant.table);
    if (left === undefined) throw new Error('nobody left');
    const cause = { now, actor: { system: 'organisation/hand-over-tasks', organisationId: solna } };
    const event = { name: 'PersonLeft', data: left.data as never, organisationId: solna, envelope: left };
    const reached: string[] = [];
    const handOver = async ({ kind }: { kind: string }) => reached.push(kind);
    const handOvers = { unit: handOver, person: handOver };
    await expect(handOverTasks(event, cause, { ...tenant.stores, handOvers })).rejects.toThrow(/1 records/);
    expect(reached.sort()).toEqual(['person', 'unit']);
    await tenant.react(left);
    expect((await tenant.stores.units.find(solna, unitId))?.state.manager.personId).toBe(carin);
    expect((await tenant.stores.agreements.find(solna, agreementId))?.state.responsible).toBe(carin);
  });

  it('to nobody, or to themselves, it is refused and they stay', async () => {
    const { bo } = await withBo();
    const answer = await leave(bo, bo);
    expect(answer).toMatchObject({
      status: 422,
      json: { violations: [{ rule: 'organisation.handedToAnother' }] },
    });
    expect((await tenant.get('/v1/0184/tasks', {}, 'sub-bo')).status).toBe(200);
  });
});
