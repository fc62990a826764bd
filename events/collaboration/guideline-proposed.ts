import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { CalendarDate, CollaborationId, GuidelineId } from '../identifiers.ts';

export const GuidelineProposed = defineEvent({
  name: 'GuidelineProposed',
  noun: 'collaboration',
  version: 1,
  meaning:
    'A version of a governing document is finished and never changes. Each body decides on it for itself.',
  data: z.object({
    collaborationId: CollaborationId,
    guidelineId: GuidelineId,
    version: z.int().check(z.positive()),
    reviewOn: CalendarDate,
  }),
  example: {
    collaborationId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
    guidelineId: '0192f0c1-7e01-7c3d-8e4f-5a6b7c8d9e0f',
    version: 1,
    reviewOn: '2028-11-01',
  },
  refused: [
    {
      why: 'it is looked at again some day',
      data: {
        collaborationId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
        guidelineId: '0192f0c1-7e01-7c3d-8e4f-5a6b7c8d9e0f',
        version: 1,
      },
    },
  ],
});
