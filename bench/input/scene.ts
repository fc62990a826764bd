import { generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import type { LocalStack } from '#local/local-stack.ts';
import { municipalityCast } from '#local/users/municipality-cast.ts';
import { send } from '#test/e2e/send.ts';
import {
  adoptPlan,
  adoptSmallProgramme,
  assess,
  followUpInFalun,
  openAssessment,
  publish,
  smallProgramme,
} from '#test/e2e/small-follow-up.ts';
import { tableAtRest } from '#test/e2e/table-items.ts';

/** What attacks are made on and with: a municipality at work, another one, and tokens good and bad. */
export interface Scene {
  readonly organisationId: string;
  /** A token per person of the municipality, of its provider, and of a stranger. */
  readonly actors: Readonly<Record<string, string>>;
  /** Tokens that no one should be let in by. */
  readonly badTokens: Readonly<Record<string, string>>;
  /** Ids that are there, by the name of the path parameter. */
  readonly ids: Readonly<Record<string, readonly string[]>>;
  /** Ids of the other municipality. */
  readonly foreignIds: readonly string[];
  /** What only the other municipality may read. */
  readonly canaries: readonly string[];
  /** A key that a request was answered under, with the request's path. */
  readonly usedKey: { readonly key: string; readonly path: string };
}

const aYear = 365 * 24 * 3600;

const parameterOf = (kind: string) =>
  `${kind.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase())}Id`;

/** Tokens as attackers make them (RFC 8725, JSON Web Token Best Current Practices). */
async function forge(stack: LocalStack, sub: string): Promise<Record<string, string>> {
  const good = await stack.token({ sub, expiresInSeconds: aYear });
  const [header = '', payload = '', signature = ''] = good.split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>;
  const { kid } = JSON.parse(Buffer.from(header, 'base64url').toString()) as { kid: string };
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const jwks = await (await fetch(`${stack.apiUrl}/.well-known/jwks.json`)).json();
  const known = Buffer.from(String((jwks as { keys: { n: string }[] }).keys[0]?.n), 'base64url');
  const signedBy = (own: Record<string, unknown>) =>
    new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid, ...own }).sign(privateKey);
  const now = Math.floor(stack.clock.now().getTime() / 1000);
  return {
    'no signature at all': new UnsecuredJWT(claims).encode(),
    'HS256 with what is public': await new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256', kid })
      .sign(known),
    'another key under the right kid': await signedBy({}),
    'a kid that is a path': await signedBy({ kid: '../../../../dev/null' }),
    'a kid that is a query': await signedBy({ kid: "' OR 1=1 --" }),
    'a key that it brings itself': await signedBy({
      jwk: await crypto.subtle.exportKey('jwk', publicKey),
    }),
    'a key to be fetched elsewhere': await signedBy({ jku: 'https://attacker.example/jwks.json' }),
    'a signature cut short': good.slice(0, -20),
    'another payload under the signature': [
      header,
      Buffer.from(JSON.stringify({ ...claims, sub: 'astrid-administrator-falun' })).toString('base64url'),
      signature,
    ].join('.'),
    'of another issuer': await stack.token({ sub, claims: { iss: 'https://attacker.example' } }),
    "of another organisation's identity provider": await stack.token({
      sub,
      claims: { idp: 'grannkommunen' },
    }),
    'of no identity provider': await stack.token({ sub, claims: { idp: '' } }),
    'of another client': await stack.token({ sub, claims: { client_id: 'another-client' } }),
    'long expired': await stack.token({ sub, claims: { iat: now - 7200, exp: now - 3600 } }),
    'not valid yet': await stack.token({ sub, claims: { nbf: now + aYear } }),
    'of a person nobody knows': await stack.token({ sub: 'nobody-knows-me', expiresInSeconds: aYear }),
    'no token': 'null',
    'twenty kilobytes of nothing': 'A'.repeat(8_000),
  };
}

/** Runs a follow-up to its revisit in one municipality and founds another beside it. */
export async function setScene(stack: LocalStack): Promise<Scene> {
  const followUp = await followUpInFalun(stack);
  const { cast, unit } = followUp;
  const programmeId = await adoptSmallProgramme(followUp);
  const assessmentId = await openAssessment(followUp, programmeId);
  await assess(followUp, assessmentId);
  await adoptPlan(followUp, await publish(followUp, assessmentId));
  await openAssessment(followUp, programmeId, 'OMV/2026:99');
  const other = await municipalityCast(stack, {
    code: '2081',
    place: 'Borlänge',
    body: { bodyId: 'omsorgsnamnden', name: 'Omsorgsnämnden' },
    loginSuffix: '-borlange',
  });
  const { id: foreignProgramme } = await other.users.officer.create('/programmes', {
    bodyId: 'omsorgsnamnden',
    definition: { ...smallProgramme, title: 'Kanariefågel' },
  });

  const key = 'a-key-that-was-used-before';
  const answer = await send(stack, {
    as: cast.users.officer,
    method: 'POST',
    path: '/programmes',
    headers: { 'idempotency-key': key },
    body: { bodyId: cast.bodyId, definition: smallProgramme },
  });
  if (answer.status !== 201)
    throw new Error(`The scene's programme answered ${answer.status}: ${answer.text}`);

  const items = await tableAtRest(stack);
  const ofFalun = items.filter(({ pk }) => pk.startsWith(`${cast.code}#`));
  const kinds = new Set(ofFalun.filter(({ sk }) => sk === 'STATE').map(({ pk }) => pk.split('#')[1] ?? ''));
  const idsOf = (kind: string) =>
    ofFalun
      .filter(({ pk, sk }) => sk === 'STATE' && pk.split('#')[1] === kind)
      .map(({ pk }) => pk.split('#')[2] ?? '');
  const lineIds = ofFalun
    .filter(({ pk, sk }) => pk.split('#')[1] === 'plan' && sk.startsWith('STATE#areas#'))
    .flatMap(({ value }) => (value as { lines: { lineId: string }[] }).lines.map(({ lineId }) => lineId));
  const actors: Record<string, string> = {};
  const people = {
    ...cast.users,
    administrator: cast.administrator,
    provider: unit.manager,
    stranger: other.users.officer,
  };
  for (const [name, user] of Object.entries(people)) {
    actors[name] = await stack.token({ sub: user.persona.sub, expiresInSeconds: aYear });
  }
  return {
    organisationId: cast.code,
    actors,
    badTokens: await forge(stack, cast.users.officer.persona.sub),
    ids: {
      ...Object.fromEntries([...kinds].map((kind) => [parameterOf(kind), idsOf(kind)])),
      organisationId: [cast.code],
      otherOrganisationId: idsOf('organisation'),
      areaId: smallProgramme.areas.map(({ id }) => id),
      bodyId: [cast.bodyId],
      lineId: lineIds,
    },
    foreignIds: ['2081', foreignProgramme, other.ids.officer],
    canaries: ['Kanariefågel', 'Borlänge (fiktiv)', 'borlange.example'],
    usedKey: { key, path: `/v1/${cast.code}/programmes` },
  };
}
