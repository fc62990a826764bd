import type { OrganisationId } from '#events/identifiers.ts';
import type { OrganisationKind } from '#events/organisation/organisation-kind.ts';

/** The user pool's own logins, as Cognito names them among a client's identity providers. */
export const ownLogins = 'COGNITO';

/** How someone signed in, as the access token tells it. */
export interface SignIn {
  /** The identity provider, or `COGNITO`; undefined when the token does not tell. */
  readonly provider: string | undefined;
  /** The level of assurance (tillitsnivå) 1–4, or 0 when nobody vouches for one. */
  readonly level: number;
}

/** What one identity provider may vouch for. */
export interface SignInBinding {
  readonly provider: string;
  /** Organisations by id, or `provider` for every private provider that no other binding names. */
  readonly organisations: readonly string[];
  /** The level every sign-in has; `claim`: each sign-in tells its own; absent: none is vouched for. */
  readonly level?: number | 'claim' | undefined;
}

/**
 * The bindings as one line for an environment variable (4 kB for a function's whole environment):
 * `COGNITO solna=0184 eleg@3=provider hub@claim=1080,1480`. Never empty: the pool's own logins are always there.
 */
export const signInsText = (bindings: readonly SignInBinding[]): string =>
  [
    ownLogins,
    ...bindings.map(
      ({ provider, organisations, level }) =>
        `${provider}${level === undefined ? '' : `@${level}`}=${organisations.join(',')}`,
    ),
  ].join(' ');

/** Reads what `signInsText` wrote. */
export const signInsOf = (text: string): readonly SignInBinding[] =>
  text
    .split(' ')
    .filter((part) => part !== ownLogins)
    .map((part) => {
      const [, provider, level, organisations] = /^([\w-]+)(?:@(claim|[1-4]))?=([\w,-]+)$/.exec(part) ?? [];
      if (provider === undefined || organisations === undefined) {
        throw new Error(`"${part}" is no binding of an identity provider to organisations`);
      }
      return {
        provider,
        organisations: organisations.split(','),
        ...(level !== undefined && { level: level === 'claim' ? ('claim' as const) : Number(level) }),
      };
    });

/**
 * Whether an organisation takes the word of the provider behind this sign-in. One that providers are bound to takes
 * theirs only, by name before by kind; one that none is bound to takes the pool's own logins. A sign-in that does not
 * tell its provider is taken by nobody.
 */
export const acceptsSignIn = (
  bindings: readonly SignInBinding[],
  {
    organisationId,
    organisationKind,
    provider,
  }: { organisationId: OrganisationId; organisationKind: OrganisationKind; provider: string | undefined },
): boolean => {
  const boundTo = (name: string) => bindings.filter(({ organisations }) => organisations.includes(name));
  const byName = boundTo(organisationId);
  const bound = byName.length > 0 ? byName : boundTo(organisationKind);
  return bound.length > 0 ? bound.some((one) => one.provider === provider) : provider === ownLogins;
};

/**
 * Levels of assurance as Swedish identity providers write them: DIGG's identifiers for approved e-legitimation
 * (https://docs.swedenconnect.se/technical-framework/latest/03_-_Registry_for_Identifiers.html#authentication-context-uris),
 * or the bare number. What says that it is not certified is not on the list.
 */
const knownLevels: Readonly<Record<string, number>> = {
  'http://id.elegnamnden.se/loa/1.0/loa2': 2,
  'http://id.elegnamnden.se/loa/1.0/loa3': 3,
  'http://id.elegnamnden.se/loa/1.0/loa4': 4,
  'http://id.swedenconnect.se/loa/1.0/loa2-nonresident': 2,
  'http://id.swedenconnect.se/loa/1.0/loa3-nonresident': 3,
  'http://id.swedenconnect.se/loa/1.0/loa4-nonresident': 4,
  1: 1,
  2: 2,
  3: 3,
  4: 4,
};

/** What a sign-in through this binding vouches for, given what the provider said of it; 0: nothing. */
export const levelOf = (binding: SignInBinding | undefined, said: string | undefined): number => {
  if (binding?.level !== 'claim') return binding?.level ?? 0;
  return said !== undefined && Object.hasOwn(knownLevels, said) ? (knownLevels[said] ?? 0) : 0;
};
