import { beforeEach, describe, expect, it } from 'vitest';
import { routes } from '#functions/organisation/serve-organisation/routes.ts';
import { MemoryTable } from '#shared/storage/memory-table.ts';
import { organisationStores } from '#shared/storage/organisation/organisation-stores.ts';
import { type PlanStore, planStore } from '#shared/storage/plan/plan-store.ts';
import { revisitStore } from '#shared/storage/revisit/revisit-store.ts';
import {
  aBasis,
  accepted,
  adoptedFrom,
  anAdoptedPlan,
  aPrivateUnit,
  conclude,
  officer,
  provider,
  solna,
} from '../../shared/domain/plan/a-plan.ts';
import { anOpenRevisit, planned } from '../../shared/domain/revisit/a-revisit.ts';
import { apiOf } from '../call-api.ts';
import { keep, letEveryoneIn } from '../plan/some-callers.ts';

const plan = anAdoptedPlan();
const { unitId } = plan.unit;

describe('GET agenda', () => {
  let table: MemoryTable;
  let plans: PlanStore;
  let call: ReturnType<typeof apiOf>;

  beforeEach(async () => {
    table = new MemoryTable();
    plans = planStore(table);
    const needs = {
      now: () => '2026-12-01T08:00:00.000Z',
      newId: () => 'none',
      ...organisationStores(table),
    };
    call = apiOf(routes, needs);
    await letEveryoneIn(table);
    await keep(plans, plan.planId, plan);
  });

  const days = async (as: string, path = `/v1/${solna}/agenda`, query: Record<string, string> = {}) => {
    const { status, json } = await call({ as, method: 'GET', path, query });
    expect(status).toBe(200);
    return (json.items as { on: string; matter: string }[]).map(({ on, matter }) => `${on} ${matter}`);
  };
  const whole = [
    '2026-12-18 measureDue',
    '2027-01-15 planPresentation',
    '2027-01-18 revisit',
    '2027-10-05 nextAssessment',
  ];

  it('shows the year of the organisation, of a unit and of an officer, by day', async () => {
    expect(await days('sub-head')).toEqual(whole);
    expect(await days('sub-head', undefined, { unitId })).toEqual(whole);
    expect(await days('sub-head', undefined, { unitId: plan.planId })).toEqual([]);
    expect(await days('sub-head', undefined, { personId: officer.personId })).toEqual(whole.slice(1));
    expect(await days('sub-officer', `/v1/${solna}/own-agenda`)).toEqual(whole.slice(1));
    expect(await days('sub-manager', `/v1/${solna}/own-agenda`)).toEqual([whole[0], whole[2]]);
  });

  it('keeps to the days that are asked for, and pages', async () => {
    expect(await days('sub-head', undefined, { from: '2027-01-01', to: '2027-01-18' })).toEqual(
      whole.slice(1, 3),
    );
    const first = await call({
      as: 'sub-head',
      method: 'GET',
      path: `/v1/${solna}/agenda`,
      query: { limit: '3' },
    });
    const next = new URL(first.json._links.next.href, 'https://x.example').searchParams;
    expect(await days('sub-head', undefined, Object.fromEntries(next))).toEqual(whole.slice(3));
  });

  it.each([
    { from: '2027-01-02', to: '2027-01-01' },
    { from: '2027-01-01', to: '2028-03-01' },
  ])('spans at most some more than a year: %j', async (query) => {
    const answer = await call({ as: 'sub-head', method: 'GET', path: `/v1/${solna}/agenda`, query });
    expect(answer.status).toBe(422);
    expect(answer.json.violations[0]).toMatchObject({ rule: 'organisation.agendaSpansAYear' });
  });

  it('follows what is decided: another day, or nothing more', async () => {
    const stored = await plans.find(solna, plan.planId);
    const { state, events } = accepted(conclude(plan, '2027-01-26', 'achieved'));
    await plans.save({
      ref: { organisationId: solna, kind: 'plan', id: plan.planId },
      before: stored,
      decision: { state, events },
      cause: { now: '2027-01-26T10:00:00.000Z', actor: { system: 'test', organisationId: solna } },
    });
    expect(await days('sub-head')).toEqual(['2027-10-05 nextAssessment']);
  });

  it('a unit’s manager sees their own unit, and never an unannounced visit', async () => {
    const revisit = planned(anOpenRevisit(), 'unannounced', '2027-01-21');
    await keep(revisitStore(table), revisit.revisitId, revisit);
    expect(await days('sub-head', undefined, { unitId })).toContain('2027-01-21 visit');
    for (const query of [{}, { unitId }, { personId: officer.personId }]) {
      expect(await days('sub-manager', undefined, query)).not.toContain('2027-01-21 visit');
    }
    expect(await days('sub-manager', undefined, { unitId })).toContain('2027-01-18 revisit');
    expect(await days('sub-stranger', `/v1/0180/agenda`, { unitId })).toEqual([]);
  });

  it('a private provider’s manager finds what lies with the municipality in their own year', async () => {
    const theirs = adoptedFrom(
      aBasis({ unit: aPrivateUnit, reportId: '0192f0c1-3434-5c3d-8e4f-5a6b7c8d9e0f' as never }),
    );
    await keep(plans, theirs.planId, theirs);
    expect(await days('sub-provider', `/v1/${provider}/own-agenda`)).toEqual([
      '2026-12-18 measureDue',
      '2027-01-18 revisit',
    ]);
  });
});
