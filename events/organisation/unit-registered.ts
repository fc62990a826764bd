import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { BodyId, OrganisationId, UnitId } from '../identifiers.ts';

export const UnitRegistered = defineEvent({
  name: 'UnitRegistered',
  noun: 'organisation',
  version: 1,
  meaning:
    'A unit that a body follows up is known: run by the municipality itself or by a private provider. It can be followed up from now on.',
  data: z.object({
    unitId: UnitId,
    bodyId: BodyId,
    operation: z.enum(['own', 'private']),
    providerId: OrganisationId,
    isFictional: z.boolean(),
  }),
  example: {
    unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
    bodyId: 'omvardnadsnamnden',
    operation: 'private',
    providerId: '0192f0c1-6666-7c3d-8e4f-5a6b7c8d9e0f',
    isFictional: true,
  },
  refused: [
    {
      why: 'somebody runs every unit',
      data: {
        unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
        bodyId: 'omvardnadsnamnden',
        operation: 'private',
        isFictional: true,
      },
    },
  ],
});
