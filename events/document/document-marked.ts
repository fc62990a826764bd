import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { DocumentId } from '../identifiers.ts';
import { SecrecyGround } from './secrecy-ground.ts';

export const DocumentMarked = defineEvent({
  name: 'DocumentMarked',
  noun: 'document',
  version: 1,
  meaning:
    'A document was marked as possibly secret, or its marking taken away: a warning to whoever handles it. Whether it is secret is decided when someone asks for it.',
  data: z.object({
    documentId: DocumentId,
    /** None: the marking is gone. */
    grounds: z.array(SecrecyGround),
  }),
  example: { documentId: '0192f0c1-8888-7c3d-8e4f-5a6b7c8d9e0f', grounds: ['OSL 26:1'] },
  refused: [
    {
      why: 'grounds are those of the law',
      data: { documentId: '0192f0c1-8888-7c3d-8e4f-5a6b7c8d9e0f', grounds: ['GDPR 5'] },
    },
  ],
});
