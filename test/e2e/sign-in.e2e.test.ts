import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stageOf } from '#infra/stages.ts';
import { synthesize } from '#infra/synth.ts';
import { prepareAssembly } from '#local/assembly/prepare-assembly.ts';
import type { FollowUp } from '#local/demo/follow-up.ts';
import type { TokenRequest } from '#local/http-api/token-issuer.ts';
import type { LocalStack } from '#local/local-stack.ts';
import { aPdf, Sender } from '../functions/document/sender.ts';
import { runningStack, temporaryFolder } from './running-stack.ts';
import { send } from './send.ts';
import { adoptSmallProgramme, followUpInFalun, openAssessment } from './small-follow-up.ts';

const provider = {
  type: 'oidc',
  issuer: 'https://login.example',
  clientId: 'samsyn',
  secretName: 'samsyn/login',
  attributes: { email: 'email' },
} as const;

const falunLogin = 'falun-login';
const solnaLogin = 'solna-login';
const external = 'external-eleg';

/** The stage `dev` with providers, and with level 3 for what may be secret. */
const federatedAssembly = async (outdir: string): Promise<string> => {
  const bundlesDir = join(await prepareAssembly(), '../bundles/functions');
  const stage = {
    ...stageOf('dev'),
    secretAsksForLevel: 3,
    identityProviders: [
      { ...provider, name: falunLogin, organisations: ['2080'], level: { attribute: 'acr' } },
      { ...provider, name: solnaLogin, organisations: ['0184'] },
      { ...provider, name: external, organisations: ['provider'], level: 3 },
    ],
  } as const;
  await synthesize({ stage, outdir, bundlesDir });
  return outdir;
};

/** The same stack, to whose tokens one signs in with the given provider. */
const signedInWith = (stack: LocalStack, how: Omit<TokenRequest, 'sub'>): LocalStack => ({
  ...stack,
  token: (request) => stack.token({ ...how, ...request }),
});

let stack: LocalStack;
let stop: () => Promise<void>;
let remove: () => void;
let followUp: FollowUp;
/** What functions asked of the table since it was last emptied. */
const asked: string[] = [];

beforeAll(async () => {
  const { folder, remove: removeFolder } = temporaryFolder();
  remove = removeFolder;
  ({ stack, stop } = await runningStack({
    assemblyDir: await federatedAssembly(join(folder, 'assembly')),
    fault: ({ service, operation, body }) => {
      if (service === 'dynamodb') asked.push(`${operation} ${JSON.stringify(body)}`);
      return undefined;
    },
  }));
  followUp = await followUpInFalun(signedInWith(stack, { signedInWith: falunLogin }));
});

afterAll(async () => {
  await stop?.();
  remove?.();
});

const programmes = '/v1/2080/programmes';

/** Asks with a token; answers the status, the rule if any, and what was read of the table. */
const ask = async (request: TokenRequest, path = programmes) => {
  const token = await stack.token(request);
  asked.length = 0;
  const { status, json } = await send(stack, { token, path });
  return { status, rule: json?.violations?.[0]?.rule, read: asked.length };
};

const otto = () => ({ sub: followUp.cast.users.officer.persona.sub });
const idTokenOf = async () => {
  const [, claims = ''] = (await stack.token(otto())).split('.');
  const { client_id } = JSON.parse(Buffer.from(claims, 'base64url').toString());
  return { token_use: 'id', aud: client_id, client_id: undefined, scope: undefined };
};

describe('a token is looked at only when it is', () => {
  test.each([
    ['of another client', 401, async () => ({ claims: { client_id: 'another' } })],
    ['without the scope of the API', 403, async () => ({ scope: 'openid profile' })],
    [
      'of a login by password past the login page',
      403,
      async () => ({ scope: 'aws.cognito.signin.user.admin' }),
    ],
    ['an ID token', 403, async () => ({ claims: await idTokenOf() })],
  ])('not %s', async (_name, status, how) => {
    const answer = await ask({ ...otto(), signedInWith: falunLogin, ...(await how()) });
    expect(answer).toEqual({ status, rule: undefined, read: 0 });
  });
});

describe('of somebody who has a role in the municipality', () => {
  test('a sign-in with its own provider is accepted', async () => {
    expect(await ask({ ...otto(), signedInWith: falunLogin })).toMatchObject({ status: 200 });
  });

  test.each([
    ["another organisation's provider", { signedInWith: solnaLogin }],
    ['the provider for private providers', { signedInWith: external }],
    ["a login of the user pool's own", {}],
    ['no one knows what', { signedInWith: falunLogin, claims: { idp: undefined } }],
  ])('a sign-in with %s is not, and nothing but the membership is read', async (_name, how) => {
    const answer = await ask({ ...otto(), ...how });
    expect(answer).toEqual({ status: 403, rule: 'request.signIn', read: 1 });
    expect(asked[0]).toMatch(/^GetItem .*MEMBER/i);
  });
});

test('nobody signs in with what the client does not list', async () => {
  await expect(stack.token({ ...otto(), signedInWith: 'unknown' })).rejects.toThrow('does not list it');
});

test("a private provider's people sign in with what is bound to their kind, and not with the municipality's", async () => {
  const { sub, organisationId } = followUp.unit.manager.persona;
  const path = `/v1/${organisationId}/plans`;
  expect(await ask({ sub, signedInWith: external }, path)).toMatchObject({ status: 200 });
  expect(await ask({ sub, signedInWith: falunLogin }, path)).toMatchObject({ rule: 'request.signIn' });
});

test('what is marked as possibly secret is given out at level 3; the rest at any', async () => {
  const programmeId = await adoptSmallProgramme(followUp);
  const link = { kind: 'assessment', id: await openAssessment(followUp, programmeId) };
  const { officer } = followUp.cast.users;
  const at = (loa?: string) =>
    new Sender(
      signedInWith(stack, { signedInWith: falunLogin, ...(loa && { attributes: { 'custom:loa': loa } }) }),
      officer,
    );
  const plain = await at().sent(link, aPdf('öppet'));
  const secret = await at().sentAs({ secrecyGrounds: ['OSL 26:1'] }, link, aPdf('hemligt'));
  expect((await at().download(plain)).status).toBe(200);
  const levels = [
    'http://id.elegnamnden.se/loa/1.0/loa2',
    'http://id.swedenconnect.se/loa/1.0/uncertified-loa3',
  ];
  for (const low of [undefined, ...levels]) {
    const { status, json } = await at(low).download(secret);
    expect([status, json.violations[0].rule]).toEqual([403, 'document.signedInSafely']);
    expect((await at(low).read(secret)).status).toBe(200);
  }
  const { status, json } = await at('http://id.elegnamnden.se/loa/1.0/loa3').download(secret);
  expect([status, typeof json.url]).toEqual([200, 'string']);
});
