import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { AssessmentId, CalendarDate, ReportId } from '../identifiers.ts';

export const ReportAlarmReleased = defineEvent({
  name: 'ReportAlarmReleased',
  noun: 'assessment',
  version: 1,
  meaning: 'The report has been handed over to the unit: the assessment no longer watches over it.',
  data: z.object({
    assessmentId: AssessmentId,
    reportId: ReportId,
    publishedOn: CalendarDate,
  }),
  example: {
    assessmentId: '0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f',
    reportId: '0192f0c1-3333-5c3d-8e4f-5a6b7c8d9e0f',
    publishedOn: '2026-11-02',
  },
  refused: [
    {
      why: 'the report is named',
      data: {
        assessmentId: '0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f',
        publishedOn: '2026-11-02',
      },
    },
  ],
});
