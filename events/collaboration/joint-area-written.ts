import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { CollaborationId, JointPlanId, LocalId } from '../identifiers.ts';

export const JointAreaWritten = defineEvent({
  name: 'JointAreaWritten',
  noun: 'collaboration',
  version: 1,
  meaning:
    'A development area of a joint plan was written anew: outcome for citizens and measures. What was agreed to the text before lapses.',
  data: z.object({
    collaborationId: CollaborationId,
    jointPlanId: JointPlanId,
    areaId: LocalId,
    revision: z.int().check(z.positive()),
    measures: z.int().check(z.gte(0)),
  }),
  example: {
    collaborationId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
    jointPlanId: '0192f0c1-7d01-7c3d-8e4f-5a6b7c8d9e0f',
    areaId: 'samordnad-individuell-plan',
    revision: 2,
    measures: 3,
  },
  refused: [
    {
      why: 'revisions count from one',
      data: {
        collaborationId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
        jointPlanId: '0192f0c1-7d01-7c3d-8e4f-5a6b7c8d9e0f',
        areaId: 'samordnad-individuell-plan',
        revision: 0,
        measures: 3,
      },
    },
  ],
});
