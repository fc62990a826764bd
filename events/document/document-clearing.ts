import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { DocumentId } from '../identifiers.ts';
import { StoredFile } from './document-file.ts';

export const DocumentClearing = defineEvent({
  name: 'DocumentClearing',
  noun: 'document',
  version: 1,
  meaning:
    'Every file of the document is inspected and scanned clean. The exact versions named here are copied out of quarantine; then the document is cleared.',
  data: z.object({
    documentId: DocumentId,
    version: z.int().check(z.positive()),
    files: z.array(StoredFile).check(z.minLength(1)),
  }),
  example: {
    documentId: '0192f0c1-8888-7c3d-8e4f-5a6b7c8d9e0f',
    version: 1,
    files: [{ fileId: 'file-1', objectVersion: 'L4kqtJlcpXroDTDmpUMLUo' }],
  },
  refused: [
    {
      why: 'each file is one exact version',
      data: { documentId: '0192f0c1-8888-7c3d-8e4f-5a6b7c8d9e0f', version: 1, files: [{ fileId: 'file-1' }] },
    },
  ],
});
