import * as z from 'zod/mini';
import { CalendarDate } from '#events/identifiers.ts';
import type { Decision } from '../decision.ts';
import { refuse } from '../refusal.ts';
import { Revisit } from './revisit.ts';
import { revisitSentences as rules } from './rules.ts';

/** The day of the revisit, and whether the unit is told. */
export const RevisitPlanning = z.object({
  plannedOn: CalendarDate,
  announcement: Revisit.shape.announcement,
});
export type RevisitPlanning = z.infer<typeof RevisitPlanning>;

/** The officer sets or moves the day of the revisit. The same day once more: nothing changes. */
export const planRevisit = (revisit: Revisit, planning: RevisitPlanning): Decision<Revisit> => {
  if (revisit.status !== 'open') {
    return refuse('conflict', rules.isOpen, { field: '/status', received: revisit.status });
  }
  const { plannedOn, announcement } = planning;
  if (revisit.plannedOn === plannedOn && revisit.announcement === announcement) return undefined;
  const { revisitId, planId, unit } = revisit;
  return {
    state: { ...revisit, plannedOn, announcement },
    events: [
      {
        name: 'RevisitPlanned',
        data: { revisitId, planId, unitId: unit.unitId, plannedOn, announcement },
      },
    ],
  };
};
