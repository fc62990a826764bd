import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { CalendarDate, ReportId, UnitId } from '../identifiers.ts';

export const ReadThroughPlanned = defineEvent({
  name: 'ReadThroughPlanned',
  noun: 'report',
  version: 1,
  meaning: 'The day on which the report is read through with the staff was set or moved.',
  data: z.object({ reportId: ReportId, unitId: UnitId, plannedOn: CalendarDate }),
  example: {
    reportId: '0192f0c1-3333-7c3d-8e4f-5a6b7c8d9e0f',
    unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
    plannedOn: '2026-12-03',
  },
  refused: [
    {
      why: 'the day is named',
      data: {
        reportId: '0192f0c1-3333-7c3d-8e4f-5a6b7c8d9e0f',
        unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
      },
    },
  ],
});
