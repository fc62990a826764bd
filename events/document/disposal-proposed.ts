import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { BodyId, DisposalId } from '../identifiers.ts';

export const DisposalProposed = defineEvent({
  name: 'DisposalProposed',
  noun: 'document',
  version: 1,
  meaning:
    'A list was made of documents whose time is over by the decisions of the body. Another person must approve it before anything is disposed of.',
  data: z.object({ disposalId: DisposalId, bodyId: BodyId, documentCount: z.int().check(z.positive()) }),
  example: {
    disposalId: '0192f0c1-9999-7c3d-8e4f-5a6b7c8d9e0f',
    bodyId: 'omvardnadsnamnden',
    documentCount: 12,
  },
  refused: [
    {
      why: 'an empty list is none',
      data: {
        disposalId: '0192f0c1-9999-7c3d-8e4f-5a6b7c8d9e0f',
        bodyId: 'omvardnadsnamnden',
        documentCount: 0,
      },
    },
  ],
});
