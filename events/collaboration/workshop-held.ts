import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { CalendarDate, CollaborationId, WorkshopId } from '../identifiers.ts';

export const WorkshopHeld = defineEvent({
  name: 'WorkshopHeld',
  noun: 'collaboration',
  version: 1,
  meaning: 'A workshop was held and its result written down: what works well and what must develop.',
  data: z.object({
    collaborationId: CollaborationId,
    workshopId: WorkshopId,
    heldOn: CalendarDate,
    participants: z.int().check(z.positive()),
    worksWell: z.int().check(z.gte(0)),
    mustDevelop: z.int().check(z.gte(0)),
  }),
  example: {
    collaborationId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
    workshopId: '0192f0c1-7c01-7c3d-8e4f-5a6b7c8d9e0f',
    heldOn: '2026-12-03',
    participants: 24,
    worksWell: 5,
    mustDevelop: 4,
  },
  refused: [
    {
      why: 'somebody took part',
      data: {
        collaborationId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
        workshopId: '0192f0c1-7c01-7c3d-8e4f-5a6b7c8d9e0f',
        heldOn: '2026-12-03',
        participants: 0,
        worksWell: 5,
        mustDevelop: 4,
      },
    },
  ],
});
