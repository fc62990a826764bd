import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { DocumentId, LocalId } from '../identifiers.ts';
import { ObjectVersion } from './document-file.ts';
import { InspectionFault } from './rejection-reason.ts';

export const DocumentInspected = defineEvent({
  name: 'DocumentInspected',
  noun: 'document',
  version: 1,
  meaning:
    'One file of a document has been looked at as it lies in quarantine: size, checksum and what it really is. A fault rejects the document; without one the malware verdict decides.',
  data: z.object({
    documentId: DocumentId,
    version: z.int().check(z.positive()),
    fileId: LocalId,
    objectVersion: ObjectVersion,
    /** Absent: nothing was found wrong. */
    fault: z.optional(InspectionFault),
  }),
  example: {
    documentId: '0192f0c1-8888-7c3d-8e4f-5a6b7c8d9e0f',
    version: 1,
    fileId: 'file-1',
    objectVersion: 'L4kqtJlcpXroDTDmpUMLUo',
    fault: 'typeDiffers',
  },
  refused: [
    {
      why: 'it is one exact version that was looked at',
      data: { documentId: '0192f0c1-8888-7c3d-8e4f-5a6b7c8d9e0f', version: 1, fileId: 'file-1' },
    },
  ],
});
