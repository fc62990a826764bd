import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { CalendarDate, ReportId, UnitId } from '../identifiers.ts';

export const ReportReadThrough = defineEvent({
  name: 'ReportReadThrough',
  noun: 'report',
  version: 1,
  meaning:
    'The report was read through together with the staff. The plan builds on what they want to develop.',
  data: z.object({
    reportId: ReportId,
    unitId: UnitId,
    heldOn: CalendarDate,
    participants: z.int().check(z.positive()),
  }),
  example: {
    reportId: '0192f0c1-3333-5c3d-8e4f-5a6b7c8d9e0f',
    unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
    heldOn: '2026-11-18',
    participants: 14,
  },
  refused: [
    {
      why: 'a read-through without staff is none',
      data: {
        reportId: '0192f0c1-3333-5c3d-8e4f-5a6b7c8d9e0f',
        unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
        heldOn: '2026-11-18',
        participants: 0,
      },
    },
  ],
});
