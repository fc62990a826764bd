import { beforeEach, describe, expect, it } from 'vitest';
import { routes } from '#functions/revisit/serve-revisit/routes.ts';
import { closePlan } from '#shared/domain/plan/close-plan.ts';
import type { Revisit } from '#shared/domain/revisit/revisit.ts';
import { MemoryTable } from '#shared/storage/memory-table.ts';
import { type PlanStore, planStore } from '#shared/storage/plan/plan-store.ts';
import { type RevisitStore, revisitStore } from '#shared/storage/revisit/revisit-store.ts';
import { accepted, anAdoptedPlan, on, provider, solna } from '../../shared/domain/plan/a-plan.ts';
import {
  aCompletedRevisit,
  aJudgement,
  anOpenRevisit,
  aPrivateRevisit,
  judged,
  planned,
} from '../../shared/domain/revisit/a-revisit.ts';
import { type Answered, apiOf } from '../call-api.ts';
import { keep, letEveryoneIn } from '../plan/some-callers.ts';

const { revisitId, planId } = anOpenRevisit();
const path = `/v1/${solna}/revisits/${revisitId}`;

describe('revisits over HTTP', () => {
  let plans: PlanStore;
  let revisits: RevisitStore;
  let call: ReturnType<typeof apiOf>;

  beforeEach(async () => {
    const table = new MemoryTable();
    plans = planStore(table);
    revisits = revisitStore(table);
    const now = () => '2027-01-28T08:00:00.000Z';
    const newId = () => {
      throw new Error('Revisits get their id from the plan');
    };
    call = apiOf(routes, { table, now, newId, plans, revisits });
    await letEveryoneIn(table);
  });

  const given = (revisit: Revisit) => keep(revisits, revisitId, revisit);
  const stored = async (): Promise<Revisit | undefined> => (await revisits.find(solna, revisitId))?.state;
  const read = (as: string, at = path) => call({ as, method: 'GET', path: at });
  const write = async (
    as: string,
    { method = 'POST', step, body }: { method?: string; step: string; body?: unknown },
  ): Promise<Answered> => {
    const line = /^lines\/[^/]+/.exec(step)?.[0];
    const { headers } = await read('sub-officer', line ? `${path}/${line}` : path);
    return call({
      as,
      method,
      path: `${path}/${step}`,
      headers: { 'if-match': String(headers['etag']) },
      body,
    });
  };

  it('are planned, accounted for, judged, completed and ended with a talk', async () => {
    await given(anOpenRevisit());
    const day = { plannedOn: '2027-01-26', announcement: 'announced' };
    expect((await write('sub-officer', { method: 'PUT', step: 'planning', body: day })).status).toBe(200);
    for (const lineId of ['brist-1', 'papekande-2', 'forbattring-3']) {
      const account = { measures: [{ measureId: 'measure-1', done: 'yes' }] };
      const told = await write('sub-manager', {
        method: 'PUT',
        step: `lines/${lineId}/account`,
        body: account,
      });
      expect(told).toMatchObject({ status: 200, headers: { etag: '"2"' } });
      const judgement = { result: 'achieved', measures: [aJudgement()] };
      const step = `lines/${lineId}/judgement`;
      expect((await write('sub-officer', { method: 'PUT', step, body: judgement })).status).toBe(200);
    }
    const support = { given: 'Handledning.', askedFor: 'Mallar.' };
    expect((await write('sub-officer', { method: 'PUT', step: 'support', body: support })).status).toBe(200);
    const completed = await write('sub-officer', { step: 'completions', body: { heldOn: '2027-01-26' } });
    expect(completed.status).toBe(200);
    expect(await stored()).toMatchObject({
      status: 'completed',
      heldOn: '2027-01-26',
      support,
    });
    expect((await read('sub-manager')).json.areas.personal.lines[0].result).toBe('achieved');
  });

  it('name everything that is not judged, and change nothing', async () => {
    const revisit = anOpenRevisit();
    await given(revisit);
    const refused = await write('sub-officer', { step: 'completions', body: { heldOn: '2027-01-26' } });
    expect(refused.status).toBe(422);
    expect(refused.json.violations).toHaveLength(9);
    expect(refused.json.violations[0]).toMatchObject({
      field: '/lines/brist-1/account',
      rule: 'revisit.accountComesFirst',
    });
    expect(refused.json.violations[3]).toMatchObject({
      field: '/lines/brist-1/result',
      rule: 'revisit.everyLineHasResult',
      message: 'Varje rad ska ha ett resultat: uppnått, delvis eller inte uppnått.',
    });
    expect(await stored()).toEqual(revisit);
  });

  it('let the unit see its lines, but not what the officer has judged so far', async () => {
    await given(judged(anOpenRevisit()));
    const whole = await read('sub-officer');
    const seen = await read('sub-manager');
    expect(whole.json.areas.personal.lines[0].result).toBe('achieved');
    expect(seen.json.areas.personal.lines[0]).toMatchObject({ lineId: 'brist-1' });
    expect(seen.json.areas.personal.lines[0]).not.toHaveProperty('result');
    const line = await read('sub-manager', `${path}/lines/brist-1`);
    expect(line.json.measures[0]).not.toHaveProperty('judgement');
    const judging = { result: 'achieved', measures: [] };
    const step = 'lines/brist-1/judgement';
    expect((await write('sub-manager', { method: 'PUT', step, body: judging })).status).toBe(403);
    const account = { measures: [{ measureId: 'measure-1', done: 'yes' }] };
    const other = { method: 'PUT', step: 'lines/brist-1/account', body: account };
    expect((await write('sub-officer', other)).status).toBe(403);
  });

  it('do not exist for the unit when unannounced, not even to be written in', async () => {
    await given(planned(anOpenRevisit(), 'unannounced'));
    expect((await read('sub-manager')).status).toBe(404);
    expect((await read('sub-manager', `${path}/lines/brist-1`)).status).toBe(404);
    const account = { measures: [{ measureId: 'measure-1', done: 'yes' }] };
    const written = await write('sub-manager', {
      method: 'PUT',
      step: 'lines/brist-1/account',
      body: account,
    });
    expect(written.status).toBe(404);
    const lists = async (as: string) =>
      (await call({ as, method: 'GET', path: `/v1/${solna}/revisits` })).json.items.length;
    expect([await lists('sub-manager'), await lists('sub-officer')]).toEqual([0, 1]);
  });

  it('reach a private provider through the share, which an unannounced visit does not give', async () => {
    const shared = `/v1/${provider}/revisits/${aPrivateRevisit().revisitId}`;
    await given(planned(aPrivateRevisit(), 'announced'));
    expect((await read('sub-provider', shared)).status).toBe(200);
    const told = await call({
      as: 'sub-provider',
      method: 'PUT',
      path: `${shared}/lines/brist-1/account`,
      headers: { 'if-match': '"1"' },
      body: { measures: [{ measureId: 'measure-1', done: 'no', reason: 'Vi har haft två vakanser.' }] },
    });
    expect(told.status).toBe(200);
    expect((await read('sub-provider')).status).toBe(403);
    expect((await read('sub-stranger', `/v1/0180/revisits/${revisitId}`)).status).toBe(404);

    const before = await stored();
    const day = { plannedOn: '2027-01-27', announcement: 'unannounced' };
    expect((await write('sub-officer', { method: 'PUT', step: 'planning', body: day })).status).toBe(200);
    expect(before?.announcement).toBe('announced');
    expect((await read('sub-provider', shared)).status).toBe(404);
  });

  it('are called off only when the plan has been closed', async () => {
    const plan = anAdoptedPlan();
    await given(anOpenRevisit(plan));
    expect((await write('sub-officer', { step: 'cancellations' })).status).toBe(404);
    await keep(plans, planId, plan);
    const early = await write('sub-officer', { step: 'cancellations' });
    expect(early).toMatchObject({
      status: 409,
      json: { violations: [{ rule: 'revisit.calledOffWithThePlan' }] },
    });
    const closing = { reason: 'unitClosed', explanation: 'Enheten läggs ned.' } as const;
    const closed = accepted(closePlan(plan, closing, on('2027-01-19')));
    const ref = { organisationId: solna, kind: 'plan', id: planId };
    await plans.save({
      ref,
      before: await plans.find(solna, planId),
      decision: closed,
      cause: on('2027-01-19'),
    });
    expect((await write('sub-officer', { step: 'cancellations' })).status).toBe(200);
    expect((await stored())?.status).toBe('cancelled');
  });

  it('do not change once they are completed', async () => {
    await given(aCompletedRevisit());
    for (const [step, body] of [
      ['planning', { plannedOn: '2027-02-01', announcement: 'announced' }],
      ['lines/brist-1/judgement', { result: 'partly', measures: [] }],
      ['support', { given: 'Mer.' }],
    ] as const) {
      const refused = await write('sub-officer', { method: 'PUT', step, body });
      expect(refused).toMatchObject({ status: 409, json: { violations: [{ rule: 'revisit.isOpen' }] } });
    }
  });
});
