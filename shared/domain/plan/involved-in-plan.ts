import type { CalendarDate } from '#events/identifiers.ts';
import type { Involvement } from '../aggregate.ts';
import { onePerPerson } from '../assessment/one-per-person.ts';
import { linesOf } from './lines-by-area.ts';
import { hasAgreed, type Plan } from './plan.ts';
import { isCarriedOut, type Party, remains } from './plan-line.ts';

type Task = NonNullable<Involvement['waitsFor']>;

/** A party's measures that are not carried out, by the day of the first. */
const measuresToCarryOut = (plan: Plan, party: Party): Task | undefined => {
  const dates = linesOf(plan)
    .filter(remains)
    .flatMap((line) => line.measures.filter((measure) => !isCarriedOut(line, measure)))
    .filter(({ ownerSide }) => ownerSide === party)
    .map(({ dueOn }): CalendarDate => dueOn)
    .sort();
  const [dueOn] = dates;
  return dueOn === undefined ? undefined : { task: 'carryOutMeasures', dueOn };
};

const tasksOfParty = (plan: Plan, party: Party): Task | undefined => {
  if (plan.status === 'adopted') return measuresToCarryOut(plan, party);
  const mustAgree = plan.status === 'noComments' && !hasAgreed(plan, party);
  return mustAgree ? { task: 'agreePlan', dueOn: plan.planDueOn } : undefined;
};

const taskOfManager = (plan: Plan): Task | undefined => {
  const isAnswering = plan.status === 'open' || plan.status === 'completionAsked';
  const hasLines = linesOf(plan).length > 0;
  return isAnswering && hasLines ? { task: 'answerPlan', dueOn: plan.planDueOn } : tasksOfParty(plan, 'unit');
};

const taskOfOfficer = (plan: Plan): Task | undefined => {
  const { status, planDueOn, told, nextAssessmentId } = plan;
  const isEmpty = linesOf(plan).length === 0;
  if (status === 'open' && isEmpty) return { task: 'adoptPlan', dueOn: planDueOn };
  if (status === 'submitted') return { task: 'commentPlan', dueOn: planDueOn };
  if (status === 'noComments' && hasAgreed(plan, 'unit') && hasAgreed(plan, 'commissioner')) {
    return { task: 'adoptPlan', dueOn: planDueOn };
  }
  return told.nextAssessmentDue && nextAssessmentId === undefined
    ? { task: 'openNextAssessment' }
    : undefined;
};

const part = (person: Involvement['person'], waitsFor: Task | undefined): Involvement =>
  waitsFor === undefined ? { person } : { person, waitsFor };

/**
 * The unit's manager, the officer and the commissioner, and what waits for each. Where no commissioner is named
 * the officer does the commissioner's part; the body's secretary is found by role when the plan is presented.
 */
export const involvedInPlan = (plan: Plan): readonly Involvement[] => {
  const { officer, commissioner, unit } = plan;
  return onePerPerson([
    part(officer, taskOfOfficer(plan)),
    part(commissioner ?? officer, tasksOfParty(plan, 'commissioner')),
    part(unit.manager, taskOfManager(plan)),
  ]);
};
