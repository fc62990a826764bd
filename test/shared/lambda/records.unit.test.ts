import { beforeEach, describe, expect, it } from 'vitest';
import type { BodyId } from '#events/identifiers.ts';
import { routes } from '#functions/plan/serve-plan/routes.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import { StaleRecord } from '#shared/storage/aggregate-store.ts';
import { MemoryTable } from '#shared/storage/memory-table.ts';
import { type PlanStore, planStore } from '#shared/storage/plan/plan-store.ts';
import { revisitStore } from '#shared/storage/revisit/revisit-store.ts';
import { type Answered, apiOf } from '../../functions/call-api.ts';
import { keep, letEveryoneIn } from '../../functions/plan/some-callers.ts';
import { anAdoptedPlan, aSubmittedPlan, on, solna } from '../domain/plan/a-plan.ts';

const { planId } = aSubmittedPlan();
const path = `/v1/${solna}/plans/${planId}`;
const noComments = { outcome: 'noComments' };

describe('changing a record', () => {
  let plans: PlanStore;
  let table: MemoryTable;
  beforeEach(async () => {
    table = new MemoryTable();
    plans = planStore(table);
    await letEveryoneIn(table);
    await keep(plans, planId, aSubmittedPlan());
  });

  const over = (store: PlanStore) => {
    const newId = () => {
      throw new Error('Nothing is begun here');
    };
    return apiOf(routes, {
      table,
      now: () => '2026-11-16T08:00:00.000Z',
      newId,
      plans: store,
      revisits: revisitStore(table),
    });
  };
  const comment = (store: PlanStore, headers: Record<string, string> = {}): Promise<Answered> =>
    over(store)({
      method: 'POST',
      path: `${path}/comments`,
      headers: { 'if-match': '"1"', ...headers },
      body: noComments,
    });
  const rules = ({ json }: Answered) => json.violations.map(({ rule }: { rule: string }) => rule);
  const names = async () => {
    const { items } = await plans.history({ organisationId: solna, kind: 'plan', id: planId }, { limit: 50 });
    return items.map(({ envelope }) => (envelope as { type: string }).type.split('.')[2]);
  };

  it('the same request sent twice at once is carried out once, and both get its answer', async () => {
    const key = { 'idempotency-key': 'press-1' };
    const [first, second] = await Promise.all([comment(plans, key), comment(plans, key)]);
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.json).toEqual(first.json);
    expect((await names()).filter((name) => name === 'PlanCommented')).toHaveLength(1);
    expect((await comment(plans, key)).json).toEqual(first.json);
  });

  it('without a key the second is told that it was too late', async () => {
    const answers = await Promise.all([comment(plans), comment(plans)]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 412]));
  });

  it('a key stands for one person’s request: another’s with the same key is one of its own', async () => {
    const key = { 'idempotency-key': 'press-1' };
    await comment(plans, key);
    const head = await over(plans)({
      as: 'sub-head',
      method: 'POST',
      path: `${path}/comments`,
      headers: { 'if-match': '"2"', ...key },
      body: noComments,
    });
    expect([head.status, rules(head)]).toEqual([409, ['plan.submittedBeforeComment']]);
    const other = await over(plans)({
      method: 'POST',
      path: `${path}/closings`,
      headers: { 'if-match': '"2"', ...key },
      body: { reason: 'officerDecided', explanation: 'Annat.' },
    });
    expect([other.status, rules(other)]).toEqual([422, ['request.idempotencyKey']]);
  });

  it('is tried again when somebody else was faster, and is a conflict only when that never ends', async () => {
    let losses = 0;
    const losing = (times: number): PlanStore => ({
      ...plans,
      save: (given) => (losses++ < times ? Promise.reject(new StaleRecord()) : plans.save(given)),
    });
    const conflict = await comment(losing(99));
    expect([conflict.status, rules(conflict)]).toEqual([409, ['request.notAlone']]);
    expect(await names()).toEqual(['NextAssessmentNoted']);
    losses = 0;
    expect((await comment(losing(4))).status).toBe(200);
  });

  it('asks for the rights again at each attempt', async () => {
    const movedAway: PlanStore = {
      ...plans,
      async save(given) {
        const { ref, before } = given;
        const moved = { ...(before?.state as Plan), bodyId: 'skolnamnden' as BodyId };
        const event = { name: 'NextAssessmentNoted', data: {} } as never;
        await plans.save({
          ref,
          before,
          decision: { state: moved, events: [event] },
          cause: on('2026-11-16'),
        });
        throw new StaleRecord();
      },
    };
    expect((await comment(movedAway)).status).toBe(404);
    expect(await names()).not.toContain('PlanCommented');
  });

  it('of a part that is not there is refused by the rule that names it, with whatever version', async () => {
    for (const ifMatch of ['"1"', '"99"']) {
      const answer = await over(plans)({
        method: 'PUT',
        path: `${path}/lines/ingen-sadan`,
        headers: { 'if-match': ifMatch },
        body: { measures: [] },
      });
      expect([answer.status, rules(answer)]).toEqual([404, ['plan.lineOfThePlan']]);
    }
  });

  it('of a record that can hold no more is refused with the limit, and changes nothing', async () => {
    await keep(plans, anAdoptedPlan().planId, aSubmittedPlan()).catch(() => undefined);
    const text = 'Å'.repeat(2000);
    const measure = { what: text, ownerSide: 'unit', responsible: 'enhetschef', dueOn: '2026-12-18' };
    const measures = Array.from({ length: 20 }, () => ({ ...measure, expectedEffect: text }));
    const put = async (lineId: string) => {
      const line = await over(plans)({ method: 'GET', path: `${path}/lines/${lineId}` });
      const headers = { 'if-match': String(line.headers['etag']) };
      return over(plans)({ method: 'PUT', path: `${path}/lines/${lineId}`, headers, body: { measures } });
    };
    expect((await put('brist-1')).status).toBe(200);
    const full = await put('papekande-2');
    expect(full.status).toBe(422);
    expect(full.json.violations).toMatchObject([{ rule: 'record.size', limit: 300_000 }]);
    expect(await names()).toHaveLength(2);
  });
});
