import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { CalendarDate, ReportId, UnitId } from '../identifiers.ts';

export const PlanOverdue = defineEvent({
  name: 'PlanOverdue',
  noun: 'report',
  version: 1,
  meaning:
    "The unit's plan has not been adopted in time, whatever it waits for. Each step of the ladder is rung once; after an outage only the highest.",
  data: z.object({
    reportId: ReportId,
    unitId: UnitId,
    planDueOn: CalendarDate,
    step: z.int().check(z.positive()),
    tell: z.enum(['owner', 'ownersManager', 'commissioner', 'departmentHead']),
  }),
  example: {
    reportId: '0192f0c1-3333-5c3d-8e4f-5a6b7c8d9e0f',
    unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
    planDueOn: '2026-12-17',
    step: 1,
    tell: 'owner',
  },
  refused: [
    {
      why: 'steps are counted from 1',
      data: {
        reportId: '0192f0c1-3333-5c3d-8e4f-5a6b7c8d9e0f',
        unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
        planDueOn: '2026-12-17',
        step: 0,
        tell: 'owner',
      },
    },
  ],
});
