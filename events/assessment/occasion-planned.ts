import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { AssessmentId, CalendarDate, LocalId } from '../identifiers.ts';

export const OccasionPlanned = defineEvent({
  name: 'OccasionPlanned',
  noun: 'assessment',
  version: 1,
  meaning:
    'A use of a method was planned. An unannounced one stays unknown to the unit until it has been carried out, so this event must not reach the unit or its provider.',
  data: z.object({
    assessmentId: AssessmentId,
    occasionId: LocalId,
    methodId: LocalId,
    plannedOn: CalendarDate,
    notice: z.enum(['announced', 'unannounced']),
  }),
  example: {
    assessmentId: '0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f',
    occasionId: 'occasion-1',
    methodId: 'intervju',
    plannedOn: '2026-09-28',
    notice: 'announced',
  },
  refused: [
    {
      why: 'an occasion is announced or it is not',
      data: {
        assessmentId: '0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f',
        occasionId: 'occasion-1',
        methodId: 'intervju',
        plannedOn: '2026-09-28',
        notice: 'maybe',
      },
    },
  ],
});
