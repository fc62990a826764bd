import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { CollaborationId, GuidelineId } from '../identifiers.ts';

export const GuidelineDrafted = defineEvent({
  name: 'GuidelineDrafted',
  noun: 'collaboration',
  version: 1,
  meaning:
    'A governing document of the collaboration, or its next version, was written or rewritten. It binds nobody.',
  data: z.object({
    collaborationId: CollaborationId,
    guidelineId: GuidelineId,
    version: z.int().check(z.positive()),
  }),
  example: {
    collaborationId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
    guidelineId: '0192f0c1-7e01-7c3d-8e4f-5a6b7c8d9e0f',
    version: 1,
  },
  refused: [
    {
      why: 'versions count from one',
      data: {
        collaborationId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
        guidelineId: '0192f0c1-7e01-7c3d-8e4f-5a6b7c8d9e0f',
        version: 0,
      },
    },
  ],
});
