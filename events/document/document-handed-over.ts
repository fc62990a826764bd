import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { DocumentId, PersonId } from '../identifiers.ts';

export const DocumentHandedOver = defineEvent({
  name: 'DocumentHandedOver',
  noun: 'document',
  version: 1,
  meaning: 'The person who sent a document has left; what waits for the sender waits for another.',
  data: z.object({
    documentId: DocumentId,
    fromPersonId: PersonId,
    toPersonId: PersonId,
  }),
  example: {
    documentId: '0192f0c1-8888-7c3d-8e4f-5a6b7c8d9e0f',
    fromPersonId: '0192f0c1-3333-7c3d-8e4f-5a6b7c8d9e0f',
    toPersonId: '0192f0c1-3334-7c3d-8e4f-5a6b7c8d9e0f',
  },
  refused: [
    {
      why: 'somebody takes over',
      data: {
        documentId: '0192f0c1-8888-7c3d-8e4f-5a6b7c8d9e0f',
        fromPersonId: '0192f0c1-3333-7c3d-8e4f-5a6b7c8d9e0f',
      },
    },
  ],
});
