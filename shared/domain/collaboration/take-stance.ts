import type { CalendarDate, LocalId, PersonRef } from '#events/identifiers.ts';
import { dateInStockholm, dueOn } from '../calendar/stockholm.ts';
import { type Circumstances, type Decision, personOf } from '../decision.ts';
import { refuse } from '../refusal.ts';
import { isSameParty, type Mandate } from './collaboration.ts';
import { withArea } from './draft-joint-plan.ts';
import type { ActsFor } from './give-mandate.ts';
import {
  agreeingSeats,
  areasOf,
  type JointPlan,
  type JointRevisit,
  partsOf,
  type Stance,
  unanswered,
} from './joint-plan.ts';
import { jointPlanSentences as rules } from './joint-plan-rules.ts';

export interface TakeStance extends Pick<Stance, 'seatId' | 'measureId' | 'stance' | 'text' | 'revision'> {
  readonly areaId: LocalId;
  readonly actsFor: ActsFor;
  readonly mandate: Mandate;
}

/** A party answers for itself: the area with all its measures, or one measure otherwise than the rest. */
export const takeStance = (
  plan: JointPlan,
  { seatId, areaId, measureId, stance, text, revision, actsFor, mandate }: TakeStance,
  { now, actor }: Circumstances,
): Decision<JointPlan> => {
  const { collaborationId, jointPlanId, status } = plan;
  if (status !== 'asked') {
    return refuse('conflict', rules.askedBeforeAnswer, { field: '/status', received: status });
  }
  const area = plan.areas[areaId];
  if (area === undefined || !partsOf(area).includes(measureId)) {
    return refuse('missing', rules.areaOfThePlan, { received: measureId ?? areaId });
  }
  const seat = plan.seats.find((one) => one.seatId === seatId);
  if (seat === undefined || !isSameParty(seat.party, actsFor.party)) {
    return refuse('forbidden', rules.seatIsOwn, { field: '/seatId', received: seatId });
  }
  if (revision !== area.revision) {
    const { revision: limit } = area;
    return refuse('invalid', rules.answersThisText, { field: '/revision', limit, received: revision });
  }
  if (stance !== 'agrees' && text === undefined) return refuse('invalid', rules.saysWhy, { field: '/text' });

  const { mandateId, delegation } = mandate;
  const part = measureId === undefined ? {} : { measureId };
  const taken: Stance = {
    seatId,
    ...part,
    stance,
    ...(text !== undefined && { text }),
    revision,
    by: { organisationId: actor.organisationId, personId: personOf(actor) } as PersonRef,
    mandateId,
    delegation,
    takenOn: dateInStockholm(now),
  };
  const others = area.stances.filter((one) => one.seatId !== seatId || one.measureId !== measureId);
  const answered = withArea(plan, { ...area, stances: [...others, taken] });
  const { party } = seat;
  const isAnsweredByAll = unanswered(answered).length === 0;
  return {
    state: answered,
    events: [
      {
        name: 'StanceTaken',
        data: {
          collaborationId,
          jointPlanId,
          areaId,
          ...part,
          seatId,
          party,
          mandateId,
          stance,
          revision,
          isAnsweredByAll,
        },
      },
    ],
  };
};

/** A revisit by the plan's own cadence, to be held within a month. */
export const revisitAt = (number: number, on: CalendarDate): JointRevisit => ({
  number,
  dueOn: on,
  holdBy: dueOn(on, 'P1M'),
  told: { isDue: false, isOverdue: false },
});

/** The plan holds among those who agreed, when everyone has answered and at least two agree on something. */
export const adoptJointPlan = (plan: JointPlan, { now }: Pick<Circumstances, 'now'>): Decision<JointPlan> => {
  const { collaborationId, jointPlanId, status, cadence } = plan;
  if (status === 'adopted') return undefined;
  if (status !== 'asked') {
    return refuse('conflict', rules.askedBeforeAnswer, { field: '/status', received: status });
  }
  const [silent] = unanswered(plan);
  if (silent) return refuse('conflict', rules.answeredByAll, { received: silent.seatId });
  const together = areasOf(plan).flatMap((area) =>
    partsOf(area)
      .map((measureId) => agreeingSeats(plan, area, measureId))
      .filter((seats) => seats.length >= 2),
  );
  const agreed = [...new Set(together.flat())].map(({ party }) => party);
  const parties = agreed.filter(
    (party, index) => agreed.findIndex((one) => isSameParty(one, party)) === index,
  );
  if (parties.length < 2) return refuse('conflict', rules.someAgree);
  const adoptedOn = dateInStockholm(now);
  const revisitOn = dueOn(adoptedOn, cadence.revisitAfter);
  return {
    state: { ...plan, status: 'adopted', adoptedOn, revisits: [revisitAt(1, revisitOn)] },
    events: [{ name: 'JointPlanAdopted', data: { collaborationId, jointPlanId, parties, revisitOn } }],
  };
};
