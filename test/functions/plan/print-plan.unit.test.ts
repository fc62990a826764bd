import { beforeEach, describe, expect, test } from 'vitest';
import { routes } from '#functions/plan/serve-plan/routes.ts';
import { MemoryTable } from '#shared/storage/memory-table.ts';
import { planStore } from '#shared/storage/plan/plan-store.ts';
import { revisitStore } from '#shared/storage/revisit/revisit-store.ts';
import { barriersOf } from '../../shared/documents/read-page.ts';
import { aBasis, anOpenPlan, aPrivateUnit, provider, solna } from '../../shared/domain/plan/a-plan.ts';
import { keepRecord } from '../assessment/keep-record.ts';
import { apiOf, letIn } from '../call-api.ts';

describe('printing a plan', () => {
  const plan = anOpenPlan(aBasis({ unit: aPrivateUnit }));
  let table: MemoryTable;
  let call: ReturnType<typeof apiOf>;

  beforeEach(async () => {
    table = new MemoryTable();
    call = apiOf(routes, {
      table,
      now: () => '2026-11-01T08:00:00.000Z',
      newId: () => plan.planId,
      plans: planStore(table),
      revisits: revisitStore(table),
    });
    await letIn(table, { subject: 'sub-officer', memberships: [{ role: 'officer', bodyId: plan.bodyId }] });
    await letIn(table, {
      subject: 'sub-provider',
      organisationId: provider,
      memberships: [{ role: 'unitManager', unitIds: [plan.unit.unitId] }],
    });
    await letIn(table, {
      subject: 'sub-stranger',
      organisationId: provider,
      memberships: [{ role: 'unitManager', unitIds: ['0192f0c1-eeee-7c3d-8e4f-5a6b7c8d9e0f' as never] }],
    });
    await keepRecord(planStore(table), plan.planId, plan);
  });

  const print = (organisationId: string, as: string) =>
    call({ as, method: 'GET', path: `/v1/${organisationId}/plans/${plan.planId}/document` });

  test('whoever follows up and whoever runs the unit get the same page', async () => {
    const own = await print(solna, 'sub-officer');
    const shared = await print(provider, 'sub-provider');
    expect(own).toMatchObject({ status: 200, headers: { 'content-type': 'text/html; charset=utf-8' } });
    expect(barriersOf(own.json)).toEqual([]);
    expect(own.json).toContain('<h1>Handlingsplan: Påhittade Björkens hemtjänst</h1>');
    expect(shared.json).toBe(own.json);
  });

  test('the manager of another unit gets nothing', async () => {
    expect((await print(provider, 'sub-stranger')).status).toBe(404);
  });
});
