import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { BodyId, CalendarDate, DecisionBasisId } from '../identifiers.ts';

export const DecisionBasisBegun = defineEvent({
  name: 'DecisionBasisBegun',
  noun: 'plan',
  version: 1,
  meaning:
    'A decision basis for a meeting of the body was begun: the follow-ups as they stand then, beside what is written in it.',
  data: z.object({ decisionBasisId: DecisionBasisId, bodyId: BodyId, meetingOn: CalendarDate }),
  example: {
    decisionBasisId: '0192f0c1-6666-7c3d-8e4f-5a6b7c8d9e0f',
    bodyId: 'omvardnadsnamnden',
    meetingOn: '2027-02-10',
  },
  refused: [{ why: 'it says which basis', data: { bodyId: 'omvardnadsnamnden', meetingOn: '2027-02-10' } }],
});
