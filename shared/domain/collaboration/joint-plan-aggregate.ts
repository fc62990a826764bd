import type { Instant } from '#events/identifiers.ts';
import type { AggregateRules, Involvement } from '../aggregate.ts';
import { onePerPerson } from '../assessment/one-per-person.ts';
import { addPeriod, instantInStockholm } from '../calendar/stockholm.ts';
import type { Circumstances, Decision } from '../decision.ts';
import { type HandOver, isSamePerson } from '../organisation/hand-over.ts';
import {
  areasOf,
  currentJointRevisit,
  hasAnswered,
  holdingAreas,
  type JointPlan,
  unanswered,
} from './joint-plan.ts';

type Task = NonNullable<Involvement['waitsFor']>;

const taskOfCoordinator = (plan: JointPlan): Task | undefined => {
  const revisit = currentJointRevisit(plan);
  if (plan.status === 'asked' && unanswered(plan).length === 0) return { task: 'adoptJointPlan' };
  if (plan.status !== 'adopted') return undefined;
  if (revisit === undefined) return { task: 'endJointPlan' };
  return revisit.told.isDue ? { task: 'holdJointRevisit', dueOn: revisit.holdBy } : undefined;
};

const involved = (plan: JointPlan): readonly Involvement[] => {
  const task = taskOfCoordinator(plan);
  const asked = plan.seats.flatMap(({ seatId, contacts }): Involvement[] => {
    const waits = plan.status === 'asked' && !hasAnswered(plan, seatId);
    const waitsFor = { task: 'takeStance', ...(plan.answerBy && { dueOn: plan.answerBy }) };
    return contacts.map((person) => ({ person, ...(waits && { waitsFor }) }));
  });
  return onePerPerson([{ person: plan.coordinator, ...(task && { waitsFor: task }) }, ...asked]);
};

/** When the plan rings next: answers that are late; a revisit that is due, then one that is late. */
const wakeAtOf = (plan: JointPlan): Instant | undefined => {
  const { status, answerBy, isReminded } = plan;
  if (status === 'asked' && answerBy !== undefined && !isReminded && unanswered(plan).length > 0) {
    return instantInStockholm(addPeriod(answerBy, 'P1D'));
  }
  const revisit = status === 'adopted' ? currentJointRevisit(plan) : undefined;
  if (revisit === undefined || revisit.told.isOverdue) return undefined;
  return instantInStockholm(revisit.told.isDue ? addPeriod(revisit.holdBy, 'P1D') : revisit.dueOn);
};

export const jointPlanRules: AggregateRules<JointPlan> = {
  noun: 'collaboration',
  kind: 'joint-plan',
  schemaVersion: 1,
  belongsTo: () => ({}),
  summary: (plan) => ({
    title: plan.title,
    status: plan.status,
    areas: areasOf(plan).length,
    holding: plan.status === 'drafted' ? undefined : holdingAreas(plan).length,
    // Who waits for what: visible to every party in the list.
    waitsForAnswerOf: plan.status === 'asked' ? unanswered(plan).map(({ name }) => name) : undefined,
    answerBy: plan.answerBy,
    adoptedOn: plan.adoptedOn,
    nextRevisitOn: currentJointRevisit(plan)?.dueOn,
    endedOn: plan.ending?.endedOn,
  }),
  wakeAt: wakeAtOf,
  involved,
  sharedWith: () => [],
  texts: (plan) => ({
    title: plan.title,
    areas: areasOf(plan).map(({ title, need, intendedOutcome, measures, stances }) => ({
      title,
      need,
      intendedOutcome,
      measures,
      stances,
    })),
    held: plan.revisits.map(({ held }) => held),
    ending: plan.ending,
  }),
  partsKey: 'areas',
};

/** The alarm: who has not answered is told once; a revisit rings when it is due and when it is late. */
export const ringJointPlan = (plan: JointPlan, { now }: Pick<Circumstances, 'now'>): Decision<JointPlan> => {
  const due = wakeAtOf(plan);
  if (due === undefined || due > now) return undefined;
  const { collaborationId, jointPlanId, answerBy, status } = plan;
  if (status === 'asked' && answerBy !== undefined) {
    const seatIds = unanswered(plan).map(({ seatId }) => seatId);
    return {
      state: { ...plan, isReminded: true },
      events: [{ name: 'JointPlanUnanswered', data: { collaborationId, jointPlanId, seatIds, answerBy } }],
    };
  }
  const revisit = currentJointRevisit(plan);
  if (revisit === undefined) return undefined;
  const { number, dueOn, holdBy } = revisit;
  // After an outage it may be late as soon as it is told to be due.
  const isLate = instantInStockholm(addPeriod(holdBy, 'P1D')) <= now;
  const told = { isDue: true, isOverdue: isLate };
  const data = { collaborationId, jointPlanId, number, dueOn, holdBy };
  return {
    state: { ...plan, revisits: plan.revisits.map((one) => (one === revisit ? { ...one, told } : one)) },
    events: revisit.told.isDue
      ? [{ name: 'JointRevisitOverdue', data }]
      : [
          { name: 'JointPlanDueForReview', data },
          ...(isLate ? [{ name: 'JointRevisitOverdue' as const, data }] : []),
        ],
  };
};

/** What waited for one person waits for another: the coordinator's work, or the question to a party. */
export const handOverJointPlan = (
  plan: JointPlan,
  { from, to }: HandOver,
  _circumstances: Circumstances,
): Decision<JointPlan> => {
  const isFrom = (person: HandOver['from']) => isSamePerson(person, from);
  const isMeant = isFrom(plan.coordinator) || plan.seats.some(({ contacts }) => contacts.some(isFrom));
  if (!isMeant || isSamePerson(from, to)) return undefined;
  const { collaborationId } = plan;
  return {
    state: {
      ...plan,
      ...(isFrom(plan.coordinator) && { coordinator: to }),
      seats: plan.seats.map((seat) => ({
        ...seat,
        contacts: seat.contacts.map((person) => (isFrom(person) ? to : person)),
      })),
    },
    events: [
      {
        name: 'CollaborationHandedOver',
        data: { collaborationId, fromPersonId: from.personId, toPersonId: to.personId, kind: 'jointPlan' },
      },
    ],
  };
};
