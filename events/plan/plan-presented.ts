import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { BodyId, CalendarDate, PlanId, ReportId, UnitId } from '../identifiers.ts';

export const PlanPresented = defineEvent({
  name: 'PlanPresented',
  noun: 'plan',
  version: 1,
  meaning:
    'The plan was presented to the body at a meeting; the minutes can be found by paragraph and reference number.',
  data: z.object({
    planId: PlanId,
    reportId: ReportId,
    unitId: UnitId,
    bodyId: BodyId,
    presentedOn: CalendarDate,
    paragraph: z.string(),
    referenceNumber: z.string(),
  }),
  example: {
    planId: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f',
    reportId: '0192f0c1-3333-5c3d-8e4f-5a6b7c8d9e0f',
    unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
    bodyId: 'omvardnadsnamnden',
    presentedOn: '2027-01-20',
    paragraph: '§ 7',
    referenceNumber: 'ON/2026:201',
  },
  refused: [
    {
      why: 'a presentation without a date can not be found in the minutes',
      data: {
        planId: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f',
        reportId: '0192f0c1-3333-5c3d-8e4f-5a6b7c8d9e0f',
        unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
        bodyId: 'omvardnadsnamnden',
        paragraph: '§ 7',
        referenceNumber: 'ON/2026:201',
      },
    },
  ],
});
