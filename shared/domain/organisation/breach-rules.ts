import type { AggregateRules, Involvement } from '../aggregate.ts';
import { type Lateness, nextStepAt } from '../assessment/lateness-ladder.ts';
import { onePerPerson } from '../assessment/one-per-person.ts';
import {
  addPeriod,
  earliest,
  instantInStockholm,
  nextWorkingDay,
  subtractPeriod,
} from '../calendar/stockholm.ts';
import type { LadderStep } from '../programme/reminder-rule.ts';
import { agendaOfBreach } from './agenda-of-breach.ts';
import { type Breach, dueDateOf, isKnownToUnit, runningStep } from './breach.ts';

/** An agreement is kept whatever a programme says of its own ladder. */
const ladder: readonly LadderStep[] = [
  { after: 'P1D', tell: 'owner' },
  { after: 'P2W', tell: 'ownersManager' },
  { after: 'P4W', tell: 'departmentHead' },
];

/** So long before a step's day the provider is reminded, while it has not answered. */
const remindedAhead = 'P7D';

/** How late the next thing is; undefined when nothing more is to happen. */
export const breachLatenessOf = (breach: Breach): Lateness | undefined => {
  const dueOn = dueDateOf(breach);
  const { overdue: rung, closedDays } = breach;
  return dueOn === undefined ? undefined : { dueOn, ladder, rung, closedDays };
};

/** When the provider is reminded of the step that runs; undefined when it was, has answered, or the step is too short. */
export const reminderAt = (breach: Breach) => {
  const running = runningStep(breach);
  if (running === undefined || running.answer || breach.remindedOf === running.dueOn) return undefined;
  const remindOn = nextWorkingDay(subtractPeriod(running.dueOn, remindedAhead), breach.closedDays);
  return remindOn > addPeriod(running.decidedOn, 'P1D') ? instantInStockholm(remindOn) : undefined;
};

type Task = NonNullable<Involvement['waitsFor']>;

const taskOfResponsible = (breach: Breach): Task | undefined => {
  const dueOn = dueDateOf(breach);
  if (dueOn === undefined) return undefined;
  const running = runningStep(breach);
  if (running === undefined) return { task: 'decideBreachStep', dueOn };
  const isToJudge = running.answer !== undefined || breach.overdue?.dueOn === dueOn;
  return isToJudge ? { task: 'judgeCorrection', dueOn } : undefined;
};

const taskOfManager = (breach: Breach): Task | undefined => {
  const running = runningStep(breach);
  return running === undefined || running.answer ? undefined : { task: 'answerBreach', dueOn: running.dueOn };
};

const part = (person: Involvement['person'], waitsFor: Task | undefined): Involvement =>
  waitsFor === undefined ? { person } : { person, waitsFor };

export const breachRules: AggregateRules<Breach> = {
  noun: 'organisation',
  kind: 'breach',
  schemaVersion: 1,
  belongsTo: ({ bodyId, unit }) => ({ bodyId, unitId: unit.unitId }),
  summary: (breach) => ({
    title: `Brister mot avtal: ${breach.unit.name}`,
    bodyId: breach.bodyId,
    unitId: breach.unit.unitId,
    unitName: breach.unit.name,
    isFictional: breach.unit.isFictional,
    caseNumber: breach.caseNumber,
    agreementId: breach.agreementId,
    reportId: breach.reportId,
    status: breach.status,
    step: breach.steps.at(-1)?.step,
    dueOn: dueDateOf(breach),
    openedOn: breach.openedOn,
    closedOn: breach.closing?.closedOn,
    findingIds: breach.deficiencies.map(({ findingId }) => findingId),
    remaining: breach.deficiencies.filter(({ isCorrected }) => !isCorrected).length,
    isKnownToUnit: isKnownToUnit(breach),
  }),
  wakeAt: (breach) => {
    const lateness = breachLatenessOf(breach);
    return earliest(lateness && nextStepAt(lateness), reminderAt(breach));
  },
  involved: (breach) =>
    onePerPerson([
      part(breach.responsible, taskOfResponsible(breach)),
      ...(isKnownToUnit(breach) ? [part(breach.unit.manager, taskOfManager(breach))] : []),
    ]),
  agenda: agendaOfBreach,
  sharedWith: (breach) =>
    breach.unit.operation === 'private' && isKnownToUnit(breach)
      ? [{ organisationId: breach.unit.providerId, relation: 'unitProvider' }]
      : [],
  texts: ({ deficiencies, steps, closing }) => ({ deficiencies, steps, closing: closing?.explanation }),
};
