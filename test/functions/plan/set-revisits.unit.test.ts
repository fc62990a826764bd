import { beforeEach, describe, expect, it } from 'vitest';
import { catalogue, type EventData } from '#events/catalogue.ts';
import { pullPlansForward } from '#functions/plan/keep-dates/pull-plans-forward.ts';
import { routes } from '#functions/plan/serve-plan/routes.ts';
import { followPlanInRevisits } from '#functions/revisit/follow-plan/follow-plan-in-revisits.ts';
import { currentRevisit } from '#shared/domain/plan/plan.ts';
import { revisitIdOf } from '#shared/domain/plan/plan-id.ts';
import { ring } from '#shared/domain/plan/ring.ts';
import { carryOutRevisit } from '#shared/domain/revisit/carry-out-revisit.ts';
import type { Cause } from '#shared/storage/aggregate-store.ts';
import { MemoryTable } from '#shared/storage/memory-table.ts';
import { type PlanStore, planStore } from '#shared/storage/plan/plan-store.ts';
import { type RevisitStore, revisitStore } from '#shared/storage/revisit/revisit-store.ts';
import { aBasis, accepted, adoptedFrom, anAdoptedPlan, on, solna } from '../../shared/domain/plan/a-plan.ts';
import { anOpenRevisit, planned } from '../../shared/domain/revisit/a-revisit.ts';
import { apiOf } from '../call-api.ts';
import { keep, letEveryoneIn } from './some-callers.ts';

const plan = anAdoptedPlan();
const { planId } = plan;
const revisitId = revisitIdOf(planId, 1);
const path = `/v1/${solna}/plans/${planId}`;
const cause: Cause = {
  now: '2027-01-20T08:00:00.000Z',
  actor: { system: 'test', organisationId: solna },
};
const complaint = { kind: 'complaint', date: '2027-01-04', referenceNumber: 'ON/2027:31' };

