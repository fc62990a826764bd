import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { AssessmentId, CalendarDate, ProgrammeId, ReportId, UnitId } from '../identifiers.ts';

export const ReportDrafted = defineEvent({
  name: 'ReportDrafted',
  noun: 'report',
  version: 1,
  meaning:
    'The report was drafted from a completed assessment, area by area, good examples first. Its author reads it through and shares it with the unit.',
  data: z.object({
    reportId: ReportId,
    assessmentId: AssessmentId,
    unitId: UnitId,
    programmeId: ProgrammeId,
    programmeVersion: z.int().check(z.positive()),
    reportDueOn: CalendarDate,
  }),
  example: {
    reportId: '0192f0c1-3333-5c3d-8e4f-5a6b7c8d9e0f',
    assessmentId: '0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f',
    unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
    programmeId: '0192f0c1-2222-7c3d-8e4f-5a6b7c8d9e0f',
    programmeVersion: 1,
    reportDueOn: '2026-11-04',
  },
  refused: [
    {
      why: 'a report is drafted from an assessment',
      data: {
        reportId: '0192f0c1-3333-5c3d-8e4f-5a6b7c8d9e0f',
        unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
        programmeId: '0192f0c1-2222-7c3d-8e4f-5a6b7c8d9e0f',
        programmeVersion: 1,
        reportDueOn: '2026-11-04',
      },
    },
  ],
});
