import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { PersonRef, UnitId } from '../identifiers.ts';

export const UnitChanged = defineEvent({
  name: 'UnitChanged',
  noun: 'organisation',
  version: 1,
  meaning:
    'What is known of a unit changed: a new manager, name or provider. Follow-ups that are open keep the unit as they pinned it, but go on with its new manager; the next one takes it as it is now.',
  data: z.object({
    unitId: UnitId,
    changed: z
      .array(
        z.enum([
          'bodyId',
          'name',
          'form',
          'operation',
          'providerId',
          'manager',
          'isProtected',
          'address',
          'isFictional',
        ]),
      )
      .check(z.minLength(1)),
    /** Who managed the unit before, when that changed: they lose the role for it. */
    formerManager: z.optional(PersonRef),
  }),
  example: {
    unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
    changed: ['manager'],
    formerManager: { organisationId: '0184', personId: '0192f0c1-3333-7c3d-8e4f-5a6b7c8d9e0f' },
  },
  refused: [
    {
      why: 'a change names what changed',
      data: { unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f', changed: [] },
    },
  ],
});