describe("a plan's revisits over HTTP", () => {
  let plans: PlanStore;
  let revisits: RevisitStore;
  let call: ReturnType<typeof apiOf>;

  beforeEach(async () => {
    const table = new MemoryTable();
    plans = planStore(table);
    revisits = revisitStore(table);
    const newId = () => planId;
    call = apiOf(routes, {
      table,
      now: () => cause.now,
      newId,
      plans,
      revisits,
    });
    await letEveryoneIn(table);
  });

  const read = (as: string) => call({ as, method: 'GET', path });
  const post = async (step: string, body: object, as = 'sub-officer') => {
    const { headers } = await read('sub-officer');
    return call({
      as,
      method: 'POST',
      path: `${path}/${step}`,
      headers: { 'if-match': String(headers['etag']) },
      body,
    });
  };
  const kept = async () => {
    const found = await plans.find(solna, planId);
    if (found === undefined) throw new Error('The plan is not there');
    return found;
  };
  const visit = async () => (await revisits.find(solna, revisitId))?.state;
  const follow = (name: 'RevisitMoved' | 'RevisitWaived') => {
    const data = { ...catalogue[name].example, planId } as EventData<typeof name>;
    return followPlanInRevisits({ name, organisationId: solna, data, envelope: {} as never }, cause, {
      plans,
      revisits,
    });
  };

  it('are postponed with a reason, and the open revisit follows: the agreed day no longer stands', async () => {
    await keep(plans, planId, accepted(ring(plan, { now: '2027-01-18T09:00:00.000Z' })).state);
    await keep(revisits, revisitId, planned(anOpenRevisit(plan), 'announced', '2027-01-26'));
    expect(await post('revisits/1/moves', { dueOn: '2027-02-15' })).toMatchObject({
      status: 422,
      json: { violations: [{ rule: 'plan.postponedSaysWhy', field: '/reason' }] },
    });
    const reason = 'Enheten flyttar i januari.';
    expect((await post('revisits/1/moves', { dueOn: '2027-02-15', reason })).status).toBe(200);
    await follow('RevisitMoved');
    const followed = await visit();
    expect(followed).toMatchObject({ status: 'open', dueOn: '2027-02-15', holdBy: '2027-03-01' });
    expect(followed).not.toHaveProperty('plannedOn');
    await follow('RevisitMoved');
    expect(await visit()).toEqual(followed);
  });

  it('keep a day that still fits when the due date moves', async () => {
    await keep(plans, planId, accepted(ring(plan, { now: '2027-01-18T09:00:00.000Z' })).state);
    await keep(revisits, revisitId, planned(anOpenRevisit(plan), 'announced', '2027-01-29'));
    await post('revisits/1/moves', { dueOn: '2027-01-25', reason: 'Sjukdom.' });
    await follow('RevisitMoved');
    expect(await visit()).toMatchObject({ status: 'invited', dueOn: '2027-01-25', plannedOn: '2027-01-29' });
  });

  it('are waived with a reason; the open revisit waits for nobody any more', async () => {
    await keep(plans, planId, plan);
    await keep(revisits, revisitId, anOpenRevisit(plan));
    expect((await post('revisits/1/waivers', { reason: 'Enheten byter lokaler.' })).status).toBe(200);
    await follow('RevisitWaived');
    const waived = await visit();
    expect(waived?.status).toBe('waived');
    expect(waived && revisits.rules.involved(waived).filter(({ waitsFor }) => waitsFor)).toEqual([]);
    expect(currentRevisit((await kept()).state)).toMatchObject({ number: 2 });
  });

  it('are not waived when somebody has been there', async () => {
    await keep(plans, planId, plan);
    const there = accepted(carryOutRevisit(anOpenRevisit(plan), { heldOn: '2027-01-19' }, on('2027-01-19')));
    await keep(revisits, revisitId, there.state);
    expect(await post('revisits/1/waivers', { reason: 'Hinner inte skriva.' })).toMatchObject({
      status: 409,
      json: { violations: [{ rule: 'plan.heldIsNotWaived' }] },
    });
    await follow('RevisitWaived');
    expect((await visit())?.status).toBe('carriedOut');
  });

  it('may be extra for a cause that only those who follow up are shown', async () => {
    await keep(plans, planId, plan);
    expect((await post('revisits', { dueOn: '2027-01-25', cause: complaint })).status).toBe(200);
    expect((await read('sub-officer')).json.revisits[1]).toMatchObject({ isExtra: true, cause: complaint });
    for (const as of ['sub-manager', 'sub-commissioner']) {
      const { json } = await read(as);
      expect(json.revisits[1]).toMatchObject({ name: 'Extra uppföljning', isExtra: true });
      expect(JSON.stringify(json)).not.toMatch(/complaint|2027:31/);
    }
    expect((await post('revisits', { dueOn: '2027-02-01', cause: complaint })).status).toBe(409);
  });

  it('are for those who follow up to set', async () => {
    await keep(plans, planId, plan);
    for (const [step, body] of [
      ['revisits/1/moves', { dueOn: '2027-01-25' }],
      ['revisits/1/waivers', { reason: 'Nej tack.' }],
      ['revisits', { dueOn: '2027-01-25', cause: complaint }],
    ] as const) {
      expect((await post(step, body, 'sub-manager')).status).toBe(403);
      expect((await post(step, body, 'sub-stranger')).status).toBe(403);
    }
  });

  it("come sooner when somebody has raised the unit's risk level, also when it is told twice", async () => {
    const cadence = { riskComesBackWithin: { raised: 'P2W', high: 'P1W' } };
    await keep(plans, planId, adoptedFrom(aBasis({ cadence })));
    const data = { unitId: plan.unit.unitId, level: 'high', setOn: '2026-11-24' } as const;
    const event = { name: 'UnitRiskLevelSet', organisationId: solna, data, envelope: {} as never };
    const early = { ...cause, now: '2026-11-24T08:00:00.000Z' };
    await pullPlansForward(event, early, { plans });
    const after = await kept();
    expect(currentRevisit(after.state)).toMatchObject({ dueOn: '2026-12-01' });
    await pullPlansForward(event, early, { plans });
    expect((await kept()).sequence).toBe(after.sequence);
  });
});
