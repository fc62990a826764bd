import * as z from 'zod/mini';
import type { EventDraft } from '#events/catalogue.ts';
import { CalendarDate } from '#events/identifiers.ts';
import { addPeriod, dateInStockholm } from '../calendar/stockholm.ts';
import { type Circumstances, type Decision, personOf } from '../decision.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { freeText } from '../text.ts';
import type { Plan } from './plan.ts';
import { datesFrom } from './revisit-dates.ts';
import { planSentences as rules } from './rules.ts';
import { isSettled, type RevisitMove, type SetRevisit } from './set-revisit.ts';

/** The new day for a revisit; a later one says why. */
export const RevisitMoving = z.object({ dueOn: CalendarDate, reason: z.optional(freeText(1000)) });
export type RevisitMoving = z.infer<typeof RevisitMoving>;

/** No revisit is moved further away than this: it would be waived by another name. */
const furthest = 'P3Y';

/** The revisit that a person names; refused when the plan waits for no such one. */
export const waitingRevisit = (plan: Plan, number: number): SetRevisit | Refusal => {
  const revisit = plan.revisits.find((candidate) => candidate.number === number);
  if (revisit === undefined) return refuse('missing', rules.revisitOfThePlan, { received: number });
  if (plan.status !== 'adopted') {
    return refuse('conflict', rules.revisitOfThePlan, { field: '/status', received: plan.status });
  }
  return isSettled(revisit)
    ? refuse('conflict', rules.revisitIsSettled, { field: `/revisits/${number}` })
    : revisit;
};

/** The plan with one revisit on another day, and the event that says so. */
export const movedTo = (
  plan: Plan,
  revisit: SetRevisit,
  move: Omit<RevisitMove, 'from' | 'to'> & { readonly to: CalendarDate },
): { readonly state: Plan; readonly events: readonly [EventDraft] } => {
  const dates = datesFrom(plan, move.to);
  const kept = { ...move, from: revisit.dueOn, to: dates.dueOn };
  const moved: SetRevisit = { ...revisit, ...dates, moves: [...(revisit.moves ?? []), kept] };
  const { planId, reportId, unit } = plan;
  return {
    state: {
      ...plan,
      revisits: plan.revisits.map((candidate) => (candidate === revisit ? moved : candidate)),
    },
    events: [
      {
        name: 'RevisitMoved',
        data: {
          planId,
          reportId,
          unitId: unit.unitId,
          revisitNumber: revisit.number,
          why: move.why,
          ...dates,
        },
      },
    ],
  };
};

/** The officer moves a revisit in one step: forward as they please, to a later day with a reason. The same day: nothing changes. */
export const moveRevisit = (
  plan: Plan,
  { number, dueOn, reason }: RevisitMoving & { readonly number: number },
  { now, actor }: Circumstances,
): Decision<Plan> => {
  const revisit = waitingRevisit(plan, number);
  if (!('number' in revisit)) return revisit;
  const today = dateInStockholm(now);
  const latest = addPeriod(today, furthest);
  if (dueOn < today || dueOn > latest) {
    return refuse('invalid', rules.movedToPlausibleDay, {
      field: '/dueOn',
      limit: `${today}/${latest}`,
      received: dueOn,
    });
  }
  const to = datesFrom(plan, dueOn).dueOn;
  if (to === revisit.dueOn) return undefined;
  if (to > revisit.dueOn && reason === undefined) {
    return refuse('invalid', rules.postponedSaysWhy, { field: '/reason' });
  }
  if ((revisit.moves ?? []).length >= 20) return refuse('conflict', rules.movedTooOften, { limit: 20 });
  const personId = personOf(actor);
  return movedTo(plan, revisit, {
    to,
    why: to > revisit.dueOn ? 'postponed' : 'movedForward',
    ...(reason !== undefined && { reason }),
    movedOn: today,
    ...(personId && { by: { organisationId: actor.organisationId, personId } }),
  });
};
