import { beforeEach, describe, expect, it } from 'vitest';
import type { Envelope } from '#events/envelope.ts';
import type { OrganisationId } from '#events/identifiers.ts';
import { ringAgreement } from '#shared/domain/organisation/decide-agreement.ts';
import { registerOrganisation } from '#shared/domain/organisation/decide-organisation.ts';
import { decideAndSave } from '#shared/storage/decide-and-save.ts';
import { saveTenant } from '#shared/storage/organisation/save-tenant.ts';
import { anna, bo, bodyId, solna } from '../../shared/domain/organisation/a-known.ts';
import { ownUnit, privateUnit } from '../../shared/domain/organisation/a-unit.ts';
import { agreementDetails, aRequirement } from '../../shared/domain/organisation/an-agreement.ts';
import { aTenant, type Tenant, takeEvents } from './a-tenant.ts';

const rulesOf = ({ json }: { json: { violations: { field: string; rule: string }[] } }) =>
  json.violations.map(({ field, rule }) => `${field} ${rule}`);

let tenant: Tenant;
beforeEach(async () => {
  tenant = await aTenant();
});

describe('organisations over HTTP', () => {
  it('registers a provider and its first person in the provider’s own partition, on behalf of the municipality', async () => {
    const provider = await tenant.provider();
    const cia = await tenant.person('cia', { at: provider, memberships: [{ role: 'systemAdministrator' }] });
    expect((await tenant.stores.people.find(provider, cia))?.state).toMatchObject({
      organisationId: provider,
      organisationKind: 'provider',
    });
    const events = await tenant.settle();
    expect(events.find(({ type }) => type.includes('PersonRegistered'))).toMatchObject({
      organisationid: provider,
      onbehalfof: '0184',
      actor: anna,
    });
    // The provider's own administrator goes on from there, under the provider's path.
    const next = await tenant.call({
      as: 'sub-cia',
      method: 'POST',
      path: `/v1/${provider}/people`,
      body: { name: 'Påhittade Eva', email: 'eva@example.org', language: 'en' },
    });
    expect(next.status).toBe(201);
  });

  it('lists the own organisation and those it registered, and shows strangers to nobody', async () => {
    const provider = await tenant.provider();
    const { json } = await tenant.get('/v1/0184/organisations');
    expect(json.items).toMatchObject([
      { id: '0184', name: 'Solna kommun' },
      { id: provider, organisationKind: 'provider' },
    ]);
    expect((await tenant.get(`/v1/0184/organisations/${provider}`)).json).toEqual({
      organisationId: provider,
      kind: 'provider',
      name: 'Fiktiva Omsorgen AB',
      bodies: [],
      members: [],
    });
    expect((await tenant.get('/v1/0184/organisations/2080')).status).toBe(404);
    expect((await tenant.get('/v1/0184/organisations/0184')).json).toMatchObject({ bodies: [{ bodyId }] });
  });

  it('refuses a joint organisation with an unknown municipality, and people in organisations of others', async () => {
    const joint = { kind: 'jointOrganisation', name: 'Nämnden', members: ['0184', '9999'] };
    const answer = await tenant.post('/v1/0184/organisations', joint);
    expect(answer.status).toBe(422);
    expect(rulesOf(answer)).toEqual(['/members/1 organisation.municipalityIsKnown']);
    const path = '/v1/0184/organisations/0192f0c1-0000-7c3d-8e4f-5a6b7c8d9e0f/people';
    const stranger = await tenant.post(path, { name: 'Vem', email: 'vem@example.org', language: 'sv' });
    expect(stranger.status).toBe(404);
  });

  it('leaves people of a joint organisation to the one that registered it', async () => {
    const falun = '2080' as OrganisationId;
    const joint = '0192f0c1-0a0a-7c3d-8e4f-5a6b7c8d9e0f' as OrganisationId;
    const cause = { now: tenant.needs.now(), actor: { system: 'test', organisationId: falun } };
    await decideAndSave({
      store: tenant.stores.organisations,
      organisationId: joint,
      id: joint,
      cause,
      decide: () =>
        registerOrganisation(
          undefined,
          {
            organisationId: joint,
            kind: 'jointOrganisation',
            name: 'Gemensamma nämnden',
            members: [solna, falun],
          },
          cause,
        ),
    });
    expect((await tenant.get(`/v1/0184/organisations/${joint}`)).status).toBe(200);
    const person = { name: 'Påhittade Eva', email: 'eva@example.org', language: 'sv' };
    expect((await tenant.post(`/v1/0184/organisations/${joint}/people`, person)).status).toBe(404);
  });

  it('establishes bodies and closed days under If-Match', async () => {
    const put = (path: string, body: unknown, etag: string) =>
      tenant.call({ as: 'sub-anna', method: 'PUT', path, body, headers: { 'if-match': etag } });
    const etag = String((await tenant.get('/v1/0184/organisations/0184')).headers['etag']);
    const established = await put('/v1/0184/bodies/skolnamnden', { name: 'Skolnämnden' }, etag);
    expect(established.status).toBe(200);
    expect((await put('/v1/0184/closed-days', { closedDays: ['2026-12-23'] }, etag)).status).toBe(412);
    const days = await put(
      '/v1/0184/closed-days',
      { closedDays: ['2026-12-23'] },
      String(established.headers['etag']),
    );
    expect(days.status).toBe(200);
    expect((await tenant.stores.organisations.find(solna, solna))?.state).toMatchObject({
      bodies: [{ bodyId }, { bodyId: 'skolnamnden' }],
      closedDays: ['2026-12-23'],
    });
  });
});

