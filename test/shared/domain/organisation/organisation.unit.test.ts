import { describe, expect, it } from 'vitest';
import type { BodyId, OrganisationId, PersonId } from '#events/identifiers.ts';
import { municipalities, regions } from '#shared/domain/organisation/authorities.ts';
import {
  establishBody,
  registerOrganisation,
  setClosedDays,
} from '#shared/domain/organisation/decide-organisation.ts';
import { foundTenant } from '#shared/domain/organisation/found-tenant.ts';
import { organisationRules } from '#shared/domain/organisation/organisation.ts';
import { callerOf } from '#shared/domain/organisation/person.ts';
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

const deploying = { now: circumstances.now, actor: { system: 'deploy', organisationId: solna } };

describe('the list of authorities', () => {
  it('holds the 290 municipalities and 21 regions of Sweden, each municipality in a known county', () => {
    expect(Object.keys(municipalities)).toHaveLength(290);
    expect(Object.keys(regions)).toHaveLength(21);
    for (const [code, name] of Object.entries(municipalities)) {
      expect(code).toMatch(/^\d{4}$/);
      expect(name).toMatch(/^\p{Lu}[\p{L} -]+$/u);
      expect(regions).toHaveProperty([code.slice(0, 2)]);
    }
    expect(municipalities).toMatchObject({ '0184': 'Solna', '2080': 'Falu' });
  });
});

describe('an organisation', () => {
  it('that is a municipality bears the name of the official list', () => {
    const { state, events } = accepted(
      registerOrganisation(
        undefined,
        { organisationId: solna, kind: 'municipality', name: 'Något annat' },
        deploying,
      ),
    );
    expect(state).toMatchObject({ name: 'Solna kommun', language: 'sv', bodies: [] });
    expect(state).not.toHaveProperty('registeredBy');
    expect(events).toEqual([
      {
        name: 'OrganisationRegistered',
        data: { organisationId: '0184', kind: 'municipality', language: 'sv' },
      },
    ]);
  });

  it.each([
    [
      'an unknown municipality',
      { organisationId: '9999', kind: 'municipality' },
      ['/organisationId organisation.municipalityIsKnown'],
    ],
    [
      'an unknown region',
      { organisationId: '02', kind: 'region' },
      ['/organisationId organisation.regionIsKnown'],
    ],
    [
      'a provider with a municipality code and no name',
      { organisationId: '0184', kind: 'provider' },
      ['/organisationId organisation.idIsOfItsKind', '/name organisation.hasName'],
    ],
    [
      'a joint organisation with one member twice',
      {
        organisationId: provider,
        kind: 'jointOrganisation',
        name: 'Gemensamma nämnden',
        members: [solna, solna],
      },
      ['/members organisation.jointlyRun'],
    ],
    [
      'a joint organisation with a municipality that does not exist',
      { organisationId: provider, kind: 'jointOrganisation', name: 'Nämnden', members: [solna, '9999'] },
      ['/members/1 organisation.municipalityIsKnown'],
    ],
    [
      'a provider with members',
      { organisationId: provider, kind: 'provider', name: 'AB', members: [solna] },
      ['/members organisation.jointlyRun'],
    ],
  ] as const)('is refused: %s', (_why, command, expected) => {
    expect(broken(registerOrganisation(undefined, command as never, deploying))).toEqual(expected);
  });

  it('that is an authority is not registered by a person', () => {
    const decision = registerOrganisation(
      undefined,
      { organisationId: '2080' as OrganisationId, kind: 'municipality' },
      circumstances,
    );
    expect(decision).toMatchObject({ kind: 'forbidden' });
    expect(broken(decision)).toEqual(['/kind organisation.authorityComesByDeployment']);
  });

  it('that is a provider is shared with the municipality that registered it, and registered once', () => {
    const command = { organisationId: provider, kind: 'provider', name: 'Fiktiva Omsorgen AB' } as const;
    const { state } = accepted(registerOrganisation(undefined, command, circumstances));
    expect(organisationRules.sharedWith(state)).toEqual([{ organisationId: solna, relation: 'party' }]);
    expect(registerOrganisation(state, command, circumstances)).toBeUndefined();
    expect(registerOrganisation(state, { ...command, name: 'En annan AB' }, circumstances)).toMatchObject({
      kind: 'conflict',
    });
  });

  it('establishes bodies, renames them, and says nothing twice', () => {
    const body = { bodyId: 'skolnamnden' as BodyId, name: 'Skolnämnden' };
    const { state, events } = accepted(establishBody(anOrganisation(), body, circumstances));
    expect(state.bodies).toHaveLength(2);
    expect(events).toEqual([
      { name: 'BodyEstablished', data: { organisationId: '0184', bodyId: 'skolnamnden' } },
    ]);
    expect(establishBody(state, body, circumstances)).toBeUndefined();
    const renamed = accepted(establishBody(state, { ...body, name: 'Barn- och skolnämnden' }, circumstances));
    expect(renamed.state.bodies.map(({ name }) => name)).toEqual([
      'Omvårdnadsnämnden',
      'Barn- och skolnämnden',
    ]);
    expect(broken(establishBody(aProvider(), body, circumstances))).toEqual([
      'organisation.onlyAuthoritiesHaveBodies',
    ]);
  });

  it('keeps its closed days in order and once', () => {
    const closedDays = ['2027-05-07', '2026-12-23', '2027-05-07'];
    const { state, events } = accepted(setClosedDays(anOrganisation(), { closedDays }, circumstances));
    expect(state.closedDays).toEqual(['2026-12-23', '2027-05-07']);
    expect(events[0].data).toEqual({ organisationId: '0184', closedDays: ['2026-12-23', '2027-05-07'] });
    expect(setClosedDays(state, { closedDays: [...closedDays].reverse() }, circumstances)).toBeUndefined();
  });
});

describe('a new tenant', () => {
  const founding = {
    organisationId: solna,
    kind: 'municipality',
    bodies: [{ bodyId, name: 'Omvårdnadsnämnden' }],
    administrator: {
      personId: anna,
      name: 'Anna Ek',
      email: 'anna@example.org',
      language: 'sv',
      subject: 'sub-anna',
    },
    now: circumstances.now,
  } as const;

  it('begins with its organisation, bodies and one administrator, all in the audit trail', () => {
    const tenant = foundTenant(founding);
    if (tenant instanceof Refusal) throw new Error('refused');
    expect(tenant.circumstances.actor).toEqual({ system: 'deploy', organisationId: '0184' });
    const names = [...tenant.organisation.events, ...tenant.administrator.events].map(({ name }) => name);
    expect(names).toEqual([
      'OrganisationRegistered',
      'BodyEstablished',
      'PersonRegistered',
      'MembershipGranted',
    ]);
    expect(callerOf(tenant.administrator.state)).toEqual({
      personId: anna,
      organisationId: '0184',
      organisationKind: 'municipality',
      memberships: [{ role: 'systemAdministrator' }],
    });
  });

  it('is refused for a municipality that does not exist', () => {
    expect(broken(foundTenant({ ...founding, organisationId: '0001' as OrganisationId }))).toEqual([
      '/organisationId organisation.municipalityIsKnown',
    ]);
  });

  it('has an administrator whose manager is somebody', () => {
    const administrator = {
      ...founding.administrator,
      managerId: '0192f0c1-3399-7c3d-8e4f-5a6b7c8d9e0f' as PersonId,
    };
    expect(broken(foundTenant({ ...founding, administrator }))).toEqual([
      '/managerId organisation.personIsKnown',
    ]);
  });
});
