import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { UnitId } from '../identifiers.ts';

export const UnitChanged = defineEvent({
  name: 'UnitChanged',
  noun: 'organisation',
  version: 1,
  meaning:
    'What is known of a unit changed: a new manager, name or provider. Follow-ups that are open keep the unit as they pinned it; the next one takes it as it is now.',
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
  }),
  example: { unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f', changed: ['manager'] },
  refused: [
    {
      why: 'a change names what changed',
      data: { unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f', changed: [] },
    },
  ],
});
