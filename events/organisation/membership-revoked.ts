import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { BodyId, PersonId } from '../identifiers.ts';
import { Role } from './role.ts';

export const MembershipRevoked = defineEvent({
  name: 'MembershipRevoked',
  noun: 'organisation',
  version: 1,
  meaning:
    'A person lost a role. It counts from their next request; what waits for them stays until it is handed over.',
  data: z.object({ personId: PersonId, role: Role, bodyId: z.optional(BodyId) }),
  example: { personId: '0192f0c1-3333-7c3d-8e4f-5a6b7c8d9e0f', role: 'officer', bodyId: 'omvardnadsnamnden' },
  refused: [
    {
      why: 'it must be known which role was lost',
      data: { personId: '0192f0c1-3333-7c3d-8e4f-5a6b7c8d9e0f' },
    },
  ],
});
