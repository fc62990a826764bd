import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { ImportId } from '../identifiers.ts';

export const ImportStalled = defineEvent({
  name: 'ImportStalled',
  noun: 'organisation',
  version: 1,
  meaning:
    'An accepted import was not completed within an hour. Whoever sent it is told; it goes on where it stopped once the reaction is let loose again.',
  data: z.object({
    importId: ImportId,
    chunksApplied: z.int().check(z.nonnegative()),
    chunkCount: z.int().check(z.positive()),
  }),
  example: { importId: '0192f0c1-5555-7c3d-8e4f-5a6b7c8d9e0f', chunksApplied: 1, chunkCount: 3 },
  refused: [
    {
      why: 'it must be known how far it came',
      data: { importId: '0192f0c1-5555-7c3d-8e4f-5a6b7c8d9e0f', chunkCount: 3 },
    },
  ],
});
