import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { BodyId, PersonId, UnitId } from '../identifiers.ts';
import { Role } from './role.ts';

export const MembershipGranted = defineEvent({
  name: 'MembershipGranted',
  noun: 'organisation',
  version: 1,
  meaning:
    'A person got a role, in a body and for all or some units, or the units of a role they had were changed. It counts from their next request.',
  data: z.object({
    personId: PersonId,
    role: Role,
    bodyId: z.optional(BodyId),
    unitIds: z.optional(z.array(UnitId).check(z.minLength(1))),
  }),
  example: { personId: '0192f0c1-3333-7c3d-8e4f-5a6b7c8d9e0f', role: 'mas', bodyId: 'omvardnadsnamnden' },
  refused: [
    {
      why: 'a role that is not in the table may do nothing',
      data: { personId: '0192f0c1-3333-7c3d-8e4f-5a6b7c8d9e0f', role: 'superuser' },
    },
  ],
});
