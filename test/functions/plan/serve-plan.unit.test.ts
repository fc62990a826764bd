import { beforeEach, describe, expect, it } from 'vitest';
import { routes } from '#functions/plan/serve-plan/routes.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import { MemoryTable } from '#shared/storage/memory-table.ts';
import { type PlanStore, planStore } from '#shared/storage/plan/plan-store.ts';
import { revisitStore } from '#shared/storage/revisit/revisit-store.ts';
import {
  aBasis,
  aCommentedPlan,
  agreed,
  aMeasure,
  anAdoptedPlan,
  anAgreedPlan,
  anOpenPlan,
  aPrivateUnit,
  provider,
  solna,
} from '../../shared/domain/plan/a-plan.ts';
import { type Answered, apiOf } from '../call-api.ts';
import { keep, letEveryoneIn } from './some-callers.ts';

const { planId } = anOpenPlan();
const path = `/v1/${solna}/plans/${planId}`;

describe('plans over HTTP', () => {
  let table: MemoryTable;
  let plans: PlanStore;
  let call: ReturnType<typeof apiOf>;
  let now: string;

  beforeEach(async () => {
    table = new MemoryTable();
    now = '2026-11-16T08:00:00.000Z';
    plans = planStore(table);
    const newId = () => {
      throw new Error('Plans get their id from the report');
    };
    call = apiOf(routes, {
      table,
      now: () => now,
      newId,
      plans,
      revisits: revisitStore(table),
    });
    await letEveryoneIn(table);
  });

  const given = (plan: Plan) => keep(plans, planId, plan);
  const stored = async (): Promise<Plan | undefined> => (await plans.find(solna, planId))?.state;
  const put = (body: unknown, headers: Record<string, string> = { 'if-match': '"1"' }, as = 'sub-manager') =>
    call({ as, method: 'PUT', path: `${path}/lines/brist-1`, headers, body });
  const post = async (as: string, step: string, body?: unknown): Promise<Answered> => {
    const { headers } = await call({ as: 'sub-officer', method: 'GET', path });
    return call({
      as,
      method: 'POST',
      path: `${path}/${step}`,
      headers: { 'if-match': String(headers['etag']) },
      body,
    });
  };
  const rules = ({ json }: Answered): string[] =>
    json.violations.map(({ field, rule }: { field?: string; rule: string }) =>
      `${field ?? ''} ${rule}`.trim(),
    );

  it('go from open to adopted by the hands of unit, officer and commissioner', async () => {
    await given(anOpenPlan());
    for (const lineId of ['brist-1', 'papekande-2', 'forbattring-3']) {
      const line = await call({ as: 'sub-manager', method: 'GET', path: `${path}/lines/${lineId}` });
      const answered = await call({
        as: 'sub-manager',
        method: 'PUT',
        path: `${path}/lines/${lineId}`,
        headers: { 'if-match': String(line.headers['etag']) },
        body: { measures: [aMeasure()] },
      });
      expect(answered).toMatchObject({ status: 200, headers: { etag: '"2"' } });
    }
    expect((await post('sub-manager', 'submissions')).status).toBe(200);
    expect((await post('sub-officer', 'comments', { outcome: 'noComments' })).status).toBe(200);
    expect((await post('sub-manager', 'agreements/unit', { revision: 4 })).status).toBe(200);
    expect((await post('sub-commissioner', 'agreements/commissioner', { revision: 4 })).status).toBe(200);
    expect((await post('sub-officer', 'adoptions')).status).toBe(200);
    expect(await stored()).toMatchObject({ status: 'adopted', adoptedOn: '2026-11-16' });

    const list = await call({ as: 'sub-manager', method: 'GET', path: `/v1/${solna}/plans` });
    expect(list.json.items).toMatchObject([
      { id: planId, status: 'adopted', nextRevisitOn: '2027-01-18', lines: 3, remaining: 3 },
    ]);
    const history = await plans.history({ organisationId: solna, kind: 'plan', id: planId }, { limit: 50 });
    expect(JSON.stringify(history.items)).not.toMatch(/introduktion|enhetschef/);
  });

  it('refuse a measure without a due date, and change nothing', async () => {
    await given(anOpenPlan());
    const { dueOn: _, ...undated } = aMeasure();
    const refused = await put({ measures: [undated] });
    expect(refused.status).toBe(422);
    expect(rules(refused)).toEqual(['/measures/0/dueOn plan.measureHasDueDate']);
    expect(await stored()).toEqual(anOpenPlan());
  });

  it('refuse a personal number, a field that is not there and a date that is none', async () => {
    await given(anOpenPlan());
    const refused = await put({
      measures: [{ ...aMeasure({ what: 'Ring 811218-9876.', dueOn: 'nästa vecka' }), owner: 'x' }],
    });
    expect(refused.status).toBe(422);
    expect(rules(refused)).toEqual(
      expect.arrayContaining(['/measures/0/what text.noPersonalNumber', '/measures/0/dueOn field.format']),
    );
    expect(JSON.stringify(refused.json)).not.toContain('811218');
    expect(await stored()).toEqual(anOpenPlan());
  });

  it('refuse adoption by one of two parties, and change nothing', async () => {
    const plan = agreed(aCommentedPlan(), 'unit');
    await given(plan);
    const refused = await post('sub-officer', 'adoptions');
    expect(refused.status).toBe(422);
    expect(rules(refused)).toEqual(['/agreements/commissioner plan.bothPartiesAgree']);
    expect(await stored()).toEqual(plan);
  });

  it('refuse adoption with unanswered lines, naming each', async () => {
    await given(anOpenPlan());
    const refused = await post('sub-officer', 'adoptions');
    expect(rules(refused)).toContain('/lines/papekande-2 plan.everyLineIsAnswered');
    expect(refused.json.violations[0].message).toMatch(/^Varje rad i planen/);
  });

  it('refuse an agreement to an old text', async () => {
    await given(aCommentedPlan());
    const { revision } = aCommentedPlan();
    const changed = await put(
      { measures: [aMeasure({ dueOn: '2027-01-15' })] },
      { 'if-match': '"2"' },
      'sub-commissioner',
    );
    expect(changed.status).toBe(200);
    const refused = await post('sub-manager', 'agreements/unit', { revision });
    expect(refused).toMatchObject({
      status: 422,
      json: { violations: [{ rule: 'plan.agreesToThisText', limit: revision + 1, received: revision }] },
    });
  });

  it('let each party agree for itself only', async () => {
    await given(aCommentedPlan());
    const { revision } = aCommentedPlan();
    expect((await post('sub-manager', 'agreements/commissioner', { revision })).status).toBe(403);
    expect((await post('sub-officer', 'agreements/unit', { revision })).status).toBe(403);
    expect((await post('sub-manager', 'adoptions')).status).toBe(403);
  });

  it("ask for the line's own ETag: two people on two lines do not collide, on one line they do", async () => {
    await given(anOpenPlan());
    const first = await put({ measures: [aMeasure()] });
    const other = await call({
      as: 'sub-officer',
      method: 'PUT',
      path: `${path}/lines/papekande-2`,
      headers: { 'if-match': '"1"' },
      body: { measures: [aMeasure({ ownerSide: 'commissioner' })] },
    });
    expect([first.status, other.status]).toEqual([200, 200]);
    const late = await put({ measures: [] });
    expect(late).toMatchObject({ status: 412, headers: { etag: '"2"' } });
    expect((await put({ measures: [] }, {})).status).toBe(428);
    const unknown = await call({
      as: 'sub-manager',
      method: 'PUT',
      path: `${path}/lines/ingen-sadan`,
      headers: { 'if-match': '"1"' },
      body: { measures: [] },
    });
    expect(unknown.status).toBe(404);
    expect(rules(unknown)).toEqual(['plan.lineOfThePlan']);
    expect(await call({ method: 'GET', path: `${path}/lines/ingen-sadan` })).toMatchObject({ status: 404 });
  });

  it("reach a private provider through its share, and nobody else's people", async () => {
    await given(anOpenPlan(aBasis({ unit: aPrivateUnit })));
    const shared = `/v1/${provider}/plans/${planId}`;
    expect((await call({ as: 'sub-provider', method: 'GET', path: shared })).status).toBe(200);
    const answered = await call({
      as: 'sub-provider',
      method: 'PUT',
      path: `${shared}/lines/brist-1`,
      headers: { 'if-match': '"1"' },
      body: { measures: [], noMeasureReason: 'Redan åtgärdat.' },
    });
    expect(answered.status).toBe(200);
    const submitted = await call({
      as: 'sub-provider',
      method: 'POST',
      path: `${shared}/submissions`,
      headers: { 'if-match': String((await call({ method: 'GET', path })).headers['etag']) },
    });
    expect(submitted.status).toBe(200);
    expect((await stored())?.submission).toMatchObject({ isReceivedDocument: true, counterpart: provider });
    const list = await call({
      as: 'sub-provider',
      method: 'GET',
      path: `/v1/${provider}/plans`,
      query: { relation: 'shared' },
    });
    expect(list.json.items).toMatchObject([{ id: planId, organisationId: solna }]);

    expect((await call({ as: 'sub-provider', method: 'GET', path })).status).toBe(403);
    const stranger = await call({ as: 'sub-stranger', method: 'GET', path: `/v1/0180/plans/${planId}` });
    expect(stranger.status).toBe(404);
  });

  it('are presented, reported on and closed', async () => {
    await given(anAdoptedPlan());
    now = '2027-01-21T08:00:00.000Z';
    const minutes = {
      bodyId: aBasis().bodyId,
      presentedOn: '2027-01-20',
      paragraph: '§ 7',
      referenceNumber: 'ON/2026:201',
    };
    expect((await post('sub-officer', 'presentations', minutes)).status).toBe(200);
    const reported = await post('sub-manager', 'lines/brist-1/measures/measure-1/reports', { done: 'yes' });
    expect(reported.status).toBe(200);
    const closing = { reason: 'agreementEnded', explanation: 'Avtalet löper ut.' };
    expect((await post('sub-manager', 'closings', closing)).status).toBe(403);
    expect((await post('sub-officer', 'closings', closing)).status).toBe(200);
    expect(await stored()).toMatchObject({
      status: 'closed',
      presentation: minutes,
      closing: { reason: 'agreementEnded', closedOn: '2027-01-21' },
    });
    const again = await post('sub-officer', 'closings', closing);
    expect(again).toMatchObject({ status: 409, json: { violations: [{ rule: 'plan.closedOnce' }] } });
  });

  it('keep the text that an answer replaces, as it was', async () => {
    await given(anAgreedPlan());
    await put({ measures: [aMeasure({ what: 'Något helt annat.' })] }, { 'if-match': '"2"' });
    expect(await stored()).toMatchObject({ status: 'submitted', agreements: {} });
    const kept = await table.query({ pk: `${solna}#plan#${planId}`, sk: { beginsWith: 'VERSION#' } });
    const texts = JSON.stringify(kept.items);
    expect(texts).toContain(aMeasure().what);
    expect(texts).not.toContain('Något helt annat.');
  });
});
