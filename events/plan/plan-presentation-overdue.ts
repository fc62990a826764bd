import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { BodyId, CalendarDate, PlanId, ReportId, UnitId } from '../identifiers.ts';

export const PlanPresentationOverdue = defineEvent({
  name: 'PlanPresentationOverdue',
  noun: 'plan',
  version: 1,
  meaning:
    'The plan should have been presented to the body by now, told once. The revisits do not wait for it.',
  data: z.object({
    planId: PlanId,
    reportId: ReportId,
    unitId: UnitId,
    bodyId: BodyId,
    presentBy: CalendarDate,
  }),
  example: {
    planId: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f',
    reportId: '0192f0c1-3333-5c3d-8e4f-5a6b7c8d9e0f',
    unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
    bodyId: 'omvardnadsnamnden',
    presentBy: '2027-02-15',
  },
  refused: [
    {
      why: 'the day is named',
      data: {
        planId: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f',
        reportId: '0192f0c1-3333-5c3d-8e4f-5a6b7c8d9e0f',
        unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
        bodyId: 'omvardnadsnamnden',
      },
    },
  ],
});
