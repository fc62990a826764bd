import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { DocumentId, LocalId } from '../identifiers.ts';
import { RejectionReason } from './rejection-reason.ts';

export const DocumentRejected = defineEvent({
  name: 'DocumentRejected',
  noun: 'document',
  version: 1,
  meaning:
    'A document was not let in, for the reason given; all its files go with it. The bytes are removed, the record stays, and whoever sent it is told.',
  data: z.object({
    documentId: DocumentId,
    version: z.int().check(z.positive()),
    /** The file that the reason is about. */
    fileId: LocalId,
    reason: RejectionReason,
  }),
  example: {
    documentId: '0192f0c1-8888-7c3d-8e4f-5a6b7c8d9e0f',
    version: 1,
    fileId: 'file-1',
    reason: 'threatsFound',
  },
  refused: [
    {
      why: 'nothing is rejected without a reason',
      data: { documentId: '0192f0c1-8888-7c3d-8e4f-5a6b7c8d9e0f', version: 1, fileId: 'file-1' },
    },
  ],
});
