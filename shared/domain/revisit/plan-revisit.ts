import * as z from 'zod/mini';
import { CalendarDate } from '#events/identifiers.ts';
import type { Decision } from '../decision.ts';
import { refuse } from '../refusal.ts';
import { isSameJson } from '../same-json.ts';
import { isToBeHeld, isUnderWay, Revisit } from './revisit.ts';
import { revisitSentences as rules } from './rules.ts';

/** The day of the revisit, and whether the unit is told. */
export const RevisitPlanning = z.object({
  plannedOn: CalendarDate,
  slot: Revisit.shape.slot,
  announcement: Revisit.shape.announcement,
});
export type RevisitPlanning = z.infer<typeof RevisitPlanning>;

/** The officer sets or moves the day of the revisit: agreed with the unit, or unannounced. The same day once more: nothing changes. */
export const planRevisit = (revisit: Revisit, planning: RevisitPlanning): Decision<Revisit> => {
  if (!isUnderWay(revisit)) {
    return refuse('conflict', rules.isOpen, { field: '/status', received: revisit.status });
  }
  if (!isToBeHeld(revisit)) {
    return refuse('conflict', rules.notYetHeld, { field: '/status', received: revisit.status });
  }
  const { plannedOn, slot, announcement } = planning;
  const { slot: before, ...rest } = revisit;
  const isSameDay = revisit.plannedOn === plannedOn && isSameJson(before, slot);
  if (isSameDay && revisit.announcement === announcement) return undefined;
  const { revisitId, planId, unit } = revisit;
  return {
    state: {
      ...rest,
      status: announcement === 'announced' ? 'invited' : 'open',
      plannedOn,
      ...(slot && { slot }),
      announcement,
    },
    events: [
      {
        name: 'RevisitPlanned',
        data: { revisitId, planId, unitId: unit.unitId, plannedOn, announcement },
      },
    ],
  };
};
