import { beforeEach, describe, expect, it } from 'vitest';
import type { OrganisationId } from '#events/identifiers.ts';
import { bellsOf } from '#functions/notification/ring-alarms/bells.ts';
import { ringAlarms } from '#functions/notification/ring-alarms/ring-alarms.ts';
import { handOverGroup } from '#shared/domain/collaboration/change-members.ts';
import { handOverMatter } from '#shared/domain/collaboration/decide-matter.ts';
import type { Group } from '#shared/domain/collaboration/group.ts';
import { recordsOf } from '#shared/storage/involvements.ts';
import { type Answered, letIn } from '../call-api.ts';
import { bengtsfors, bodyId, mellerud, personNumber, SomeParties } from './some-parties.ts';

const head = 'departmentHead-1460';
const neighbour = 'departmentHead-1461';
const rules = ({ json }: Answered) => json.violations.map(({ rule }: { rule: string }) => rule);

const description = (name: string) => ({
  name,
  assignment: 'Hålla samman det gemensamma.',
  mandate: 'Beslutar om det som inte kostar något.',
  roleDescriptions: [{ id: 'ledamot', name: 'Ledamot', text: 'Företräder sin kommun.' }],
  answerWithin: 'P14D',
});

const mandate = {
  role: 'departmentHead',
  may: ['matters'],
  delegation: 'Delegationsordning 4.2',
  goals: 'Lika stöd i båda kommunerna.',
};

let parties: SomeParties;
let path: string;
let first: string;
let heads: string;
let members: Record<string, string>;

/** Signs in as the administrator of the organisation, who is a person of it and has this role as well. */
const personOf = async (organisationId: OrganisationId, as: string) => {
  const personId = await parties.administratorOf(organisationId);
  await letIn(parties.table, {
    subject: as,
    organisationId,
    personId,
    memberships: [{ role: 'departmentHead', bodyId }],
  });
  return personId;
};

const form = async (name: string, level: number): Promise<string> =>
  (await parties.send(head, 'POST', `${path}/groups`, { ...description(name), level })).json.id;

const join = (as: string, group: string, isConvener = false) =>
  parties.send(as, 'POST', `${path}/groups/${group}/members`, {
    personId: members[as],
    roleId: 'ledamot',
    isConvener,
  });

const tick = () =>
  ringAlarms({
    table: parties.table,
    bells: bellsOf(parties.table),
    now: () => parties.now,
    hasTime: () => true,
  });

const raise = (groupId: string, body: object = {}) =>
  parties.send(neighbour, 'POST', `${path}/matters`, {
    groupId,
    kind: 'procurement',
    title: 'Gemensam upphandling av trygghetslarm',
    text: 'Avtalen löper ut samtidigt.',
    ...body,
  });

const matterOf = async (id: string) => (await parties.send(head, 'GET', `${path}/matters/${id}`)).json;

beforeEach(async () => {
  parties = await SomeParties.meet();
  path = await parties.together();
  members = {
    [head]: await personOf(bengtsfors, head),
    [neighbour]: await personOf(mellerud, neighbour),
  };
  first = await form('Systemförvaltarna', 1);
  heads = await form('Förvaltningscheferna', 3);
});

describe('a group', () => {
  it('takes in people whom their own party sends, each for a described role', async () => {
    expect((await join(head, first)).status).toBe(200);
    const foreign = await parties.send(neighbour, 'POST', `${path}/groups/${first}/members`, {
      personId: members[head],
      roleId: 'ledamot',
    });
    expect([foreign.status, rules(foreign)]).toEqual([422, ['group.personIsKnown']]);
    const undescribed = await parties.send(neighbour, 'POST', `${path}/groups/${first}/members`, {
      personId: members[neighbour],
      roleId: 'ordforande',
    });
    expect(rules(undescribed)).toEqual(['group.describedRole']);
    const { json } = await parties.send(neighbour, 'GET', `${path}/groups/${first}`);
    expect(json.members).toMatchObject([{ name: 'Påhittade Anna Ek', bodyId, joinedOn: '2026-10-01' }]);
    const withdrawn = await parties.change(
      neighbour,
      { to: '/departures', versionOf: `${path}/groups/${first}` },
      { personId: members[head] },
    );
    expect(withdrawn.status).toBe(404);
  });

  it('works towards target pictures: fulfilled on a date or replaced, never forgotten', async () => {
    const versionOf = `${path}/groups/${first}`;
    const set = (body: object) => parties.change(head, { to: '/targets', versionOf }, body);
    await set({ targetId: 'en-journal', text: 'En journal följer den enskilde.', wantedBy: '2027-12-31' });
    await set({ targetId: 'en-inloggning', text: 'En inloggning.' });
    await set({ targetId: 'en-e-legitimation', text: 'En e-legitimation.', replaces: 'en-inloggning' });
    const fulfil = (fulfilledOn: string) =>
      parties.change(head, { to: '/targets/en-journal/fulfilments', versionOf }, { fulfilledOn });
    expect(rules(await fulfil('2027-01-01'))).toEqual(['group.notFulfilledInAdvance']);
    parties.now = '2027-11-30T08:00:00.000Z';
    expect((await fulfil('2027-11-29')).status).toBe(200);
    expect((await fulfil('2027-11-29')).status).toBe(404);
    const { targets } = (await parties.send(head, 'GET', versionOf)).json as Group;
    expect(targets).toMatchObject([
      { targetId: 'en-journal', status: 'fulfilled', fulfilledOn: '2027-11-29' },
      { targetId: 'en-inloggning', status: 'replaced', replacedBy: 'en-e-legitimation' },
      { targetId: 'en-e-legitimation', status: 'current' },
    ]);
    expect(rules(await set({ targetId: 'en-till', text: 'Ny.', replaces: 'en-journal' }))).toEqual([
      'group.targetIsCurrent',
    ]);
  });
});

