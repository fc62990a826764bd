import type { PartyRef } from '#events/collaboration/party-ref.ts';
import type { KnownBody } from '#shared/domain/collaboration/found-collaboration.ts';
import { collaborationSentences as rules } from '#shared/domain/collaboration/rules.ts';
import { Problem } from '#shared/lambda/problem.ts';
import type { CollaborationNeeds } from './needs.ts';

/**
 * The body as its own organisation knows it.
 * @throws Problem 422 when the organisation has no such body.
 */
export const knownBody = async (
  { organisationId, bodyId }: PartyRef,
  { organisations }: CollaborationNeeds,
): Promise<KnownBody> => {
  const organisation = (await organisations.find(organisationId, organisationId))?.state;
  const body = organisation?.bodies.find((one) => one.bodyId === bodyId);
  if (organisation === undefined || body === undefined) {
    const received = bodyId;
    throw Problem.of('invalid', rules.bodyOfTheOrganisation, { field: '/decision/bodyId', received });
  }
  return { organisationId, bodyId, organisationName: organisation.name, bodyName: body.name };
};
