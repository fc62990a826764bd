import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { CalendarDate, CollaborationId, WorkshopId } from '../identifiers.ts';

export const WorkshopPlanned = defineEvent({
  name: 'WorkshopPlanned',
  noun: 'collaboration',
  version: 1,
  meaning: 'A workshop of the collaboration was planned, perhaps starting from what the one before came to.',
  data: z.object({
    collaborationId: CollaborationId,
    workshopId: WorkshopId,
    plannedOn: CalendarDate,
    earlierWorkshopId: z.optional(WorkshopId),
  }),
  example: {
    collaborationId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
    workshopId: '0192f0c1-7c01-7c3d-8e4f-5a6b7c8d9e0f',
    plannedOn: '2026-12-03',
  },
  refused: [
    {
      why: 'it is planned for a day',
      data: {
        collaborationId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
        workshopId: '0192f0c1-7c01-7c3d-8e4f-5a6b7c8d9e0f',
      },
    },
  ],
});
