import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { CollaborationId, LocalId } from '../identifiers.ts';
import { Role } from '../organisation/role.ts';
import { MandateSubject } from './mandate-subject.ts';
import { PartyRef } from './party-ref.ts';

export const MandateGiven = defineEvent({
  name: 'MandateGiven',
  noun: 'collaboration',
  version: 1,
  meaning:
    'A body wrote down what a role may decide in the collaboration on its behalf, and on whose delegation. It counts from the next decision.',
  data: z.object({
    collaborationId: CollaborationId,
    party: PartyRef,
    mandateId: LocalId,
    role: Role,
    may: z.array(MandateSubject).check(z.minLength(1)),
  }),
  example: {
    collaborationId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
    party: { organisationId: '1460', bodyId: 'socialnamnden' },
    mandateId: 'socialchef',
    role: 'departmentHead',
    may: ['jointPlans', 'matters'],
  },
  refused: [
    {
      why: 'a mandate is for something',
      data: {
        collaborationId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
        party: { organisationId: '1460', bodyId: 'socialnamnden' },
        mandateId: 'socialchef',
        role: 'departmentHead',
        may: [],
      },
    },
  ],
});
