import type { EventDraft } from '#events/catalogue.ts';
import { stepReached } from '../assessment/lateness-ladder.ts';
import type { Circumstances, Decision } from '../decision.ts';
import type { Report } from './report.ts';
import { factCheckAlarms, planLatenessOf, readThroughReminderAt } from './report-rules.ts';

interface Rung {
  readonly change: Partial<Report>;
  readonly event: EventDraft;
}

/** After an outage that outlasted the fact check, its reminder would come too late to help and is passed over. */
const ringFactCheck = (report: Report, { now }: Circumstances): readonly Rung[] => {
  const { reportId, unit, factCheck } = report;
  if (factCheck === undefined) return [];
  const { remindAt, lapseAt } = factCheckAlarms(report);
  const data = { reportId, unitId: unit.unitId, answerDueOn: factCheck.answerDueOn };
  if (lapseAt !== undefined && lapseAt <= now) {
    const change = { factCheck: { ...factCheck, lapsedAt: now } };
    return [{ change, event: { name: 'FactCheckUnanswered', data } }];
  }
  if (remindAt !== undefined && remindAt <= now) {
    const change = { factCheck: { ...factCheck, remindedAt: now } };
    return [{ change, event: { name: 'FactCheckDue', data } }];
  }
  return [];
};

const ringReadThrough = (report: Report, { now }: Circumstances): readonly Rung[] => {
  const { reportId, unit, publication } = report;
  const remindAt = readThroughReminderAt(report);
  if (publication === undefined || remindAt === undefined || remindAt > now) return [];
  const { readThroughDueOn } = publication;
  return [
    {
      change: { remindedOfReadThroughAt: now },
      event: { name: 'ReadThroughDue', data: { reportId, unitId: unit.unitId, readThroughDueOn } },
    },
  ];
};

const ringPlan = (report: Report, { now }: Circumstances): readonly Rung[] => {
  const { reportId, unit } = report;
  const lateness = planLatenessOf(report);
  const reached = lateness && stepReached(lateness, now);
  if (lateness === undefined || reached === undefined) return [];
  const { dueOn: planDueOn } = lateness;
  return [
    {
      change: { planOverdue: { dueOn: planDueOn, step: reached.step } },
      event: { name: 'PlanOverdue', data: { reportId, unitId: unit.unitId, planDueOn, ...reached } },
    },
  ];
};

/** The alarm rang: tells what is due or late by now, each once. Undefined when nothing is. */
export const ring = (report: Report, circumstances: Circumstances): Decision<Report> => {
  const rung = [ringFactCheck, ringReadThrough, ringPlan].flatMap((part) => part(report, circumstances));
  const [first, ...more] = rung.map(({ event }) => event);
  if (first === undefined) return undefined;
  return {
    state: Object.assign({}, report, ...rung.map(({ change }) => change)) as Report,
    events: [first, ...more],
  };
};
