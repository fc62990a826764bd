import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { AssessmentId, CalendarDate, LocalId, ReportId, UnitId } from '../identifiers.ts';

export const FactCheckAnswered = defineEvent({
  name: 'FactCheckAnswered',
  noun: 'report',
  version: 1,
  meaning:
    "The unit has checked the facts: it had remarks or none. The author considers each remark. A private provider's answer is a received document that the registrar registers; the body's own unit's is working material.",
  data: z.object({
    reportId: ReportId,
    assessmentId: AssessmentId,
    unitId: UnitId,
    answer: z.enum(['remarks', 'noRemarks']),
    remarkIds: z.array(LocalId),
    hasComment: z.boolean(),
    isReceivedDocument: z.boolean(),
    answeredOn: CalendarDate,
  }),
  example: {
    reportId: '0192f0c1-3333-5c3d-8e4f-5a6b7c8d9e0f',
    assessmentId: '0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f',
    unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
    answer: 'remarks',
    remarkIds: ['remark-1', 'remark-2'],
    hasComment: true,
    isReceivedDocument: true,
    answeredOn: '2026-10-16',
  },
  refused: [
    {
      why: 'the unit had remarks or it had none',
      data: {
        reportId: '0192f0c1-3333-5c3d-8e4f-5a6b7c8d9e0f',
        assessmentId: '0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f',
        unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
        answer: 'perhaps',
        remarkIds: ['remark-1', 'remark-2'],
        hasComment: true,
        isReceivedDocument: true,
        answeredOn: '2026-10-16',
      },
    },
  ],
});
