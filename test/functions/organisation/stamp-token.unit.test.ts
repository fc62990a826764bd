import type { PreTokenGenerationV2TriggerEvent } from 'aws-lambda';
import { expect, test } from 'vitest';
import { claimsOf, stampToken } from '#functions/organisation/stamp-token/stamp-token.ts';

const bindings = [
  { provider: 'hub', organisations: ['0184'], level: 'claim' },
  { provider: 'solna-entra', organisations: ['0184'] },
] as const;

const identity = (providerName: string) => ({ userId: 'otto', providerName, primary: 'true' });

const federated = (...providers: string[]) => ({
  sub: 'a',
  'cognito:user_status': 'EXTERNAL_PROVIDER',
  identities: JSON.stringify(providers.map(identity)),
});

const loa3 = { 'custom:loa': 'http://id.elegnamnden.se/loa/1.0/loa3' };

test.each([
  ['a login of our own', { sub: 'a', 'cognito:user_status': 'CONFIRMED' }, { idp: 'COGNITO' }],
  [
    'a login of our own that calls itself level 3',
    { sub: 'a', 'cognito:user_status': 'CONFIRMED', ...loa3 },
    { idp: 'COGNITO' },
  ],
  ['a federated one', federated('solna-entra'), { idp: 'solna-entra' }],
  [
    'one by a provider that vouches for no level',
    { ...federated('solna-entra'), ...loa3 },
    { idp: 'solna-entra' },
  ],
  ['one by a provider that tells the level', { ...federated('hub'), ...loa3 }, { idp: 'hub', loa: '3' }],
  ['one by a provider that nobody has bound', federated('elsewhere'), { idp: 'elsewhere' }],
  ['one that may be either of two', federated('hub', 'solna-entra'), {}],
  [
    'a login of our own with another linked to it',
    { ...federated('solna-entra'), 'cognito:user_status': 'CONFIRMED' },
    {},
  ],
  ['one with no identity at all', federated(), {}],
])('%s', (_name, attributes, claims) => {
  expect(claimsOf(attributes, bindings)).toEqual(claims);
});

test('the access token gets the claims, and the ID token nothing', () => {
  const event = { userName: 'hub_otto', request: { userAttributes: federated('hub') } };
  const { response, ...rest } = stampToken(event as unknown as PreTokenGenerationV2TriggerEvent, bindings);
  expect(rest).toEqual(event);
  expect(response).toEqual({
    claimsAndScopeOverrideDetails: { accessTokenGeneration: { claimsToAddOrOverride: { idp: 'hub' } } },
  });
});

test('what can not be read gives no token', () => {
  expect(() => claimsOf({ identities: 'not JSON' }, bindings)).toThrow(SyntaxError);
});
