import { beforeEach, describe, expect, it } from 'vitest';
import { registerCollaboration } from '#functions/collaboration/register-collaboration/register-collaboration.ts';
import { organisationStore } from '#shared/storage/organisation/organisation-store.ts';
import { type Answered, letIn } from '../call-api.ts';
import { bengtsfors, bodyId, decision, mellerud, otherBody, SomeParties } from './some-parties.ts';

const head = 'departmentHead-1460';
const neighbour = 'departmentHead-1461';
const rules = ({ json }: Answered) => json.violations.map(({ rule }: { rule: string }) => rule);

let parties: SomeParties;
beforeEach(async () => {
  parties = await SomeParties.meet();
});

describe('parties of a collaboration', () => {
  it('begin with the body that founds it by its own decision', async () => {
    await parties.let('departmentHead', bengtsfors);
    const founded = await parties.send(head, 'POST', '/collaborations', {
      name: 'Social samverkan i Dalsland (fiktiv)',
      purpose: 'En gemensam socialtjänst.',
      decision: decision(),
    });
    expect(founded.status).toBe(201);
    const { json } = await parties.send(head, 'GET', `/collaborations/${founded.json.id}`);
    expect(json.parties).toMatchObject([
      {
        organisationId: bengtsfors,
        bodyId,
        organisationName: 'Bengtsfors kommun',
        bodyName: 'Socialnämnden',
      },
    ]);
    const forAnother = await parties.send(head, 'POST', '/collaborations', {
      name: 'Någon annans',
      purpose: 'Det går inte.',
      decision: decision('2026-10-01', otherBody),
    });
    expect([forAnother.status, rules(forAnother)]).toEqual([403, ['collaboration.ownBodyOnly']]);
  });

  it('see what they are asked to join, and nothing of the work before they have joined', async () => {
    await parties.let('departmentHead', bengtsfors);
    await parties.let('departmentHead', mellerud);
    await parties.let('officer', mellerud);
    const { json } = await parties.send(head, 'POST', '/collaborations', {
      name: 'Dalsland (fiktiv)',
      purpose: 'Tillsammans.',
      decision: decision(),
    });
    const path = `/collaborations/${json.id}`;
    expect((await parties.send(neighbour, 'GET', path)).status).toBe(404);
    expect((await parties.send(neighbour, 'GET', '/collaborations')).json.items).toEqual([]);

    await parties.send(head, 'POST', `${path}/invitations`, { organisationId: mellerud });
    const card = await parties.send(neighbour, 'GET', path);
    expect(card.json).toMatchObject({ name: 'Dalsland (fiktiv)', purpose: 'Tillsammans.' });
    expect(card.json).not.toHaveProperty('gains');
    expect((await parties.send(neighbour, 'GET', '/collaborations')).json.items).toHaveLength(1);
    expect((await parties.send(neighbour, 'GET', `${path}/groups`)).status).toBe(403);
    const officers = await parties.send('officer-1461', 'POST', `${path}/parties`, {
      decision: decision(),
    });
    expect(officers.status).toBe(403);

    const joined = await parties.change(
      neighbour,
      { to: '/parties', versionOf: path },
      { decision: decision() },
    );
    expect(joined.status).toBe(200);
    expect((await parties.send(neighbour, 'GET', `${path}/groups`)).status).toBe(200);
    expect((await parties.send(neighbour, 'GET', path)).json.gains).toEqual([]);
    expect(await parties.told()).toEqual(
      expect.arrayContaining(['CollaborationFounded', 'PartyInvited', 'PartyJoined']),
    );
  });

  it('are bodies: another body of the same municipality finds nothing', async () => {
    const path = await parties.together();
    const other = await parties.let('departmentHead', mellerud, otherBody);
    expect((await parties.send(other, 'GET', path)).status).toBe(404);
    expect((await parties.send(other, 'GET', `${path}/groups`)).status).toBe(404);
    expect((await parties.send(other, 'GET', '/collaborations')).json.items).toEqual([]);
    const joined = await parties.change(
      other,
      { to: '/parties', versionOf: path },
      { decision: decision('2026-10-01', otherBody) },
    );
    expect(joined.status).toBe(404);
  });

  it('leave by their own decision, and reach nothing from the next request', async () => {
    const path = await parties.together();
    for (const to of ['', '/groups', '/matters'])
      expect((await parties.send(neighbour, 'GET', `${path}${to}`)).status).toBe(200);
    const left = await parties.change(
      neighbour,
      { to: '/departures', versionOf: path },
      { decision: decision() },
    );
    expect(left.status).toBe(200);
    for (const to of ['', '/groups', '/matters'])
      expect((await parties.send(neighbour, 'GET', `${path}${to}`)).status).toBe(404);
    const { json } = await parties.send(head, 'GET', path);
    expect(json.parties.map(({ leftOn }: { leftOn?: string }) => leftOn)).toEqual([undefined, '2026-10-01']);

    await parties.send(head, 'POST', `${path}/invitations`, { organisationId: mellerud });
    await parties.change(neighbour, { to: '/parties', versionOf: path }, { decision: decision() });
    expect((await parties.send(neighbour, 'GET', `${path}/groups`)).status).toBe(200);
  });

  it('join only when asked, and decide nothing in advance', async () => {
    const path = await parties.together();
    const again = await parties.change(
      neighbour,
      { to: '/parties', versionOf: path },
      { decision: decision() },
    );
    expect(again.status).toBe(200);
    await parties.send(head, 'POST', `${path}/invitations`, { organisationId: '0184' });
    const tomorrow = await parties.change(
      neighbour,
      { to: '/departures', versionOf: path },
      { decision: decision('2026-10-02') },
    );
    expect(rules(tomorrow)).toEqual(['collaboration.notDecidedInAdvance']);
    const unknown = await parties.send(head, 'POST', `${path}/invitations`, { organisationId: '9999' });
    expect(rules(unknown)).toEqual(['collaboration.knownOrganisation']);
  });
});

