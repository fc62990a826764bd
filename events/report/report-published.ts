import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { AssessmentId, CalendarDate, ProgrammeId, ReportId, UnitId } from '../identifiers.ts';

export const ReportPublished = defineEvent({
  name: 'ReportPublished',
  noun: 'report',
  version: 1,
  meaning:
    'The established report has been handed over to the unit. The plan opens with a line for each improvement area, remark and deficiency, the manager reads the report through with the staff, and good examples go to the library. Publishing on the web is another act.',
  data: z.object({
    reportId: ReportId,
    assessmentId: AssessmentId,
    unitId: UnitId,
    programmeId: ProgrammeId,
    programmeVersion: z.int().check(z.positive()),
    publishedOn: CalendarDate,
    planDueOn: CalendarDate,
    readThroughDueOn: CalendarDate,
    findings: z.object({
      strength: z.int().check(z.nonnegative()),
      goodExample: z.int().check(z.nonnegative()),
      improvementArea: z.int().check(z.nonnegative()),
      remark: z.int().check(z.nonnegative()),
      deficiency: z.int().check(z.nonnegative()),
    }),
  }),
  example: {
    reportId: '0192f0c1-3333-5c3d-8e4f-5a6b7c8d9e0f',
    assessmentId: '0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f',
    unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
    programmeId: '0192f0c1-2222-7c3d-8e4f-5a6b7c8d9e0f',
    programmeVersion: 1,
    publishedOn: '2026-11-02',
    planDueOn: '2026-12-17',
    readThroughDueOn: '2026-12-02',
    findings: { strength: 2, goodExample: 1, improvementArea: 3, remark: 1, deficiency: 0 },
  },
  refused: [
    {
      why: 'the plan is due on a day',
      data: {
        reportId: '0192f0c1-3333-5c3d-8e4f-5a6b7c8d9e0f',
        assessmentId: '0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f',
        unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
        programmeId: '0192f0c1-2222-7c3d-8e4f-5a6b7c8d9e0f',
        programmeVersion: 1,
        publishedOn: '2026-11-02',
        readThroughDueOn: '2026-12-02',
        findings: { strength: 2, goodExample: 1, improvementArea: 3, remark: 1, deficiency: 0 },
      },
    },
  ],
});
