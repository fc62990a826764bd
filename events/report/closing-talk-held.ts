import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { CalendarDate, ClosingTalkId, PlanId, ReportId, UnitId } from '../identifiers.ts';
import { ClosingTalkKind } from './closing-talk-kind.ts';

export const ClosingTalkHeld = defineEvent({
  name: 'ClosingTalkHeld',
  noun: 'report',
  version: 1,
  meaning:
    'Manager and staff talked about proposals and alternative ways of working: after the protocol, or after the revisits.',
  data: z.object({
    talkId: ClosingTalkId,
    kind: ClosingTalkKind,
    reportId: ReportId,
    planId: PlanId,
    unitId: UnitId,
    heldOn: CalendarDate,
  }),
  example: {
    talkId: '0192f0c1-ccc1-5c3d-8e4f-5a6b7c8d9e0f',
    kind: 'afterProtocol',
    reportId: '0192f0c1-3333-5c3d-8e4f-5a6b7c8d9e0f',
    planId: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f',
    unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
    heldOn: '2026-11-25',
  },
  refused: [
    {
      why: 'it must be known when it was held',
      data: {
        talkId: '0192f0c1-ccc1-5c3d-8e4f-5a6b7c8d9e0f',
        kind: 'afterRevisits',
        reportId: '0192f0c1-3333-5c3d-8e4f-5a6b7c8d9e0f',
        planId: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f',
        unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
      },
    },
  ],
});
