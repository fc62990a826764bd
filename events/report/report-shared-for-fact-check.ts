import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { AssessmentId, CalendarDate, ReportId, UnitId } from '../identifiers.ts';

export const ReportSharedForFactCheck = defineEvent({
  name: 'ReportSharedForFactCheck',
  noun: 'report',
  version: 1,
  meaning:
    'The unit can read the draft and is asked whether the facts are right, by a date. A private provider reaches the report from now on.',
  data: z.object({
    reportId: ReportId,
    assessmentId: AssessmentId,
    unitId: UnitId,
    answerDueOn: CalendarDate,
  }),
  example: {
    reportId: '0192f0c1-3333-5c3d-8e4f-5a6b7c8d9e0f',
    assessmentId: '0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f',
    unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
    answerDueOn: '2026-10-20',
  },
  refused: [
    {
      why: 'an answer is asked for by a date',
      data: {
        reportId: '0192f0c1-3333-5c3d-8e4f-5a6b7c8d9e0f',
        assessmentId: '0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f',
        unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
      },
    },
  ],
});
