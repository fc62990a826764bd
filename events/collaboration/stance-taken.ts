import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { CollaborationId, JointPlanId, LocalId } from '../identifiers.ts';
import { PartyRef } from './party-ref.ts';

export const StanceTaken = defineEvent({
  name: 'StanceTaken',
  noun: 'collaboration',
  version: 1,
  meaning:
    'A party agreed to a part of a joint plan, reserved against it or declined it, by someone with its mandate.',
  data: z.object({
    collaborationId: CollaborationId,
    jointPlanId: JointPlanId,
    areaId: LocalId,
    measureId: z.optional(LocalId),
    seatId: LocalId,
    party: PartyRef,
    mandateId: LocalId,
    stance: z.enum(['agrees', 'reserves', 'declines']),
    revision: z.int().check(z.positive()),
    isAnsweredByAll: z.boolean(),
  }),
  example: {
    collaborationId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
    jointPlanId: '0192f0c1-7d01-7c3d-8e4f-5a6b7c8d9e0f',
    areaId: 'samordnad-individuell-plan',
    seatId: 'solna-omvardnad',
    party: { organisationId: '0184', bodyId: 'omvardnadsnamnden' },
    mandateId: 'forvaltningschef',
    stance: 'agrees',
    revision: 2,
    isAnsweredByAll: false,
  },
  refused: [
    {
      why: 'nobody agrees without a mandate',
      data: {
        collaborationId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
        jointPlanId: '0192f0c1-7d01-7c3d-8e4f-5a6b7c8d9e0f',
        areaId: 'samordnad-individuell-plan',
        seatId: 'solna-omvardnad',
        party: { organisationId: '0184', bodyId: 'omvardnadsnamnden' },
        stance: 'agrees',
        revision: 2,
        isAnsweredByAll: false,
      },
    },
  ],
});
