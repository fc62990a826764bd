import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { DocumentId } from '../identifiers.ts';

export const DocumentReleased = defineEvent({
  name: 'DocumentReleased',
  noun: 'document',
  version: 1,
  meaning: 'What held a document is over: its retention counts again.',
  data: z.object({ documentId: DocumentId }),
  example: { documentId: '0192f0c1-8888-7c3d-8e4f-5a6b7c8d9e0f' },
  refused: [{ why: 'a document is released', data: {} }],
});
