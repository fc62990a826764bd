import { parseArgs } from 'node:util';

/** Everyone the main job needs, with the login that `npm start` gives them. */
export const smokeRoles = {
  administrator: 'astrid-administrator',
  officer: 'otto-officer',
  commissioner: 'krister-commissioner',
  headOfFollowUp: 'helena-head',
  boardSecretary: 'bodil-boardsecretary',
  unitManager: 'ulla-unit-manager',
} as const;

export type SmokeRole = keyof typeof smokeRoles;

export interface SmokeOptions {
  /** The address without the version. */
  readonly url: string;
  readonly organisationId: string;
  /** The first body of the organisation unless told. */
  readonly bodyId?: string;
  readonly tokens: Readonly<Record<SmokeRole, string>>;
  readonly waitSeconds: number;
}

export const smokeUsage = `npm run smoke -- --url https://… [--organisation 0184] [--body omvardnadsnamnden] [--wait 60] --token <role>=<token> …
  roles: ${Object.keys(smokeRoles).join(', ')}; "npm start" gives its own tokens, so there --url is enough
  it leaves a fictional unit with a programme, an agreement, a report and a plan behind`;

const isLocal = (url: string): boolean => ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(url).hostname);

const localToken = async (url: string, sub: string): Promise<string> => {
  const response = await fetch(`${url}/local/token?sub=${sub}`).catch((error: Error) => {
    throw new Error(`${url} does not answer: is "npm start" running there?`, { cause: error });
  });
  if (!response.ok) throw new Error(`${url}/local/token answered ${response.status}`);
  return (await response.text()).trim();
};

/**
 * Reads the command line; tokens that a local stack can give are fetched from it.
 * @throws Error that says what is missing.
 */
export const readSmokeOptions = async (args: readonly string[]): Promise<SmokeOptions> => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      url: { type: 'string' },
      organisation: { type: 'string', default: '0184' },
      body: { type: 'string' },
      wait: { type: 'string', default: '60' },
      token: { type: 'string', multiple: true, default: [] },
    },
  });
  if (values.url === undefined) throw new Error(`Say where: ${smokeUsage}`);
  const url = values.url.replace(/\/$/, '');
  const given = new Map(
    values.token.map((pair): [string, string] => {
      const [role = '', ...token] = pair.split('=');
      if (!Object.hasOwn(smokeRoles, role)) throw new Error(`There is no role "${role}": ${smokeUsage}`);
      return [role, token.join('=')];
    }),
  );
  const tokens: Partial<Record<SmokeRole, string>> = {};
  const missing: string[] = [];
  for (const [role, sub] of Object.entries(smokeRoles) as [SmokeRole, string][]) {
    const token = given.get(role) ?? (isLocal(url) ? await localToken(url, sub) : undefined);
    if (token === undefined) missing.push(role);
    else tokens[role] = token;
  }
  if (missing.length > 0) throw new Error(`No token for ${missing.join(', ')}: ${smokeUsage}`);
  return {
    url,
    organisationId: values.organisation,
    ...(values.body !== undefined && { bodyId: values.body }),
    tokens: tokens as Record<SmokeRole, string>,
    waitSeconds: Number(values.wait),
  };
};
