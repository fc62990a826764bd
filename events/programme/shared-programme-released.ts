import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { CollaborationId, SharedProgrammeId } from '../identifiers.ts';

export const SharedProgrammeReleased = defineEvent({
  name: 'SharedProgrammeReleased',
  noun: 'programme',
  version: 1,
  meaning:
    'A version of a shared programme is finished and never changes. No body follows it until it has adopted it.',
  data: z.object({
    collaborationId: CollaborationId,
    sharedProgrammeId: SharedProgrammeId,
    version: z.int().check(z.positive()),
  }),
  example: {
    collaborationId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
    sharedProgrammeId: '0192f0c1-7901-7c3d-8e4f-5a6b7c8d9e0f',
    version: 1,
  },
  refused: [
    {
      why: 'versions count from one',
      data: {
        collaborationId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
        sharedProgrammeId: '0192f0c1-7901-7c3d-8e4f-5a6b7c8d9e0f',
        version: 0,
      },
    },
  ],
});
