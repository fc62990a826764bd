import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { CalendarDate, ContactNoteId, UnitId } from '../identifiers.ts';

export const ContactNoted = defineEvent({
  name: 'ContactNoted',
  noun: 'assessment',
  version: 1,
  meaning:
    'Somebody met or spoke with the unit between follow-ups and noted what was agreed. A contact makes no finding.',
  data: z.object({
    contactNoteId: ContactNoteId,
    unitId: UnitId,
    heldOn: CalendarDate,
  }),
  example: {
    contactNoteId: '0192f0c1-8888-7c3d-8e4f-5a6b7c8d9e0f',
    unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
    heldOn: '2026-12-01',
  },
  refused: [
    {
      why: 'a contact was held on a day',
      data: {
        contactNoteId: '0192f0c1-8888-7c3d-8e4f-5a6b7c8d9e0f',
        unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
      },
    },
  ],
});
