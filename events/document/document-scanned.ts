import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { DocumentId, LocalId } from '../identifiers.ts';
import { ObjectVersion } from './document-file.ts';
import { ScanVerdict } from './rejection-reason.ts';

export const DocumentScanned = defineEvent({
  name: 'DocumentScanned',
  noun: 'document',
  version: 1,
  meaning:
    'The malware scan has given its verdict on one file of a document. Only NO_THREATS_FOUND is clean; everything else rejects the document.',
  data: z.object({
    documentId: DocumentId,
    version: z.int().check(z.positive()),
    fileId: LocalId,
    objectVersion: ObjectVersion,
    verdict: ScanVerdict,
  }),
  example: {
    documentId: '0192f0c1-8888-7c3d-8e4f-5a6b7c8d9e0f',
    version: 1,
    fileId: 'file-1',
    objectVersion: 'L4kqtJlcpXroDTDmpUMLUo',
    verdict: 'NO_THREATS_FOUND',
  },
  refused: [
    {
      why: 'a verdict is one of those that the scan gives',
      data: {
        documentId: '0192f0c1-8888-7c3d-8e4f-5a6b7c8d9e0f',
        version: 1,
        fileId: 'file-1',
        objectVersion: 'L4kqtJlcpXroDTDmpUMLUo',
        verdict: 'CLEAN',
      },
    },
  ],
});