describe('people over HTTP', () => {
  it('lets a person in with their role, finds them by office, and shows e-mails only to those who keep them', async () => {
    const id = await tenant.person('mia', { memberships: [{ role: 'mas', bodyId }] });
    const list = await tenant.get('/v1/0184/people', { role: 'mas', bodyId }, 'sub-mia');
    expect(list.json.items).toMatchObject([{ id, name: 'Påhittade mia', roles: ['mas'], bodyIds: [bodyId] }]);
    expect(JSON.stringify(list.json)).not.toContain('@');
    expect((await tenant.get('/v1/0184/people', { role: 'officer' })).json.items).toEqual([]);
    const ofBody = (await tenant.get('/v1/0184/people', { bodyId: 'skolnamnden' })).json.items;
    expect(ofBody).toMatchObject([{ roles: ['systemAdministrator'] }]);
    expect((await tenant.get(`/v1/0184/people/${id}`, {}, 'sub-mia')).json).not.toHaveProperty('email');
    expect((await tenant.get(`/v1/0184/people/${id}`)).json).toMatchObject({
      email: 'mia@example.org',
      subject: 'sub-mia',
    });
  });

  it('counts a lost role from the next request', async () => {
    const id = await tenant.person('mia', { memberships: [{ role: 'mas', bodyId }] });
    const granted = await tenant.change(`/v1/0184/people/${id}`, 'memberships', { role: 'officer', bodyId });
    expect(granted.status).toBe(200);
    for (const role of ['mas', 'officer']) {
      expect((await tenant.get('/v1/0184/agreements', {}, 'sub-mia')).status).toBe(200);
      await tenant.change(`/v1/0184/people/${id}`, 'membership-revocations', { role, bodyId });
    }
    expect((await tenant.get('/v1/0184/agreements', {}, 'sub-mia')).status).toBe(403);
  });

  it('follows a person to a new login, and leaves no door open under the old one', async () => {
    const id = await tenant.person('mia', { memberships: [{ role: 'mas', bodyId }] });
    const etag = String((await tenant.get(`/v1/0184/people/${id}`)).headers['etag']);
    const patch = (body: unknown) =>
      tenant.call({
        as: 'sub-anna',
        method: 'PATCH',
        path: `/v1/0184/people/${id}`,
        body,
        headers: { 'if-match': etag },
      });
    expect(rulesOf(await patch({ subject: 'sub-anna' }))).toEqual(['/subject organisation.loginIsFree']);
    expect((await patch({ subject: 'sub-ny', language: 'en' })).status).toBe(200);
    expect((await tenant.get('/v1/0184/tasks', {}, 'sub-mia')).status).toBe(403);
    expect((await tenant.get('/v1/0184/tasks', {}, 'sub-ny')).status).toBe(200);
  });

  it('refuses a personal number in a name, an unknown unit and an unknown body at once, and writes nothing', async () => {
    const named = await tenant.post('/v1/0184/people', {
      name: 'Eva 811228-9874',
      email: 'e@example.org',
      language: 'sv',
    });
    expect(rulesOf(named)).toEqual(['/name text.noPersonalNumber']);
    expect(JSON.stringify(named.json)).not.toContain('811228');
    const unitIds = ['0192f0c1-0000-7c3d-8e4f-5a6b7c8d9e0f'];
    const answer = await tenant.post('/v1/0184/people', {
      name: 'Påhittade Eva',
      email: 'e@example.org',
      language: 'sv',
      memberships: [
        { role: 'unitManager', unitIds },
        { role: 'mas', bodyId: 'kyrkonamnden' },
      ],
    });
    expect(answer.status).toBe(422);
    expect(rulesOf(answer)).toEqual([
      '/memberships/0/unitIds/0 organisation.unitIsKnown',
      '/memberships/1/bodyId organisation.bodyIsKnown',
    ]);
    expect(await tenant.settle()).toEqual([]);
  });

  it('is for administrators to change', async () => {
    await tenant.person('olle', { memberships: [{ role: 'officer', bodyId }] });
    const body = { name: 'Påhittade Eva', email: 'e@example.org', language: 'sv' };
    const answer = await tenant.call({ as: 'sub-olle', method: 'POST', path: '/v1/0184/people', body });
    expect(answer).toMatchObject({ status: 403, json: { violations: [{ rule: 'request.role' }] } });
  });
});

