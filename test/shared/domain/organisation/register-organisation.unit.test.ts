import { describe, expect, it } from 'vitest';
import type { BodyId, OrganisationId } from '#events/identifiers.ts';
import type { Circumstances } from '#shared/domain/decision.ts';
import {
  establishBody,
  type RegisterOrganisation,
  registerOrganisation,
  setClosedDays,
} from '#shared/domain/organisation/decide-organisation.ts';
import { foundTenant } from '#shared/domain/organisation/found-tenant.ts';
import { isAuthority, organisationRules } from '#shared/domain/organisation/organisation.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import {
  accepted,
  anna,
  anOrganisation,
  aProvider,
  bodyId,
  broken,
  circumstances,
  provider,
  solna,
} from './a-known.ts';

const dalarna = '20' as OrganisationId;
const deploying = (organisationId = solna): Circumstances => ({
  now: circumstances.now,
  actor: { system: 'deploy', organisationId },
});
const register = (
  command: RegisterOrganisation,
  by: Circumstances = circumstances,
  before = undefined as never,
) => registerOrganisation(before, command, by);

describe('registering an organisation', () => {
  it('of the official list gives it its name there, and nobody who registered it but itself', () => {
    expect(
      accepted(
        register({ organisationId: dalarna, kind: 'region', name: 'Något annat' }, deploying(dalarna)),
      ),
    ).toStrictEqual({
      state: {
        organisationId: '20',
        kind: 'region',
        name: 'Region Dalarna',
        language: 'sv',
        bodies: [],
        closedDays: [],
        members: [],
      },
      events: [
        { name: 'OrganisationRegistered', data: { organisationId: '20', kind: 'region', language: 'sv' } },
      ],
    });
    const municipality = { organisationId: solna, kind: 'municipality', language: 'en' } as const;
    expect(accepted(register(municipality, deploying())).state).toMatchObject({
      name: 'Solna kommun',
      language: 'en',
    });
  });

  it('by a person remembers whose person it was, and each member once', () => {
    const members = [solna, dalarna, solna];
    const joint = {
      organisationId: provider,
      kind: 'jointOrganisation',
      name: 'Nämnden (fiktiv)',
      members,
    } as const;
    expect(accepted(register(joint)).state).toEqual({
      organisationId: provider,
      kind: 'jointOrganisation',
      name: 'Nämnden (fiktiv)',
      language: 'sv',
      bodies: [],
      closedDays: [],
      members: [solna, dalarna],
      registeredBy: solna,
    });
  });

  it.each(['municipality', 'region'] as const)('is not a person’s to do for an authority: %s', (kind) => {
    const refused = register({ organisationId: kind === 'region' ? dalarna : solna, kind });
    expect(refused).toMatchObject({ kind: 'forbidden', violations: [{ field: '/kind', received: kind }] });
  });

  it.each([
    [
      'a code that is no region’s',
      { organisationId: solna, kind: 'region' },
      { field: '/organisationId', received: solna },
    ],
    [
      'a code that is no municipality’s',
      { organisationId: dalarna, kind: 'municipality' },
      { field: '/organisationId', received: dalarna },
    ],
    ['a name that is missing', { organisationId: provider, kind: 'provider' }, { field: '/name' }],
    [
      'a code for a provider',
      { organisationId: solna, kind: 'provider', name: 'Fiktiva Omsorgen AB' },
      { field: '/organisationId', received: solna },
    ],
    [
      'a joint organisation of one',
      {
        organisationId: provider,
        kind: 'jointOrganisation',
        name: 'Nämnden (fiktiv)',
        members: [solna, solna],
      },
      { field: '/members', limit: 2, received: 1 },
    ],
    [
      'a provider with members',
      { organisationId: provider, kind: 'provider', name: 'Fiktiva Omsorgen AB', members: [solna] },
      { field: '/members', limit: 0, received: 1 },
    ],
    [
      'members that can not exist',
      {
        organisationId: provider,
        kind: 'jointOrganisation',
        name: 'Nämnden (fiktiv)',
        members: [solna, '9999', dalarna],
      },
      { field: '/members/1', received: '9999' },
    ],
  ])('is refused for %s', (_what, command, violation) => {
    const refused = register(command as RegisterOrganisation, deploying());
    expect(refused).toMatchObject({ kind: 'invalid', violations: [violation] });
    expect(broken(refused)).toHaveLength(1);
  });

  it('happens once: as another kind or with another name it is refused', () => {
    const own = { organisationId: provider, kind: 'provider', name: 'Fiktiva Omsorgen AB' } as const;
    expect(registerOrganisation(aProvider(), own, circumstances)).toBeUndefined();
    const another = { ...own, kind: 'collaboration' } as const;
    const renamed = { ...own, name: 'Annan (fiktiv)' };
    for (const command of [another, renamed]) {
      const refused = registerOrganisation(aProvider(), command, circumstances);
      expect(refused).toMatchObject({ kind: 'conflict', violations: [{ received: provider }] });
      expect(broken(refused)).toEqual(['/organisationId organisation.registeredOnce']);
    }
  });
});

