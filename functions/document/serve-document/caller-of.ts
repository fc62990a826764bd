import type { PersonRef } from '#events/identifiers.ts';
import type { ApiRequest } from '#shared/lambda/route.ts';

/** Who asks, as records keep them. */
export const callerOf = ({ caller }: ApiRequest<unknown, unknown, unknown>): PersonRef => ({
  organisationId: caller.organisationId,
  personId: caller.personId,
});
