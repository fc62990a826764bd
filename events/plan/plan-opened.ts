import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import {
  AssessmentId,
  CalendarDate,
  LocalId,
  PlanId,
  ProgrammeId,
  ReportId,
  UnitId,
} from '../identifiers.ts';

export const PlanOpened = defineEvent({
  name: 'PlanOpened',
  noun: 'plan',
  version: 1,
  meaning:
    "The report has been handed over, so the plan that answers it is open, with one line per improvement area, remark and deficiency. The unit's manager writes measures; the report watches over the day it is due until the plan is adopted.",
  data: z.object({
    planId: PlanId,
    reportId: ReportId,
    assessmentId: AssessmentId,
    unitId: UnitId,
    programmeId: ProgrammeId,
    programmeVersion: z.int().check(z.positive()),
    planDueOn: CalendarDate,
    lines: z.array(
      z.object({
        lineId: LocalId,
        areaId: LocalId,
        kind: z.enum(['improvementArea', 'remark', 'deficiency']),
      }),
    ),
  }),
  example: {
    planId: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f',
    reportId: '0192f0c1-3333-5c3d-8e4f-5a6b7c8d9e0f',
    assessmentId: '0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f',
    unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
    programmeId: '0192f0c1-2222-7c3d-8e4f-5a6b7c8d9e0f',
    programmeVersion: 1,
    planDueOn: '2026-12-17',
    lines: [
      { lineId: 'forbattringsomrade-1', areaId: 'dokumentation', kind: 'improvementArea' },
      { lineId: 'papekande-2', areaId: 'hygien', kind: 'remark' },
    ],
  },
  refused: [
    {
      why: 'a plan is due on a day',
      data: {
        planId: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f',
        reportId: '0192f0c1-3333-5c3d-8e4f-5a6b7c8d9e0f',
        assessmentId: '0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f',
        unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
        programmeId: '0192f0c1-2222-7c3d-8e4f-5a6b7c8d9e0f',
        programmeVersion: 1,
        lines: [
          { lineId: 'forbattringsomrade-1', areaId: 'dokumentation', kind: 'improvementArea' },
          { lineId: 'papekande-2', areaId: 'hygien', kind: 'remark' },
        ],
      },
    },
  ],
});
