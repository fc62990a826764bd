import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { CalendarDate, CollaborationId, GuidelineId } from '../identifiers.ts';

export const GuidelineReviewDue = defineEvent({
  name: 'GuidelineReviewDue',
  noun: 'collaboration',
  version: 1,
  meaning: 'The day has come on which a governing document is to be looked at again.',
  data: z.object({
    collaborationId: CollaborationId,
    guidelineId: GuidelineId,
    reviewOn: CalendarDate,
  }),
  example: {
    collaborationId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
    guidelineId: '0192f0c1-7e01-7c3d-8e4f-5a6b7c8d9e0f',
    reviewOn: '2028-11-01',
  },
  refused: [
    {
      why: 'it is a day',
      data: {
        collaborationId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
        guidelineId: '0192f0c1-7e01-7c3d-8e4f-5a6b7c8d9e0f',
      },
    },
  ],
});
