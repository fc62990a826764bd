import { describe, expect, test } from 'vitest';
import { OrganisationId } from '#events/identifiers.ts';
import type { OrganisationKind } from '#events/organisation/organisation-kind.ts';
import {
  acceptsSignIn,
  levelOf,
  type SignInBinding,
  signInsOf,
  signInsText,
} from '#shared/domain/organisation/sign-in.ts';

const bindings: readonly SignInBinding[] = [
  { provider: 'solna-entra', organisations: ['0184'] },
  { provider: 'hub', organisations: ['0184', '1080'], level: 'claim' },
  { provider: 'eleg', organisations: ['provider'], level: 3 },
];

const providerId = '0192f0c1-aaaa-7c3d-8e4f-5a6b7c8d9e0f';

const accepts = (id: string, kind: OrganisationKind, provider: string | undefined, among = bindings) =>
  acceptsSignIn(among, { organisationId: OrganisationId.parse(id), organisationKind: kind, provider });

describe('an organisation takes the word of', () => {
  test.each([
    ['a provider bound to it', '0184', 'municipality', 'solna-entra', true],
    ['another provider bound to it', '0184', 'municipality', 'hub', true],
    ["not another organisation's provider", '1080', 'municipality', 'solna-entra', false],
    ['not the own logins, once a provider is bound to it', '0184', 'municipality', 'COGNITO', false],
    ['the own logins, when no provider is bound to it', '2080', 'municipality', 'COGNITO', true],
    ['no provider, when none is bound to it', '2080', 'municipality', 'hub', false],
    ['the one bound to its kind', providerId, 'provider', 'eleg', true],
    ['not the own logins, once one is bound to its kind', providerId, 'provider', 'COGNITO', false],
    ['nobody who does not tell the provider', '2080', 'municipality', undefined, false],
    ['nobody who does not tell, bound or not', '0184', 'municipality', undefined, false],
  ] as const)('%s', (_name, id, kind, provider, expected) => {
    expect(accepts(id, kind, provider)).toBe(expected);
  });

  test('the one that names it before the one that names its kind', () => {
    const named = [...bindings, { provider: 'large-provider', organisations: [providerId] }];
    expect(accepts(providerId, 'provider', 'large-provider', named)).toBe(true);
    expect(accepts(providerId, 'provider', 'eleg', named)).toBe(false);
  });
});

test('bindings pass through an environment variable unchanged, none of them too', () => {
  expect(signInsText(bindings)).toBe('COGNITO solna-entra=0184 hub@claim=0184,1080 eleg@3=provider');
  expect(signInsOf(signInsText(bindings))).toEqual(bindings);
  expect(signInsText([])).toBe('COGNITO');
  expect(signInsOf('COGNITO')).toEqual([]);
  for (const wrong of ['hub@9=0184', 'hub=0184;1080', '!hub=0184', 'hub', '']) {
    expect(() => signInsOf(`COGNITO ${wrong}`)).toThrow(`"${wrong}" is no binding`);
  }
});

test('290 municipalities with a provider each fit in the environment of a function', () => {
  const each = Array.from({ length: 290 }, (_, index) => ({
    provider: `m${index}`,
    organisations: [String(1000 + index)],
  }));
  expect(signInsText(each).length).toBeLessThan(3500);
});

describe('a sign-in is vouched for', () => {
  const [plain, byClaim, fixed] = bindings;
  test.each([
    ['not at all when the provider vouches for nothing, whatever it says', plain, '3', 0],
    ['not at all by the own logins', undefined, '4', 0],
    ['as high as the provider always is', fixed, undefined, 3],
    ['as high as the provider always is, whatever it says', fixed, '4', 3],
    ['as the provider says', byClaim, 'http://id.elegnamnden.se/loa/1.0/loa3', 3],
    ['as the provider says in a number', byClaim, '2', 2],
    [
      'not at all when it says that it is not certified',
      byClaim,
      'http://id.swedenconnect.se/loa/1.0/uncertified-loa3',
      0,
    ],
    ['not at all when it says nothing', byClaim, undefined, 0],
    ['not at all when it says what every object has', byClaim, 'constructor', 0],
  ])('%s', (_name, binding, said, level) => {
    expect(levelOf(binding, said)).toBe(level);
  });
});
