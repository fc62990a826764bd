import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { CalendarDate, DisclosureId, DocumentId } from '../identifiers.ts';

export const DisclosureRequested = defineEvent({
  name: 'DisclosureRequested',
  noun: 'document',
  version: 1,
  meaning:
    'Somebody has asked for a document to be handed out (begäran om utlämnande); who asks and why is not recorded, as the law forbids to ask. It must be decided without delay.',
  data: z.object({ disclosureId: DisclosureId, documentId: DocumentId, requestedOn: CalendarDate }),
  example: {
    disclosureId: '0192f0c1-9997-7c3d-8e4f-5a6b7c8d9e0f',
    documentId: '0192f0c1-8888-7c3d-8e4f-5a6b7c8d9e0f',
    requestedOn: '2026-11-22',
  },
  refused: [
    {
      why: 'a request has its day',
      data: {
        disclosureId: '0192f0c1-9997-7c3d-8e4f-5a6b7c8d9e0f',
        documentId: '0192f0c1-8888-7c3d-8e4f-5a6b7c8d9e0f',
      },
    },
  ],
});
