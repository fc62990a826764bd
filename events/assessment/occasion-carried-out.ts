import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { AssessmentId, CalendarDate, LocalId } from '../identifiers.ts';

export const OccasionCarriedOut = defineEvent({
  name: 'OccasionCarriedOut',
  noun: 'assessment',
  version: 1,
  meaning:
    'A method was used in the unit. The report is due a period after the last of these, and an unannounced occasion is known to the unit from now on.',
  data: z.object({
    assessmentId: AssessmentId,
    occasionId: LocalId,
    methodId: LocalId,
    carriedOutOn: CalendarDate,
    notice: z.enum(['announced', 'unannounced']),
  }),
  example: {
    assessmentId: '0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f',
    occasionId: 'occasion-1',
    methodId: 'intervju',
    carriedOutOn: '2026-10-05',
    notice: 'announced',
  },
  refused: [
    {
      why: 'an occasion was carried out on a day',
      data: {
        assessmentId: '0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f',
        occasionId: 'occasion-1',
        methodId: 'intervju',
        carriedOutOn: 'oktober',
        notice: 'announced',
      },
    },
  ],
});
