import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { AssessmentId, CalendarDate, UnitId } from '../identifiers.ts';

export const ReportOverdue = defineEvent({
  name: 'ReportOverdue',
  noun: 'assessment',
  version: 1,
  meaning:
    'The report has not been handed over to the unit in time, whatever it waits for: a follow-up that was never completed, a draft, a fact check or a signature. Each step of the ladder is rung once; after an outage only the highest.',
  data: z.object({
    assessmentId: AssessmentId,
    unitId: UnitId,
    reportDueOn: CalendarDate,
    step: z.int().check(z.positive()),
    tell: z.enum(['owner', 'ownersManager', 'commissioner', 'departmentHead']),
  }),
  example: {
    assessmentId: '0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f',
    unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
    reportDueOn: '2026-11-04',
    step: 1,
    tell: 'owner',
  },
  refused: [
    {
      why: 'steps are counted from 1',
      data: {
        assessmentId: '0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f',
        unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
        reportDueOn: '2026-11-04',
        step: 0,
        tell: 'owner',
      },
    },
  ],
});
