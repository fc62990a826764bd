import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { AssessmentId, CalendarDate, PlanId, ReportId, UnitId } from '../identifiers.ts';

export const PlanAdopted = defineEvent({
  name: 'PlanAdopted',
  noun: 'plan',
  version: 1,
  meaning:
    'Every line is answered and both parties agreed to the text: the plan holds. The revisits of the programme are set, counted without waiting for any meeting; where the programme asks for it the plan is to be presented to the body.',
  data: z.object({
    planId: PlanId,
    reportId: ReportId,
    assessmentId: AssessmentId,
    unitId: UnitId,
    adoptedOn: CalendarDate,
    revisits: z.array(
      z.object({ number: z.int().check(z.positive()), dueOn: CalendarDate, holdBy: CalendarDate }),
    ),
    presentBy: z.optional(CalendarDate),
  }),
  example: {
    planId: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f',
    reportId: '0192f0c1-3333-5c3d-8e4f-5a6b7c8d9e0f',
    assessmentId: '0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f',
    unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
    adoptedOn: '2026-12-15',
    revisits: [{ number: 1, dueOn: '2027-02-15', holdBy: '2027-03-01' }],
    presentBy: '2027-02-15',
  },
  refused: [
    {
      why: 'revisits are counted from the adoption',
      data: {
        planId: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f',
        reportId: '0192f0c1-3333-5c3d-8e4f-5a6b7c8d9e0f',
        assessmentId: '0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f',
        unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
        revisits: [{ number: 1, dueOn: '2027-02-15', holdBy: '2027-03-01' }],
        presentBy: '2027-02-15',
      },
    },
  ],
});
