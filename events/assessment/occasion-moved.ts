import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { AssessmentId, CalendarDate, LocalId } from '../identifiers.ts';

export const OccasionMoved = defineEvent({
  name: 'OccasionMoved',
  noun: 'assessment',
  version: 1,
  meaning: 'A planned occasion got another date.',
  data: z.object({
    assessmentId: AssessmentId,
    occasionId: LocalId,
    fromDate: CalendarDate,
    toDate: CalendarDate,
    notice: z.enum(['announced', 'unannounced']),
  }),
  example: {
    assessmentId: '0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f',
    occasionId: 'occasion-1',
    fromDate: '2026-09-28',
    toDate: '2026-10-05',
    notice: 'announced',
  },
  refused: [
    {
      why: 'a moved occasion has a new date',
      data: {
        assessmentId: '0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f',
        occasionId: 'occasion-1',
        fromDate: '2026-09-28',
        notice: 'announced',
      },
    },
  ],
});
