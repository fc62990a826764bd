import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { DocumentId } from '../identifiers.ts';

export const DocumentHeld = defineEvent({
  name: 'DocumentHeld',
  noun: 'document',
  version: 1,
  meaning:
    'A document must be kept whatever its retention says, for a dispute or a review that is under way. No disposal touches it until it is released.',
  data: z.object({ documentId: DocumentId }),
  example: { documentId: '0192f0c1-8888-7c3d-8e4f-5a6b7c8d9e0f' },
  refused: [{ why: 'a document is held', data: {} }],
});