describe('a mandate', () => {
  const mandate = {
    role: 'departmentHead',
    may: ['matters'],
    delegation: 'Socialnämndens delegationsordning 4.2',
    goals: 'Lika stöd i båda kommunerna.',
  };

  it('is written by each body for itself, and can be withdrawn', async () => {
    const path = await parties.together();
    const give = (as: string, body: object = mandate) =>
      parties.change(as, { method: 'PUT', to: '/mandates/socialchef', versionOf: path }, body);
    expect((await give(head)).status).toBe(200);
    const elsewhere = await give(head, { ...mandate, bodyId: otherBody });
    expect([elsewhere.status, rules(elsewhere)]).toEqual([403, ['collaboration.ownBodyOnly']]);
    const { json } = await parties.send(neighbour, 'GET', path);
    expect(json.parties.map(({ mandates }: { mandates: unknown[] }) => mandates.length)).toEqual([1, 0]);
    const withdraw = () =>
      parties.change(head, { to: '/mandates/socialchef/withdrawals', versionOf: path }, {});
    expect([(await withdraw()).status, (await withdraw()).status]).toEqual([200, 404]);
  });

  it('of several bodies asks for which one somebody acts', async () => {
    const path = await parties.together();
    await parties.send(head, 'POST', `${path}/invitations`, { organisationId: bengtsfors });
    const other = await parties.let('departmentHead', bengtsfors, otherBody);
    await parties.change(
      other,
      { to: '/parties', versionOf: path },
      { decision: decision('2026-10-01', otherBody) },
    );
    await letIn(parties.table, {
      subject: 'both-1460',
      organisationId: bengtsfors,
      memberships: [
        { role: 'departmentHead', bodyId },
        { role: 'departmentHead', bodyId: otherBody },
      ],
    });
    const gain = { kind: 'hours', hours: 40, text: 'Gemensam introduktion av nyanställda.' };
    const unsaid = await parties.send('both-1460', 'POST', `${path}/gains`, gain);
    expect([unsaid.status, rules(unsaid)]).toEqual([422, ['collaboration.sayForWhichBody']]);
    const said = await parties.send('both-1460', 'POST', `${path}/gains`, { ...gain, bodyId: otherBody });
    expect(said.status).toBe(200);
    const { json } = await parties.send(head, 'GET', path);
    expect(json.gains).toMatchObject([
      { party: { organisationId: bengtsfors, bodyId: otherBody }, hours: 40 },
    ]);
    const { items } = await parties.stores.collaborations.history(
      { organisationId: json.collaborationId, kind: 'collaboration', id: json.collaborationId },
      { limit: 50 },
    );
    expect(items.at(-1)?.['envelope']).toMatchObject({ onbehalfof: bengtsfors, onbehalfofbody: otherBody });
  });
});

describe('a collaboration is an organisation of its own', () => {
  it('whose people facilitate and decide for no party', async () => {
    const path = await parties.together();
    const collaborationId = path.split('/').at(-1) as typeof bengtsfors;
    const organisations = organisationStore(parties.table);
    const cause = { now: parties.now, actor: { system: 'test', organisationId: collaborationId } };
    const event = {
      organisationId: collaborationId,
      data: { collaborationId: collaborationId as never, party: { organisationId: bengtsfors, bodyId } },
    } as unknown as Parameters<typeof registerCollaboration>[0];
    const needs = { collaborations: parties.stores.collaborations, organisations };
    await registerCollaboration(event, cause, needs);
    await registerCollaboration(event, cause, needs);
    const registered = await organisations.find(collaborationId, collaborationId);
    expect(registered).toMatchObject({
      sequence: 1,
      state: { kind: 'collaboration', registeredBy: bengtsfors },
    });

    const subject = `support-${collaborationId}`;
    await letIn(parties.table, {
      subject,
      organisationId: collaborationId,
      organisationKind: 'collaboration',
      memberships: [{ role: 'processSupport' }],
    });
    // A login ends with its organisation's id, which holds dashes here.
    const own = `/v1/${collaborationId}${path}`;
    const api = (method: string, at: string, body?: object) =>
      parties.sendAs(subject, { method, path: at, ...(body && { body }) });
    expect((await api('GET', own)).status).toBe(200);
    const formed = await api('POST', `${own}/groups`, {
      name: 'Systemförvaltarna',
      assignment: 'Hålla samman systemen.',
      mandate: 'Beslutar om inställningar.',
      roleDescriptions: [{ id: 'ledamot', name: 'Ledamot', text: 'Företräder sin kommun.' }],
      answerWithin: 'P14D',
      level: 1,
    });
    expect(formed.status).toBe(201);
    const gain = await api('POST', `${own}/gains`, { kind: 'other', text: 'För ingen.' });
    expect([gain.status, rules(gain)]).toEqual([403, ['collaboration.ownBodyOnly']]);
    const named = await parties.send(head, 'GET', `${path}/groups`);
    expect(named.json.items).toMatchObject([{ name: 'Systemförvaltarna', level: 1 }]);
  });
});
