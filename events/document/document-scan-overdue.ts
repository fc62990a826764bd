import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { DocumentId } from '../identifiers.ts';

export const DocumentScanOverdue = defineEvent({
  name: 'DocumentScanOverdue',
  noun: 'document',
  version: 1,
  meaning:
    'Thirty minutes after it was announced, a document is still not decided. Who sent it is told when a file never came, the system administrator when the checking stands still. What has no verdict stays in quarantine.',
  data: z.object({
    documentId: DocumentId,
    version: z.int().check(z.positive()),
    waitsFor: z.enum(['upload', 'inspection', 'verdict', 'clearing']),
  }),
  example: { documentId: '0192f0c1-8888-7c3d-8e4f-5a6b7c8d9e0f', version: 1, waitsFor: 'verdict' },
  refused: [
    {
      why: 'it says what is waited for',
      data: { documentId: '0192f0c1-8888-7c3d-8e4f-5a6b7c8d9e0f', version: 1 },
    },
  ],
});