describe('a matter', () => {
  it('climbs with a reason, is decided by those with a mandate, and comes back', async () => {
    await join(head, first, true);
    await join(head, heads, true);
    const { id } = (await raise(first)).json;
    expect(await matterOf(id)).toMatchObject({ status: 'waiting', stays: [{ answerBy: '2026-10-15' }] });
    const versionOf = `${path}/matters/${id}`;
    parties.now = '2026-10-05T08:00:00.000Z';
    const refer = () =>
      parties.change(
        head,
        { to: '/referrals', versionOf },
        { toGroupId: heads, reason: 'Det kostar pengar.' },
      );
    expect((await refer()).status).toBe(200);
    expect(rules(await refer())).toEqual(['matter.goesElsewhere']);
    const { json } = await parties.send(neighbour, 'GET', `${path}/matters`);
    expect(json.items).toMatchObject([
      { status: 'waiting', waitsIn: 'Förvaltningscheferna', waitsSince: '2026-10-05', isLate: false },
    ]);

    const procurement = {
      agreementTitle: 'Trygghetslarm (fiktivt)',
      parties: [
        { organisationId: bengtsfors, bodyId },
        { organisationId: mellerud, bodyId },
      ],
      endsOn: '2030-06-30',
    };
    const decide = (as: string) =>
      parties.change(
        as,
        { to: '/decisions', versionOf },
        { text: 'Vi upphandlar tillsammans.', procurement },
      );
    expect(rules(await decide(head))).toEqual(['collaboration.needsMandate']);
    for (const as of [head, neighbour])
      await parties.change(as, { method: 'PUT', to: '/mandates/chef', versionOf: path }, mandate);
    expect(rules(await decide(neighbour))).toEqual(['matter.decidedInItsGroup']);
    await join(neighbour, heads);
    expect((await decide(head)).status).toBe(200);
    expect(rules(await decide(head))).toEqual(['matter.waits']);
    expect((await matterOf(id)).decision.parties).toEqual(procurement.parties);

    const raiser = { organisationId: mellerud, personId: members[neighbour] as never };
    const { records } = await recordsOf(parties.table, raiser, { which: 'waiting', limit: 10 });
    expect(records.map(({ task }) => task)).toEqual(['closeMatter']);
    expect((await parties.change(neighbour, { to: '/closures', versionOf }, {})).status).toBe(200);
    expect(await matterOf(id)).toMatchObject({
      status: 'closed',
      stays: [{}, { reason: 'Det kostar pengar.' }],
    });

    await parties.told();
    parties.now = '2029-12-30T09:00:00.000Z';
    await tick();
    expect(await parties.told()).toEqual(['ProcurementEnding']);
  });

  it('that waits too long rings with the convener, then with whoever raised it, then no more', async () => {
    await join(head, first, true);
    const { id } = (await raise(first)).json;
    await parties.told();
    parties.now = '2026-10-15T09:00:00.000Z';
    await tick();
    expect(await parties.told()).toEqual([]);
    parties.now = '2026-10-16T09:00:00.000Z';
    await tick();
    await tick();
    expect(await parties.told()).toEqual(['MatterWaitsTooLong']);
    expect((await parties.send(neighbour, 'GET', `${path}/matters`)).json.items).toMatchObject([
      { isLate: true },
    ]);
    parties.now = '2027-03-01T09:00:00.000Z';
    await tick();
    await tick();
    expect(await parties.told()).toEqual(['MatterWaitsTooLong']);
    expect((await matterOf(id)).told.waits).toBe(2);
  });

  it('waits for whoever takes over from a convener or raiser who has left', async () => {
    await join(head, first, true);
    const { id } = (await raise(first)).json;
    const matter = (await parties.stores.matters.find(path.split('/').at(-1) as never, id))?.state;
    const group = (await parties.stores.groups.find(path.split('/').at(-1) as never, first))?.state;
    const from = { organisationId: bengtsfors, personId: members[head] as never };
    const to = { organisationId: bengtsfors, personId: personNumber(900) };
    const circumstances = { now: parties.now, actor: { system: 'test', organisationId: bengtsfors } };
    expect(matter && handOverMatter(matter, { from, to }, circumstances)).toMatchObject({
      state: { convener: to },
    });
    expect(group && handOverGroup(group, { from, to }, circumstances)).toMatchObject({
      state: { convener: to, members: [{ person: to, roleId: 'ledamot' }] },
    });
  });

  it('of another collaboration is not found through one’s own', async () => {
    await join(head, first, true);
    const { id } = (await raise(first)).json;
    const { json } = await parties.send(head, 'POST', '/collaborations', {
      name: 'En annan (fiktiv)',
      purpose: 'Något annat.',
      decision: { bodyId, decidedOn: '2026-10-01', paragraph: '§ 1', referenceNumber: 'SN/2026:1' },
    });
    const other = `/collaborations/${json.id}`;
    expect((await parties.send(head, 'GET', `${other}/matters/${id}`)).status).toBe(404);
    expect((await parties.send(neighbour, 'GET', `${other}/matters/${id}`)).status).toBe(404);
    expect((await raise(first, { groupId: heads })).status).toBe(201);
    const elsewhere = await parties.send(head, 'POST', `${other}/matters`, {
      groupId: first,
      kind: 'other',
      title: 'Fel grupp',
      text: 'Gruppen finns i en annan samverkan.',
    });
    expect([elsewhere.status, rules(elsewhere)]).toEqual([404, ['matter.groupIsKnown']]);
  });
});
