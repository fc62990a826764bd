import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { CollaborationId, GuidelineId, PersonRef } from '../identifiers.ts';

export const GuidelineAcknowledged = defineEvent({
  name: 'GuidelineAcknowledged',
  noun: 'collaboration',
  version: 1,
  meaning: 'Somebody on the staff said that they have read a version of a governing document.',
  data: z.object({
    collaborationId: CollaborationId,
    guidelineId: GuidelineId,
    version: z.int().check(z.positive()),
    person: PersonRef,
  }),
  example: {
    collaborationId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
    guidelineId: '0192f0c1-7e01-7c3d-8e4f-5a6b7c8d9e0f',
    version: 1,
    person: { organisationId: '1460', personId: '0192f0c1-aaaa-7c3d-8e4f-5a6b7c8d9e0f' },
  },
  refused: [
    {
      why: 'somebody has read it',
      data: {
        collaborationId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
        guidelineId: '0192f0c1-7e01-7c3d-8e4f-5a6b7c8d9e0f',
        version: 1,
      },
    },
  ],
});
