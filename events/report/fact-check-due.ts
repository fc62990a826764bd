import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { CalendarDate, ReportId, UnitId } from '../identifiers.ts';

export const FactCheckDue = defineEvent({
  name: 'FactCheckDue',
  noun: 'report',
  version: 1,
  meaning:
    'The unit has not answered the fact check and this is the last day to do it: its manager is reminded, once.',
  data: z.object({
    reportId: ReportId,
    unitId: UnitId,
    answerDueOn: CalendarDate,
  }),
  example: {
    reportId: '0192f0c1-3333-5c3d-8e4f-5a6b7c8d9e0f',
    unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
    answerDueOn: '2026-10-20',
  },
  refused: [
    {
      why: 'the unit is named',
      data: {
        reportId: '0192f0c1-3333-5c3d-8e4f-5a6b7c8d9e0f',
        answerDueOn: '2026-10-20',
      },
    },
  ],
});
