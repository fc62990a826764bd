import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { CalendarDate, ClosingTalkId, PlanId, ReportId, UnitId } from '../identifiers.ts';
import { ClosingTalkKind } from './closing-talk-kind.ts';

export const ClosingTalkAsked = defineEvent({
  name: 'ClosingTalkAsked',
  noun: 'report',
  version: 1,
  meaning:
    'The programme asks for a talk with manager and staff: after the protocol, when the report was handed over, or after the revisits, when the plan was closed. It waits for the officer.',
  data: z.object({
    talkId: ClosingTalkId,
    kind: ClosingTalkKind,
    reportId: ReportId,
    planId: PlanId,
    unitId: UnitId,
    askedOn: CalendarDate,
  }),
  example: {
    talkId: '0192f0c1-ccc1-5c3d-8e4f-5a6b7c8d9e0f',
    kind: 'afterProtocol',
    reportId: '0192f0c1-3333-5c3d-8e4f-5a6b7c8d9e0f',
    planId: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f',
    unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
    askedOn: '2026-10-20',
  },
  refused: [
    {
      why: 'a talk comes after one part of the follow-up',
      data: {
        talkId: '0192f0c1-ccc1-5c3d-8e4f-5a6b7c8d9e0f',
        kind: 'afterLunch',
        reportId: '0192f0c1-3333-5c3d-8e4f-5a6b7c8d9e0f',
        planId: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f',
        unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
        askedOn: '2026-10-20',
      },
    },
  ],
});
