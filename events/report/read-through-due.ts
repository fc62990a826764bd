import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { CalendarDate, ReportId, UnitId } from '../identifiers.ts';

export const ReadThroughDue = defineEvent({
  name: 'ReadThroughDue',
  noun: 'report',
  version: 1,
  meaning:
    'The report should have been read through with the staff by today and no read-through is recorded: the manager is reminded, once.',
  data: z.object({
    reportId: ReportId,
    unitId: UnitId,
    readThroughDueOn: CalendarDate,
  }),
  example: {
    reportId: '0192f0c1-3333-5c3d-8e4f-5a6b7c8d9e0f',
    unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
    readThroughDueOn: '2026-12-02',
  },
  refused: [
    {
      why: 'the day is named',
      data: {
        reportId: '0192f0c1-3333-5c3d-8e4f-5a6b7c8d9e0f',
        unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
      },
    },
  ],
});