describe('units over HTTP', () => {
  it('of a private provider are seen by its manager through the share, never with a protected address', async () => {
    const provider = await tenant.provider();
    const cia = await tenant.person('cia', { at: provider });
    const details = privateUnit({
      providerId: provider,
      manager: { organisationId: provider, personId: cia },
      isProtected: true,
      address: 'Hemliga gatan 7',
    });
    const registered = await tenant.post('/v1/0184/units', details);
    expect(registered.status).toBe(201);
    // Nobody granted anything: being the manager is the role.
    expect((await tenant.get(`/v1/${provider}/units`, { relation: 'shared' }, 'sub-cia')).status).toBe(403);
    await tenant.settle();
    const shared = await tenant.get(`/v1/${provider}/units`, { relation: 'shared' }, 'sub-cia');
    expect(shared.json.items).toMatchObject([{ id: registered.json.id, organisationId: '0184' }]);
    for (const [as, home] of [
      ['sub-cia', provider],
      ['sub-anna', '0184'],
    ] as const) {
      const { json } = await tenant.get(`/v1/${home}/units/${registered.json.id}`, {}, as);
      expect(json.name).toBe(details.name);
      expect(JSON.stringify(json)).not.toContain('Hemliga');
    }
    expect((await tenant.get(`/v1/0184/units/${registered.json.id}`, {}, 'sub-cia')).status).toBe(403);
  });

  it('do not make somebody of an organisation that another municipality works with their manager', async () => {
    const falun = '2080' as OrganisationId;
    const founded = await saveTenant(tenant.table, {
      organisationId: falun,
      kind: 'municipality',
      bodies: [],
      administrator: {
        personId: bo,
        name: 'Påhittade Bo',
        email: 'bo@example.org',
        language: 'sv',
        subject: 'sub-bo',
      },
      now: tenant.needs.now(),
    });
    expect(founded).toMatchObject({ isNew: true });
    const manager = { organisationId: falun, personId: bo };
    const answer = await tenant.post('/v1/0184/units', privateUnit({ providerId: falun, manager }));
    expect(rulesOf(answer)).toEqual(['/manager organisation.personIsKnown']);
  });

  it('give the role to the next manager and take it from the one before, in whatever order the events come', async () => {
    const first = await tenant.person('bo');
    const eva = await tenant.person('eva');
    const manager = (personId: string) => ({ organisationId: '0184', personId });
    const { json, headers } = await tenant.post('/v1/0184/units', ownUnit());
    const path = `/v1/0184/units/${json.id}`;
    let etag = String(headers['etag']);
    for (const next of [first, eva]) {
      const patch = { as: 'sub-anna', method: 'PATCH', path, body: { manager: manager(next) } };
      etag = String((await tenant.call({ ...patch, headers: { 'if-match': etag } })).headers['etag']);
    }
    for (const event of (await takeEvents(tenant.table)).reverse()) await tenant.react(event);
    const rolesOf = async (id: string) => (await tenant.stores.people.find(solna, id))?.state.memberships;
    expect(await rolesOf(eva)).toEqual([{ role: 'unitManager', unitIds: [json.id] }]);
    expect(await rolesOf(first)).toEqual([]);
    expect(await rolesOf(anna)).toEqual([{ role: 'systemAdministrator' }]);
  });

  it('leave the role with a manager who comes back', async () => {
    const olle = await tenant.person('olle');
    const manager = (personId: string) => ({ organisationId: '0184', personId });
    const { json, headers } = await tenant.post(
      '/v1/0184/units',
      ownUnit({ manager: manager(olle) as never }),
    );
    let etag = String(headers['etag']);
    for (const next of [anna, olle]) {
      const patch = { as: 'sub-anna', method: 'PATCH', path: `/v1/0184/units/${json.id}` };
      const answer = await tenant.call({
        ...patch,
        body: { manager: manager(next) },
        headers: { 'if-match': etag },
      });
      etag = String(answer.headers['etag']);
    }
    const isFirstChange = ({ type, sequence }: Envelope) =>
      type.includes('UnitChanged') && Number(sequence) === 2;
    const events = await takeEvents(tenant.table);
    // The news that he left the unit comes last, when he is back already.
    for (const event of [...events.filter((one) => !isFirstChange(one)), ...events.filter(isFirstChange)]) {
      await tenant.react(event);
    }
    const memberships = [{ role: 'unitManager', unitIds: [json.id] }];
    expect((await tenant.stores.people.find(solna, olle))?.state.memberships).toEqual(memberships);
  });

  it('are closed and then changed no more', async () => {
    const { json, headers } = await tenant.post('/v1/0184/units', ownUnit());
    const path = `/v1/0184/units/${json.id}`;
    const closed = await tenant.post(
      `${path}/closing`,
      { closedOn: '2026-12-31' },
      { 'if-match': String(headers['etag']) },
    );
    expect(closed.status).toBe(200);
    const changed = await tenant.call({
      as: 'sub-anna',
      method: 'PATCH',
      path,
      body: { name: 'Nytt namn' },
      headers: { 'if-match': String(closed.headers['etag']) },
    });
    expect(changed).toMatchObject({
      status: 409,
      json: { violations: [{ rule: 'organisation.unitIsActive' }] },
    });
  });
});

