import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { DocumentId, LocalId } from '../identifiers.ts';
import { DocumentKind } from './document-kind.ts';
import { DocumentLink } from './document-link.ts';
import { FileType } from './file-type.ts';

export const DocumentAnnounced = defineEvent({
  name: 'DocumentAnnounced',
  noun: 'document',
  version: 1,
  meaning:
    'Somebody is about to send the files of a document, or of a new version of one, and has got a form for each. Nothing is visible until every file is found clean; what has not come within 30 minutes is told of.',
  data: z.object({
    documentId: DocumentId,
    link: DocumentLink,
    kind: DocumentKind,
    direction: z.enum(['received', 'drawnUp', 'sent']),
    version: z.int().check(z.positive()),
    files: z
      .array(z.object({ fileId: LocalId, contentType: FileType, sizeBytes: z.int().check(z.positive()) }))
      .check(z.minLength(1)),
    isMarked: z.boolean(),
  }),
  example: {
    documentId: '0192f0c1-8888-7c3d-8e4f-5a6b7c8d9e0f',
    link: { kind: 'plan', id: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f' },
    kind: 'signedPlan',
    direction: 'received',
    version: 1,
    files: [{ fileId: 'file-1', contentType: 'application/pdf', sizeBytes: 48213 }],
    isMarked: false,
  },
  refused: [
    {
      why: 'a document has at least one file',
      data: {
        documentId: '0192f0c1-8888-7c3d-8e4f-5a6b7c8d9e0f',
        link: { kind: 'plan', id: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f' },
        kind: 'signedPlan',
        direction: 'received',
        version: 1,
        files: [],
        isMarked: false,
      },
    },
  ],
});
