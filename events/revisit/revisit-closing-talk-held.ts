import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { CalendarDate, PlanId, RevisitId, UnitId } from '../identifiers.ts';

export const RevisitClosingTalkHeld = defineEvent({
  name: 'RevisitClosingTalkHeld',
  noun: 'revisit',
  version: 1,
  meaning:
    'Manager and staff talked about proposals and alternative ways of working when the revisits were done.',
  data: z.object({
    revisitId: RevisitId,
    planId: PlanId,
    unitId: UnitId,
    kind: z.literal('afterRevisits'),
    heldOn: CalendarDate,
  }),
  example: {
    revisitId: '0192f0c1-8888-5c3d-8e4f-5a6b7c8d9e0f',
    planId: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f',
    unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
    kind: 'afterRevisits',
    heldOn: '2027-02-25',
  },
  refused: [
    {
      why: 'the talk after the protocol belongs to the report',
      data: {
        revisitId: '0192f0c1-8888-5c3d-8e4f-5a6b7c8d9e0f',
        planId: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f',
        unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
        kind: 'afterProtocol',
        heldOn: '2027-02-25',
      },
    },
  ],
});
