import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { DocumentId } from '../identifiers.ts';

export const DocumentWithdrawn = defineEvent({
  name: 'DocumentWithdrawn',
  noun: 'document',
  version: 1,
  meaning:
    'A document has been taken out of sight by its sender or the head of follow-up. It is kept, and the registrar still sees that it exists.',
  data: z.object({
    documentId: DocumentId,
    /** The newest version that had been cleared; absent when there was none. */
    versionInForce: z.optional(z.int().check(z.positive())),
  }),
  example: { documentId: '0192f0c1-8888-7c3d-8e4f-5a6b7c8d9e0f', versionInForce: 1 },
  refused: [
    {
      why: 'versions are counted from 1',
      data: { documentId: '0192f0c1-8888-7c3d-8e4f-5a6b7c8d9e0f', versionInForce: 0 },
    },
  ],
});
