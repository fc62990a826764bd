import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { AssessmentId, CalendarDate, ReportId, UnitId } from '../identifiers.ts';

export const ReportEstablished = defineEvent({
  name: 'ReportEstablished',
  noun: 'report',
  version: 1,
  meaning: 'Somebody other than the author has established the report. The author hands it over to the unit.',
  data: z.object({
    reportId: ReportId,
    assessmentId: AssessmentId,
    unitId: UnitId,
    establishedOn: CalendarDate,
    version: z.int().check(z.positive()),
  }),
  example: {
    reportId: '0192f0c1-3333-5c3d-8e4f-5a6b7c8d9e0f',
    assessmentId: '0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f',
    unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
    establishedOn: '2026-10-27',
    version: 1,
  },
  refused: [
    {
      why: 'a report is established on a day',
      data: {
        reportId: '0192f0c1-3333-5c3d-8e4f-5a6b7c8d9e0f',
        assessmentId: '0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f',
        unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
        version: 1,
      },
    },
  ],
});
