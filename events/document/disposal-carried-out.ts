import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { BodyId, DisposalId } from '../identifiers.ts';

export const DisposalCarriedOut = defineEvent({
  name: 'DisposalCarriedOut',
  noun: 'document',
  version: 1,
  meaning: 'Every document of an approved list is disposed of or was held; the list is the protocol of it.',
  data: z.object({
    disposalId: DisposalId,
    bodyId: BodyId,
    disposedCount: z.int().check(z.nonnegative()),
    keptCount: z.int().check(z.nonnegative()),
  }),
  example: {
    disposalId: '0192f0c1-9999-7c3d-8e4f-5a6b7c8d9e0f',
    bodyId: 'omvardnadsnamnden',
    disposedCount: 11,
    keptCount: 1,
  },
  refused: [
    {
      why: 'it is counted what was kept',
      data: {
        disposalId: '0192f0c1-9999-7c3d-8e4f-5a6b7c8d9e0f',
        bodyId: 'omvardnadsnamnden',
        disposedCount: 11,
      },
    },
  ],
});
