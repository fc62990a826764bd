import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { CalendarDate, CollaborationId, JointPlanId } from '../identifiers.ts';
import { PartyRef } from './party-ref.ts';

export const JointPlanAdopted = defineEvent({
  name: 'JointPlanAdopted',
  noun: 'collaboration',
  version: 1,
  meaning:
    'A joint plan holds among those who agreed, part by part; who reserved or declined stands outside those parts. Each party keeps what it agreed to.',
  data: z.object({
    collaborationId: CollaborationId,
    jointPlanId: JointPlanId,
    parties: z.array(PartyRef).check(z.minLength(2)),
    revisitOn: CalendarDate,
  }),
  example: {
    collaborationId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
    jointPlanId: '0192f0c1-7d01-7c3d-8e4f-5a6b7c8d9e0f',
    parties: [
      { organisationId: '0184', bodyId: 'omvardnadsnamnden' },
      { organisationId: '01', bodyId: 'halso-och-sjukvardsnamnden' },
    ],
    revisitOn: '2027-08-16',
  },
  refused: [
    {
      why: 'one cannot agree alone',
      data: {
        collaborationId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
        jointPlanId: '0192f0c1-7d01-7c3d-8e4f-5a6b7c8d9e0f',
        parties: [{ organisationId: '0184', bodyId: 'omvardnadsnamnden' }],
        revisitOn: '2027-08-16',
      },
    },
  ],
});
