import * as z from 'zod/mini';
import { grantMembership, revokeMembership } from '#shared/domain/organisation/decide-person.ts';
import { Membership } from '#shared/domain/organisation/membership.ts';
import { changeRecord, Receipt } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import { readKnown } from '#shared/storage/organisation/read-known.ts';
import type { OrganisationNeeds } from './needs.ts';
import { PersonParams } from './params.ts';

/** Gives a person a role, or sets anew which units it is for; it counts from their next request. */
export const grantMembershipRoute = route({
  operationId: 'grantMembership',
  method: 'POST',
  path: '/v1/{organisationId}/people/{personId}/memberships',
  noun: 'organisation',
  action: 'changePeople',
  summary: { sv: 'Ge en person ett uppdrag', en: 'Grant a person a membership' },
  params: PersonParams,
  body: z.strictObject(Membership.shape),
  answer: Receipt,
  status: 200,
  isVersioned: true,
  story: (request, needs: OrganisationNeeds) => {
    const membership = request.body;
    return changeRecord(request, needs, {
      store: needs.people,
      id: request.params.personId,
      meanwhile: () => readKnown(needs, request.organisationId, { unitIds: membership.unitIds }),
      decide: (person, circumstances, known) => grantMembership(person, { membership, known }, circumstances),
    });
  },
});

/** Takes a role from a person; it counts from their next request. */
export const revokeMembershipRoute = route({
  operationId: 'revokeMembership',
  method: 'POST',
  path: '/v1/{organisationId}/people/{personId}/membership-revocations',
  noun: 'organisation',
  action: 'changePeople',
  summary: { sv: 'Ta ifrån en person ett uppdrag', en: 'Revoke a membership' },
  params: PersonParams,
  body: z.strictObject({ role: Membership.shape.role, bodyId: Membership.shape.bodyId }),
  answer: Receipt,
  status: 200,
  isVersioned: true,
  story: (request, needs: OrganisationNeeds) =>
    changeRecord(request, needs, {
      store: needs.people,
      id: request.params.personId,
      decide: (person, circumstances) => revokeMembership(person, request.body, circumstances),
    }),
});
