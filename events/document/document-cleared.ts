import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { DocumentId } from '../identifiers.ts';
import { StoredFile } from './document-file.ts';

export const DocumentCleared = defineEvent({
  name: 'DocumentCleared',
  noun: 'document',
  version: 1,
  meaning:
    'All files of the document lie in the documents bucket, in the versions named here: from now on those who may read it see it. The quarantine is emptied of them.',
  data: z.object({
    documentId: DocumentId,
    version: z.int().check(z.positive()),
    files: z.array(StoredFile).check(z.minLength(1)),
  }),
  example: {
    documentId: '0192f0c1-8888-7c3d-8e4f-5a6b7c8d9e0f',
    version: 1,
    files: [{ fileId: 'file-1', objectVersion: 'q1Kc0vYtB2nqZ8sWmX4Rdf' }],
  },
  refused: [
    {
      why: 'each file is one exact version',
      data: { documentId: '0192f0c1-8888-7c3d-8e4f-5a6b7c8d9e0f', version: 1, files: [{ fileId: 'file-1' }] },
    },
  ],
});
