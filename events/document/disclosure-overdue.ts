import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { CalendarDate, DisclosureId, DocumentId } from '../identifiers.ts';

export const DisclosureOverdue = defineEvent({
  name: 'DisclosureOverdue',
  noun: 'document',
  version: 1,
  meaning:
    'Somebody asked for a document some working days ago and nobody has decided, though it is urgent by law.',
  data: z.object({ disclosureId: DisclosureId, documentId: DocumentId, requestedOn: CalendarDate }),
  example: {
    disclosureId: '0192f0c1-9997-7c3d-8e4f-5a6b7c8d9e0f',
    documentId: '0192f0c1-8888-7c3d-8e4f-5a6b7c8d9e0f',
    requestedOn: '2026-11-22',
  },
  refused: [
    {
      why: 'it says which request waits',
      data: { documentId: '0192f0c1-8888-7c3d-8e4f-5a6b7c8d9e0f', requestedOn: '2026-11-22' },
    },
  ],
});
