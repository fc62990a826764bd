import { beforeEach, describe, expect, it } from 'vitest';
import type { Envelope } from '#events/envelope.ts';
import { bellsOf } from '#functions/notification/ring-alarms/bells.ts';
import { ringAlarms } from '#functions/notification/ring-alarms/ring-alarms.ts';
import { completeAssessment } from '#shared/domain/assessment/complete-assessment.ts';
import type { Decision } from '#shared/domain/decision.ts';
import { ring as ringPlan } from '#shared/domain/plan/ring.ts';
import { publishReport } from '#shared/domain/report/publish-report.ts';
import { completeRevisit } from '#shared/domain/revisit/complete-revisit.ts';
import type { AggregateStore } from '#shared/storage/aggregate-store.ts';
import { assessmentStore } from '#shared/storage/assessment/assessment-store.ts';
import { decideAndSave } from '#shared/storage/decide-and-save.ts';
import { MemoryTable } from '#shared/storage/memory-table.ts';
import { planStore } from '#shared/storage/plan/plan-store.ts';
import { reportStore } from '#shared/storage/report/report-store.ts';
import { revisitStore } from '#shared/storage/revisit/revisit-store.ts';
import {
  anOpenAssessment,
  assessmentId,
  municipality,
  withInterview,
  withJudgements,
} from '../shared/domain/assessment/an-assessment.ts';
import { anAdoptedPlan, on } from '../shared/domain/plan/a-plan.ts';
import { anEstablishedReport } from '../shared/domain/report/a-report.ts';
import { anOpenRevisit, judged } from '../shared/domain/revisit/a-revisit.ts';
import { keepRecord } from './assessment/keep-record.ts';

/** Every reaction is dead: only what people do and the clock happens. */
describe('when the reaction to a step is dead, whoever finished the step still rings for the next', () => {
  let table: MemoryTable;
  beforeEach(() => {
    table = new MemoryTable();
  });

  const told = async (kind: string, id: string, now: string): Promise<string[]> => {
    await ringAlarms({ table, bells: bellsOf(table), now: () => now, hasTime: () => true });
    const { items } = await table.query({ pk: `0184#${kind}#${id}`, sk: { beginsWith: 'EVENT#' } });
    return items.map(({ envelope }) => (envelope as Envelope).type.split('.')[2] as string);
  };
  const carryOut = async <State>(
    store: AggregateStore<State>,
    id: string,
    { given, decide, now }: { given: State; decide: (state: State) => Decision<State>; now: string },
  ) => {
    await keepRecord(store, id, given);
    const outcome = await decideAndSave({
      store,
      organisationId: municipality,
      id,
      cause: on(now),
      decide: (state) => state && decide(state),
    });
    expect(outcome.kind).toBe('saved');
  };

  it('no report is drafted of a completed assessment: "report due" rings', async () => {
    await carryOut(assessmentStore(table), assessmentId, {
      given: withInterview(withJudgements(anOpenAssessment())),
      decide: (assessment) => completeAssessment(assessment, on('2026-10-06')),
      now: '2026-10-06',
    });
    expect(await told('assessment', assessmentId, '2026-12-01T08:00:00.000Z')).toContain('ReportOverdue');
  });

  it('no plan is opened of a report that was handed over: "plan due" rings', async () => {
    const report = anEstablishedReport();
    await carryOut(reportStore(table), report.reportId, {
      given: report,
      decide: (state) => publishReport(state, on('2026-10-20')),
      now: '2026-10-20',
    });
    expect(await told('report', report.reportId, '2027-01-11T08:00:00.000Z')).toContain('PlanOverdue');
  });

  it('no revisit is opened of a plan that is due for review: "revisit due" rings', async () => {
    const plan = anAdoptedPlan();
    await carryOut(planStore(table), plan.planId, {
      given: plan,
      decide: (state) => ringPlan(state, { now: '2027-01-18T08:00:00.000Z' }),
      now: '2027-01-18',
    });
    expect(await told('plan', plan.planId, '2027-02-10T08:00:00.000Z')).toContain('RevisitOverdue');
  });

  it('no plan hears of a revisit that was completed: "revisit due" rings all the same', async () => {
    const plan = anAdoptedPlan();
    const revisit = judged(anOpenRevisit(plan));
    await keepRecord(planStore(table), plan.planId, plan);
    await carryOut(revisitStore(table), revisit.revisitId, {
      given: revisit,
      decide: (state) => completeRevisit(state, { heldOn: '2027-01-26' }, on('2027-01-28')),
      now: '2027-01-28',
    });
    expect(await told('plan', plan.planId, '2027-02-10T08:00:00.000Z')).toContain('RevisitOverdue');
  });
});
