import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { LocalId, PlanId, UnitId } from '../identifiers.ts';

export const PlanLineAnswered = defineEvent({
  name: 'PlanLineAnswered',
  noun: 'plan',
  version: 1,
  meaning:
    'A line of the plan got other measures or another reason for having none. The text of the plan has a new revision, so whatever was agreed to before is withdrawn and an officer who had no comments looks again.',
  data: z.object({
    planId: PlanId,
    unitId: UnitId,
    lineId: LocalId,
    revision: z.int().check(z.positive()),
    changed: z.array(z.enum(['measures', 'noMeasureReason'])).check(z.minLength(1)),
    isAnswered: z.boolean(),
    /** Whether it took a plan without comments back to the officer. */
    awaitsComments: z.optional(z.boolean()),
  }),
  example: {
    planId: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f',
    unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
    lineId: 'forbattringsomrade-1',
    revision: 4,
    changed: ['measures'],
    isAnswered: true,
  },
  refused: [
    {
      why: 'an answer that changed nothing is no answer',
      data: {
        planId: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f',
        unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
        lineId: 'forbattringsomrade-1',
        revision: 4,
        changed: [],
        isAnswered: true,
      },
    },
  ],
});
