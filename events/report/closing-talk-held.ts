import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { CalendarDate, ReportId, UnitId } from '../identifiers.ts';

export const ClosingTalkHeld = defineEvent({
  name: 'ClosingTalkHeld',
  noun: 'report',
  version: 1,
  meaning:
    'Manager and staff talked about proposals and alternative ways of working when the protocol was done.',
  data: z.object({
    reportId: ReportId,
    unitId: UnitId,
    kind: z.literal('afterProtocol'),
    heldOn: CalendarDate,
  }),
  example: {
    reportId: '0192f0c1-3333-5c3d-8e4f-5a6b7c8d9e0f',
    unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
    kind: 'afterProtocol',
    heldOn: '2026-11-25',
  },
  refused: [
    {
      why: 'the talk after the revisits belongs to the revisit',
      data: {
        reportId: '0192f0c1-3333-5c3d-8e4f-5a6b7c8d9e0f',
        unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
        kind: 'afterRevisits',
        heldOn: '2026-11-25',
      },
    },
  ],
});
