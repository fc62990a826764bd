import { OrganisationId } from '#events/identifiers.ts';
import type { SignInBinding } from '#shared/domain/organisation/sign-in.ts';

interface AnyProvider {
  /** How the user pool names it: 3–32 lower-case letters, digits and hyphens. Renaming it makes everyone a new login. */
  readonly name: string;
  /**
   * Whose people may sign in with it: municipality codes, county codes, other organisations' ids, or `provider` for
   * every private provider that is not named elsewhere. An organisation that is named accepts no other sign-in.
   */
  readonly organisations: readonly string[];
  /** What the provider calls a person's mail address and name. */
  readonly attributes: { readonly email: string; readonly name?: string };
  /**
   * The level of assurance (tillitsnivå): a number when every sign-in has it, or the attribute or claim in which the
   * provider tells it. Absent: none is vouched for, and what is marked as possibly secret stays closed.
   */
  readonly level?: 2 | 3 | 4 | { readonly attribute: string };
  /** Mail domains of its people: whoever writes one at login is sent there. */
  readonly mailDomains?: readonly string[];
}

export interface OidcProvider extends AnyProvider {
  readonly type: 'oidc';
  /** `https://…`, where `/.well-known/openid-configuration` is found. */
  readonly issuer: string;
  readonly clientId: string;
  /** The name of the secret in Secrets Manager whose text is the client secret; it is never in a template. */
  readonly secretName: string;
  readonly scopes?: readonly string[];
}

export interface SamlProvider extends AnyProvider {
  readonly type: 'saml';
  /** Where its metadata is read, and read again when its certificate changes. */
  readonly metadataUrl: string;
}

/** Someone else's login that is federated into the user pool, by configuration alone. */
export type IdentityProvider = OidcProvider | SamlProvider;

/** What the functions need to know of it. */
export const bindingOf = ({ name, organisations, level }: IdentityProvider): SignInBinding => ({
  provider: name,
  organisations,
  level: typeof level === 'object' ? 'claim' : level,
});

const isHttps = (url: string) => URL.canParse(url) && new URL(url).protocol === 'https:';

const complaintsAbout = (provider: IdentityProvider): string[] => {
  const { name, organisations } = provider;
  const [what, url] =
    provider.type === 'oidc' ? ['issuer', provider.issuer] : ['metadataUrl', provider.metadataUrl];
  const strangers = organisations.filter((id) => id !== 'provider' && !OrganisationId.safeParse(id).success);
  return [
    /^[a-z][a-z0-9-]{2,31}$/.test(name) ? [] : 'its name must be 3–32 lower-case letters, digits and hyphens',
    organisations.length > 0 ? [] : 'it is bound to no organisation',
    strangers.map((id) => `"${id}" is no organisation's id`),
    isHttps(url) ? [] : `its ${what} "${url}" is no https address`,
  ].flat();
};

/** Refuses settings that would federate wrongly, naming everything that is wrong at once. */
export const assertProviders = (providers: readonly IdentityProvider[]): void => {
  const names = providers.map(({ name }) => name);
  const complaints = providers.flatMap((provider, index) =>
    [
      ...complaintsAbout(provider),
      ...(names.indexOf(provider.name) === index ? [] : ['another provider has the same name']),
    ].map((complaint) => `  ${provider.name}: ${complaint}`),
  );
  if (complaints.length > 0) throw new Error(`Identity providers:\n${complaints.join('\n')}`);
};
