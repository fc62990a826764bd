import * as z from 'zod/mini';
import { CalendarDate, CollaborationId, LocalId, OrganisationId, WorkshopId } from '#events/identifiers.ts';
import type { AggregateRules } from '../aggregate.ts';
import { dateInStockholm } from '../calendar/stockholm.ts';
import type { Circumstances, Decision } from '../decision.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { freeText, nameText } from '../text.ts';
import { jointPlanSentences as rules } from './joint-plan-rules.ts';

/** Something the participants said together: "samordnad individuell plan", "skolfrånvaro", … */
export const WorkshopItem = z.object({ id: LocalId, theme: nameText(80), text: freeText(2000) });
export type WorkshopItem = z.infer<typeof WorkshopItem>;

const items = z.array(WorkshopItem).check(z.maxLength(60));

/** What a workshop came to. Who took part is told by role, organisation and number, never by name. */
export const WorkshopResult = z.object({
  heldOn: CalendarDate,
  participants: z
    .array(
      z.object({
        organisationId: OrganisationId,
        role: nameText(80),
        number: z.int().check(z.gte(1), z.lte(500)),
      }),
    )
    .check(z.minLength(1), z.maxLength(60)),
  worksWell: items,
  mustDevelop: items,
});
export type WorkshopResult = z.infer<typeof WorkshopResult>;

export const Workshop = z.object({
  workshopId: WorkshopId,
  collaborationId: CollaborationId,
  name: nameText(),
  plannedOn: CalendarDate,
  /** The workshop before, and what it came to: where this one starts. */
  startsFrom: z.optional(z.object({ workshopId: WorkshopId, worksWell: items, mustDevelop: items })),
  result: z.optional(WorkshopResult),
});
export type Workshop = z.infer<typeof Workshop>;

export const workshopRules: AggregateRules<Workshop> = {
  noun: 'collaboration',
  kind: 'workshop',
  schemaVersion: 1,
  belongsTo: () => ({}),
  summary: ({ name, plannedOn, result, startsFrom }) => ({
    name,
    plannedOn,
    heldOn: result?.heldOn,
    earlierWorkshopId: startsFrom?.workshopId,
    mustDevelop: result?.mustDevelop.length,
  }),
  wakeAt: () => undefined,
  involved: () => [],
  sharedWith: () => [],
  texts: ({ name, result }) => ({ name, worksWell: result?.worksWell, mustDevelop: result?.mustDevelop }),
};

export interface PlanWorkshop
  extends Pick<Workshop, 'workshopId' | 'collaborationId' | 'name' | 'plannedOn'> {
  /** The workshop that this one goes on from; it must have been held. */
  readonly before?: Workshop | undefined;
}

/** Plans a workshop. One that goes on from another carries what that came to, as it was then. */
export const planWorkshop = (
  workshop: Workshop | undefined,
  { before, ...planned }: PlanWorkshop,
  _circumstances: Circumstances,
): Decision<Workshop> => {
  if (workshop !== undefined) return undefined;
  if (before && before.result === undefined) {
    return refuse('conflict', rules.startsFromAResult, { field: '/earlierWorkshopId' });
  }
  const startsFrom = before?.result && {
    workshopId: before.workshopId,
    worksWell: before.result.worksWell,
    mustDevelop: before.result.mustDevelop,
  };
  const { collaborationId, workshopId, plannedOn } = planned;
  return {
    state: { ...planned, ...(startsFrom && { startsFrom }) },
    events: [
      {
        name: 'WorkshopPlanned',
        data: {
          collaborationId,
          workshopId,
          plannedOn,
          ...(before && { earlierWorkshopId: before.workshopId }),
        },
      },
    ],
  };
};

const repeatedItem = ({ worksWell, mustDevelop }: WorkshopResult): Refusal | undefined => {
  const ids = [...worksWell, ...mustDevelop].map(({ id }) => id);
  const repeated = ids.find((id, index) => ids.indexOf(id) !== index);
  return repeated === undefined
    ? undefined
    : refuse('invalid', rules.itemsAreToldApart, { field: '/mustDevelop', received: repeated });
};

/** Writes down what a workshop came to, or writes it anew: the text before is kept. */
export const holdWorkshop = (
  workshop: Workshop,
  result: WorkshopResult,
  { now }: Circumstances,
): Decision<Workshop> => {
  const today = dateInStockholm(now);
  if (result.heldOn > today) {
    return refuse('invalid', rules.notHeldInAdvance, {
      field: '/heldOn',
      limit: today,
      received: result.heldOn,
    });
  }
  const refused = repeatedItem(result);
  if (refused) return refused;
  const { collaborationId, workshopId } = workshop;
  const { heldOn, participants, worksWell, mustDevelop } = result;
  return {
    state: { ...workshop, result },
    events: [
      {
        name: 'WorkshopHeld',
        data: {
          collaborationId,
          workshopId,
          heldOn,
          participants: participants.reduce((sum, { number }) => sum + number, 0),
          worksWell: worksWell.length,
          mustDevelop: mustDevelop.length,
        },
      },
    ],
  };
};
