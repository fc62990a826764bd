import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { DisposalId, DocumentId } from '../identifiers.ts';

export const DocumentDisposed = defineEvent({
  name: 'DocumentDisposed',
  noun: 'document',
  version: 1,
  meaning:
    'A document was disposed of: a draft when what it led to was established, or by an approved disposal list. Its bytes go, the record of it stays.',
  data: z.object({
    documentId: DocumentId,
    reason: z.enum(['draft', 'retention']),
    /** The list it stood on; absent for a draft. */
    disposalId: z.optional(DisposalId),
  }),
  example: {
    documentId: '0192f0c1-8888-7c3d-8e4f-5a6b7c8d9e0f',
    reason: 'retention',
    disposalId: '0192f0c1-9999-7c3d-8e4f-5a6b7c8d9e0f',
  },
  refused: [
    {
      why: 'nothing is disposed of without a reason',
      data: { documentId: '0192f0c1-8888-7c3d-8e4f-5a6b7c8d9e0f' },
    },
  ],
});
