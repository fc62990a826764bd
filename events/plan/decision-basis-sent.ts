import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { BodyId, CalendarDate, DecisionBasisId } from '../identifiers.ts';

export const DecisionBasisSent = defineEvent({
  name: 'DecisionBasisSent',
  noun: 'plan',
  version: 1,
  meaning: 'The decision basis was found complete and sent to the body: it never changes from then on.',
  data: z.object({
    decisionBasisId: DecisionBasisId,
    bodyId: BodyId,
    meetingOn: CalendarDate,
    units: z.int().check(z.gte(0)),
    toPresent: z.int().check(z.gte(0)),
  }),
  example: {
    decisionBasisId: '0192f0c1-6666-7c3d-8e4f-5a6b7c8d9e0f',
    bodyId: 'omvardnadsnamnden',
    meetingOn: '2027-02-10',
    units: 12,
    toPresent: 3,
  },
  refused: [
    {
      why: 'it says which basis',
      data: { bodyId: 'omvardnadsnamnden', meetingOn: '2027-02-10', units: 12, toPresent: 3 },
    },
  ],
});