describe('agreements and tasks over HTTP', () => {
  it('register, get requirements in versions, and wait for the contract manager when a date comes near', async () => {
    const carin = await tenant.person('carin', { memberships: [{ role: 'commissioner', bodyId }] });
    const unit = await tenant.post('/v1/0184/units', ownUnit());
    const details = agreementDetails({
      kind: 'assignment',
      parties: [solna],
      unitIds: [unit.json.id],
      responsible: carin,
      optionDates: [],
      validTo: '2026-11-30',
    });
    const post = { as: 'sub-carin', method: 'POST', path: '/v1/0184/agreements' };
    const registered = await tenant.call({
      ...post,
      body: { ...details, requirements: [aRequirement('gp-1')] },
    });
    expect(registered.status).toBe(201);
    const path = `/v1/0184/agreements/${registered.json.id}`;
    const requirements = [aRequirement('gp-1'), aRequirement('gp-2')];
    const changed = await tenant.call({
      as: 'sub-carin',
      method: 'PUT',
      path: `${path}/requirements`,
      body: { requirements },
      headers: { 'if-match': String(registered.headers['etag']) },
    });
    expect(changed.status).toBe(200);
    const { json } = await tenant.get(path, {}, 'sub-carin');
    expect([json.versions['1'].requirements.length, json.versions['2'].requirements.length]).toEqual([1, 2]);
    const second = { limit: '1', page: '2' };
    expect((await tenant.get(`${path}/requirements`, second, 'sub-carin')).json).toMatchObject({
      items: [{ requirementId: 'gp-2' }],
      _meta: { page: 2, totalRecords: 2, totalPages: 2 },
    });
    expect((await tenant.get(`${path}/versions`, {}, 'sub-carin')).json.items).toMatchObject([
      { version: 2, requirementCount: 2 },
      { version: 1, requirementCount: 1 },
    ]);

    expect((await tenant.get('/v1/0184/tasks', {}, 'sub-carin')).json.items).toEqual([]);
    const cause = {
      now: tenant.needs.now(),
      actor: { system: 'notification/ring-alarms', organisationId: solna },
    };
    await decideAndSave({
      store: tenant.stores.agreements,
      organisationId: solna,
      id: registered.json.id,
      cause,
      decide: (state) => state && ringAgreement(state, cause),
    });
    const waiting = await tenant.get('/v1/0184/tasks', {}, 'sub-carin');
    expect(waiting.json.items).toMatchObject([
      {
        task: 'settleAgreementDate',
        dueOn: '2026-11-30',
        kind: 'agreement',
        id: registered.json.id,
        title: details.title,
      },
    ]);
    // In another body instead, she sees nothing of this one, not even that it waits.
    const people = `/v1/0184/people/${carin}`;
    const own = String((await tenant.get('/v1/0184/organisations/0184')).headers['etag']);
    const establish = { method: 'PUT', path: '/v1/0184/bodies/skolnamnden', body: { name: 'Skolnämnden' } };
    await tenant.call({ as: 'sub-anna', ...establish, headers: { 'if-match': own } });
    await tenant.change(people, 'memberships', { role: 'commissioner', bodyId: 'skolnamnden' });
    await tenant.change(people, 'membership-revocations', { role: 'commissioner', bodyId });
    expect((await tenant.get('/v1/0184/tasks', {}, 'sub-carin')).json.items).toEqual([]);
    await tenant.change(people, 'memberships', { role: 'commissioner', bodyId });
    const etag = String((await tenant.get(path, {}, 'sub-carin')).headers['etag']);
    const settled = await tenant.call({
      as: 'sub-carin',
      method: 'POST',
      path: `${path}/settled-dates`,
      body: { date: '2026-11-30', outcome: 'ends' },
      headers: { 'if-match': etag },
    });
    expect(settled.status).toBe(200);
    expect((await tenant.get('/v1/0184/tasks', {}, 'sub-carin')).json.items).toEqual([]);
  });
});