describe('an organisation that is there', () => {
  it('decides through bodies, unless it is a provider or a collaboration', () => {
    expect(
      (['municipality', 'region', 'jointOrganisation', 'provider', 'collaboration'] as const).filter(
        isAuthority,
      ),
    ).toEqual(['municipality', 'region', 'jointOrganisation']);
    const body = { bodyId, name: 'Omvårdnadsnämnden' };
    const refused = establishBody(aProvider(), body, circumstances);
    expect(refused).toMatchObject({ kind: 'invalid', violations: [{ received: 'provider' }] });
  });

  it('tells bodies apart by their ids: the same name is another body', () => {
    const another = { bodyId: 'aldrenamnden' as BodyId, name: 'Omvårdnadsnämnden' };
    expect(accepted(establishBody(anOrganisation(), another, circumstances)).state).toEqual(
      anOrganisation({ bodies: [{ bodyId, name: 'Omvårdnadsnämnden' }, another] }),
    );
  });

  it('says which days it keeps closed', () => {
    const closedDays = ['2026-12-23', '2027-05-07'];
    expect(accepted(setClosedDays(anOrganisation(), { closedDays }, circumstances))).toEqual({
      state: anOrganisation({ closedDays }),
      events: [{ name: 'ClosedDaysSet', data: { organisationId: solna, closedDays } }],
    });
  });

  it('is seen by who registered it and by its members, once each, and keeps its names', () => {
    const joint = anOrganisation({
      organisationId: provider,
      members: [solna, dalarna],
      registeredBy: solna,
    });
    expect(organisationRules.sharedWith(joint)).toEqual(
      [solna, dalarna].map((organisationId) => ({ organisationId, relation: 'party' })),
    );
    expect(organisationRules.sharedWith(anOrganisation({ registeredBy: solna }))).toEqual([]);
    expect(organisationRules.sharedWith(anOrganisation())).toEqual([]);
    const { bodies } = anOrganisation();
    expect(organisationRules.summary(anOrganisation())).toEqual({
      name: 'Solna kommun',
      organisationKind: 'municipality',
      bodyIds: [bodyId],
    });
    expect(organisationRules.texts(anOrganisation())).toEqual({ name: 'Solna kommun', bodies });
    expect(organisationRules.involved(anOrganisation())).toEqual([]);
    expect(organisationRules.belongsTo(anOrganisation())).toEqual({});
    expect(organisationRules.wakeAt(anOrganisation())).toBeUndefined();
  });
});

describe('founding a tenant', () => {
  const bodies = [
    { bodyId, name: 'Omvårdnadsnämnden' },
    { bodyId: 'skolnamnden' as BodyId, name: 'Skolnämnden' },
  ];
  const administrator = {
    personId: anna,
    name: 'Anna Ek (fiktiv)',
    email: 'anna@example.org',
    language: 'sv',
  } as const;
  const found = (named = bodies) =>
    foundTenant({
      organisationId: solna,
      kind: 'municipality',
      bodies: named,
      administrator,
      now: circumstances.now,
    });

  it('registers it with its bodies and its first administrator', () => {
    const { personId, ...details } = administrator;
    const memberships = [{ role: 'systemAdministrator' }];
    expect(found()).toEqual({
      circumstances: deploying(),
      organisation: {
        state: anOrganisation({ bodies }),
        events: [
          {
            name: 'OrganisationRegistered',
            data: { organisationId: solna, kind: 'municipality', language: 'sv' },
          },
          { name: 'BodyEstablished', data: { organisationId: solna, bodyId } },
          { name: 'BodyEstablished', data: { organisationId: solna, bodyId: 'skolnamnden' } },
        ],
      },
      administrator: {
        state: { ...details, personId, organisationId: solna, organisationKind: 'municipality', memberships },
        events: [
          { name: 'PersonRegistered', data: { personId, language: 'sv' } },
          { name: 'MembershipGranted', data: { personId, role: 'systemAdministrator' } },
        ],
      },
    });
  });

  it('names a body once, however often it is said', () => {
    const [first] = bodies;
    const tenant = found([...bodies, first as (typeof bodies)[number]]);
    if (tenant instanceof Refusal) throw new Error('refused');
    expect(tenant.organisation.events).toHaveLength(3);
  });
});
