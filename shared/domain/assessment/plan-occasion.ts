import * as z from 'zod/mini';
import { CalendarDate, type Instant, LocalId } from '#events/identifiers.ts';
import { addPeriod, dateInStockholm } from '../calendar/stockholm.ts';
import type { Circumstances, Decision } from '../decision.ts';
import { Refusal, refuse, type Violation } from '../refusal.ts';
import { isSameJson } from '../same-json.ts';
import type { Assessment } from './assessment.ts';
import { closedRefusal } from './closed-refusal.ts';
import { Occasion } from './occasion.ts';
import { assessmentSentences as rules } from './rules.ts';

const occasionLimit = 60;

export const PlanOccasion = z.object({
  methodId: LocalId,
  plannedOn: CalendarDate,
  slot: Occasion.shape.slot,
  notice: Occasion.shape.notice,
});
export type PlanOccasion = z.infer<typeof PlanOccasion>;

export const MoveOccasion = z.object({ plannedOn: CalendarDate, slot: Occasion.shape.slot });
export type MoveOccasion = z.infer<typeof MoveOccasion>;

/** Names an occasion of the assessment. */
export interface AtOccasion {
  readonly occasionId: string;
}

/** Holds dates within reach: entered late is allowed, a slip of the keyboard is not. */
export const checkNearness = (
  { openedAt }: Assessment,
  { field, date, now }: { field: string; date: CalendarDate; now: Instant },
): Violation[] => {
  const openedOn = dateInStockholm(openedAt);
  const earliestDate = `${Number(openedOn.slice(0, 4)) - 1}${openedOn.slice(4)}`;
  const latestDate = addPeriod(dateInStockholm(now), 'P2Y');
  if (date >= earliestDate && date <= latestDate) return [];
  return [{ rule: rules.occasionIsNear, field, limit: `${earliestDate} – ${latestDate}`, received: date }];
};

/** The occasion when it is still planned, else the refusal. */
export const plannedOccasion = (assessment: Assessment, { occasionId }: AtOccasion): Occasion | Refusal => {
  const closed = closedRefusal(assessment);
  if (closed) return closed;
  const occasion = assessment.occasions.find((known) => known.occasionId === occasionId);
  if (occasion === undefined)
    return refuse('missing', rules.knownOccasion, { field: 'occasionId', received: occasionId });
  if (occasion.status !== 'planned') {
    return refuse('conflict', rules.occasionIsPlanned, { received: occasion.status });
  }
  return occasion;
};

/** The assessment with one occasion replaced. */
export const withOccasion = (assessment: Assessment, changed: Occasion): Assessment => ({
  ...assessment,
  occasions: assessment.occasions.map((occasion) =>
    occasion.occasionId === changed.occasionId ? changed : occasion,
  ),
});

/** Plans a use of one of the programme's methods; the same method may be used many times. */
export const planOccasion = (
  assessment: Assessment,
  { methodId, plannedOn, slot, notice }: PlanOccasion,
  { now }: Circumstances,
): Decision<Assessment> => {
  const closed = closedRefusal(assessment);
  if (closed) return closed;
  const { assessmentId, occasions, programme } = assessment;
  if (occasions.length >= occasionLimit) {
    return refuse('conflict', rules.roomForOccasions, { limit: occasionLimit });
  }
  const { methods } = programme.definition;
  const violations = [
    ...(methods.some(({ id }) => id === methodId)
      ? []
      : [
          {
            rule: rules.knownMethod,
            field: '/methodId',
            limit: methods.map(({ id }) => id).join(', '),
            received: methodId,
          },
        ]),
    ...checkNearness(assessment, { field: '/plannedOn', date: plannedOn, now }),
  ];
  if (violations.length > 0) return new Refusal('invalid', violations);

  // Occasions are never removed, so their number names them for good.
  const occasionId = `occasion-${occasions.length + 1}`;
  const occasion: Occasion = {
    occasionId,
    methodId,
    notice,
    status: 'planned',
    plannedOn,
    ...(slot && { slot }),
    rolesThatTookPart: [],
  };
  return {
    state: { ...assessment, occasions: [...occasions, occasion] },
    events: [{ name: 'OccasionPlanned', data: { assessmentId, occasionId, methodId, plannedOn, notice } }],
  };
};

/** Moves a planned occasion to another date, or another time of the day; without a time it takes the day. */
export const moveOccasion = (
  assessment: Assessment,
  { occasionId, plannedOn, slot }: AtOccasion & MoveOccasion,
  { now }: Circumstances,
): Decision<Assessment> => {
  const occasion = plannedOccasion(assessment, { occasionId });
  if (occasion instanceof Refusal) return occasion;
  const { slot: before, ...rest } = occasion;
  if (occasion.plannedOn === plannedOn && isSameJson(before, slot)) return undefined;
  const violations = checkNearness(assessment, { field: '/plannedOn', date: plannedOn, now });
  if (violations.length > 0) return new Refusal('invalid', violations);
  const { assessmentId } = assessment;
  const { notice, plannedOn: fromDate } = occasion;
  return {
    state: withOccasion(assessment, { ...rest, plannedOn, ...(slot && { slot }) }),
    events: [
      { name: 'OccasionMoved', data: { assessmentId, occasionId, fromDate, toDate: plannedOn, notice } },
    ],
  };
};

/** Cancels a planned occasion; it stays in the record as cancelled. */
export const cancelOccasion = (assessment: Assessment, { occasionId }: AtOccasion): Decision<Assessment> => {
  const occasion = plannedOccasion(assessment, { occasionId });
  if (occasion instanceof Refusal) return occasion;
  const { assessmentId } = assessment;
  return {
    state: withOccasion(assessment, { ...occasion, status: 'cancelled' }),
    events: [{ name: 'OccasionCancelled', data: { assessmentId, occasionId, notice: occasion.notice } }],
  };
};
