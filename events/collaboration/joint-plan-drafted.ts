import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { CollaborationId, JointPlanId, LocalId } from '../identifiers.ts';
import { PartyRef } from './party-ref.ts';

export const JointPlanDrafted = defineEvent({
  name: 'JointPlanDrafted',
  noun: 'collaboration',
  version: 1,
  meaning:
    'A joint plan was begun from the development areas of a workshop. Its parties are asked when it is written.',
  data: z.object({
    collaborationId: CollaborationId,
    jointPlanId: JointPlanId,
    parties: z.array(PartyRef).check(z.minLength(2)),
    areaIds: z.array(LocalId).check(z.minLength(1)),
  }),
  example: {
    collaborationId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
    jointPlanId: '0192f0c1-7d01-7c3d-8e4f-5a6b7c8d9e0f',
    parties: [
      { organisationId: '0184', bodyId: 'omvardnadsnamnden' },
      { organisationId: '01', bodyId: 'halso-och-sjukvardsnamnden' },
    ],
    areaIds: ['samordnad-individuell-plan'],
  },
  refused: [
    {
      why: 'a plan of one party is no joint plan',
      data: {
        collaborationId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
        jointPlanId: '0192f0c1-7d01-7c3d-8e4f-5a6b7c8d9e0f',
        parties: [{ organisationId: '0184', bodyId: 'omvardnadsnamnden' }],
        areaIds: ['samordnad-individuell-plan'],
      },
    },
  ],
});
