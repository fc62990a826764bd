import type { CalendarDate } from '#events/identifiers.ts';
import { dateInStockholm, dueOn } from '../calendar/stockholm.ts';
import type { Circumstances, Decision } from '../decision.ts';
import { type Refusal, refuse } from '../refusal.ts';
import {
  type AreaJudgement,
  agreeingSeats,
  currentJointRevisit,
  holdingAreas,
  type JointPlan,
  type JointRevisit,
} from './joint-plan.ts';
import { jointPlanSentences as rules } from './joint-plan-rules.ts';
import { revisitAt } from './take-stance.ts';

type Held = NonNullable<JointRevisit['held']>;

export interface HoldJointRevisit {
  readonly number: number;
  readonly heldOn: CalendarDate;
  readonly areas: readonly AreaJudgement[];
  readonly support: Held['support'];
}

/** Every area that holds is judged, with each measure that somebody agreed to and what came of it. */
const checkAreas = (plan: JointPlan, judged: readonly AreaJudgement[]): Refusal | undefined => {
  const expected = holdingAreas(plan).flatMap((area) => [
    area.areaId,
    ...area.measures
      .filter(({ measureId }) => agreeingSeats(plan, area, measureId).length > 0)
      .map(({ measureId }) => `${area.areaId}/${measureId}`),
  ]);
  const received = judged.flatMap(({ areaId, measures }) => [
    areaId,
    ...measures.map(({ measureId }) => `${areaId}/${measureId}`),
  ]);
  const missing = expected.find((part) => !received.includes(part));
  const tooMuch = received.find((part) => !expected.includes(part));
  const part = missing ?? tooMuch;
  if (part !== undefined) return refuse('invalid', rules.judgedAreas, { field: '/areas', received: part });
  const undone = judged
    .flatMap(({ measures }) => measures)
    .find(({ done, reason }) => done === undefined || (done === 'no' && reason === undefined));
  return undone && refuse('invalid', rules.judgedAreas, { field: '/areas', received: undone.measureId });
};

/** The parties came back: what was done, which effect it had, what citizens noticed, which support each party needs. */
export const holdJointRevisit = (
  plan: JointPlan,
  { number, heldOn, areas, support }: HoldJointRevisit,
  { now }: Circumstances,
): Decision<JointPlan> => {
  const { collaborationId, jointPlanId, status, adoptedOn, cadence } = plan;
  const revisit = currentJointRevisit(plan);
  if (status !== 'adopted' || adoptedOn === undefined || revisit?.number !== number) {
    return refuse('conflict', rules.revisitOfThePlan, { received: number });
  }
  const today = dateInStockholm(now);
  if (heldOn > today || heldOn < adoptedOn) {
    return refuse('invalid', rules.notHeldInAdvance, { field: '/heldOn', limit: today, received: heldOn });
  }
  const known = new Set(plan.seats.map(({ seatId }) => seatId));
  const stranger = support.find(({ seatId }) => !known.has(seatId));
  if (stranger) {
    return refuse('invalid', rules.seatOfAParty, { field: '/support', received: stranger.seatId });
  }
  const refused = checkAreas(plan, areas);
  if (refused) return refused;
  const remaining = areas.filter(({ result }) => result !== 'achieved').length;
  const nextOn = remaining > 0 ? dueOn(heldOn, cadence.revisitAgainAfter) : undefined;
  const held: Held = { heldOn, areas: [...areas], support };
  const done = plan.revisits.map((one) => (one === revisit ? { ...one, held } : one));
  return {
    state: {
      ...plan,
      revisits: nextOn === undefined ? done : [...done, revisitAt(number + 1, nextOn)],
    },
    events: [
      {
        name: 'JointRevisitHeld',
        data: { collaborationId, jointPlanId, number, heldOn, remaining, ...(nextOn && { nextOn }) },
      },
    ],
  };
};

/** The plan ends in the continued work that its parties have planned; what remains goes on there. */
export const endJointPlan = (
  plan: JointPlan,
  { continuedWork }: { readonly continuedWork: string },
  { now }: Circumstances,
): Decision<JointPlan> => {
  const { collaborationId, jointPlanId, status, revisits } = plan;
  const isFollowedUp = revisits.some(({ held }) => held !== undefined);
  if (status !== 'adopted' || !isFollowedUp) {
    return refuse('conflict', rules.endsAfterRevisit, { field: '/status', received: status });
  }
  const endedOn = dateInStockholm(now);
  return {
    state: {
      ...plan,
      status: 'ended',
      revisits: revisits.filter(({ held }) => held !== undefined),
      ending: { endedOn, continuedWork },
    },
    events: [{ name: 'JointPlanEnded', data: { collaborationId, jointPlanId, endedOn } }],
  };
};
