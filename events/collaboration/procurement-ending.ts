import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { CalendarDate, CollaborationId, MatterId } from '../identifiers.ts';

export const ProcurementEnding = defineEvent({
  name: 'ProcurementEnding',
  noun: 'collaboration',
  version: 1,
  meaning: 'The agreement of a joint procurement ends in half a year: time to decide what comes after it.',
  data: z.object({
    collaborationId: CollaborationId,
    matterId: MatterId,
    endsOn: CalendarDate,
  }),
  example: {
    collaborationId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
    matterId: '0192f0c1-7b01-7c3d-8e4f-5a6b7c8d9e0f',
    endsOn: '2030-06-30',
  },
  refused: [
    {
      why: 'it ends on a day',
      data: {
        collaborationId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
        matterId: '0192f0c1-7b01-7c3d-8e4f-5a6b7c8d9e0f',
      },
    },
  ],
});
