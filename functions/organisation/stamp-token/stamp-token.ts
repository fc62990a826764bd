import type { PreTokenGenerationV2TriggerEvent } from 'aws-lambda';
import * as z from 'zod/mini';
import { levelOf, ownLogins, type SignInBinding } from '#shared/domain/organisation/sign-in.ts';

/** What Cognito keeps of a federated login, as JSON text in the attribute `identities`. */
const Identities = z.array(z.object({ providerName: z.string() }));

/** The claims that an access token gets: they are read by `shared/lambda/read-request.ts`. */
export interface StampedClaims {
  readonly idp?: string;
  readonly loa?: string;
}

const providerOf = (attributes: Readonly<Record<string, string>>): string | undefined => {
  const identities = attributes['identities'];
  if (identities === undefined) return ownLogins;
  const [identity, ...others] = Identities.parse(JSON.parse(identities));
  // A login of our own with another linked to it may have come either way: which is not told, so neither is believed.
  const isFederated = attributes['cognito:user_status'] === 'EXTERNAL_PROVIDER';
  return isFederated && others.length === 0 ? identity?.providerName : undefined;
};

/**
 * The identity provider behind a sign-in, and the level of assurance it vouches for. The attribute with the level is
 * believed only of a provider that is set to tell one: nobody raises their own level.
 */
export const claimsOf = (
  attributes: Readonly<Record<string, string>>,
  bindings: readonly SignInBinding[],
): StampedClaims => {
  const provider = providerOf(attributes);
  if (provider === undefined) return {};
  const binding = bindings.find((one) => one.provider === provider);
  const level = levelOf(binding, attributes['custom:loa']);
  return { idp: provider, ...(level > 0 && { loa: String(level) }) };
};

/** Puts the claims on the access token; the ID token, which the API refuses, stays as it is. */
export const stampToken = (
  event: PreTokenGenerationV2TriggerEvent,
  bindings: readonly SignInBinding[],
): PreTokenGenerationV2TriggerEvent => ({
  ...event,
  response: {
    claimsAndScopeOverrideDetails: {
      accessTokenGeneration: {
        claimsToAddOrOverride: { ...claimsOf(event.request.userAttributes, bindings) },
      },
    },
  },
});
