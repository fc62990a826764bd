import { beforeEach, describe, expect, it } from 'vitest';
import type { EventData } from '#events/catalogue.ts';
import { keepDecisionOfParties } from '#functions/collaboration/keep-decision/keep-decision.ts';
import { bellsOf } from '#functions/notification/ring-alarms/bells.ts';
import { ringAlarms } from '#functions/notification/ring-alarms/ring-alarms.ts';
import type { ReceivedEvent } from '#shared/messaging/react.ts';
import { recordsOf } from '#shared/storage/involvements.ts';
import type { Answered } from '../call-api.ts';
import { takeEvents } from '../organisation/a-tenant.ts';
import { bengtsfors, bodyId, decision, mellerud, personNumber, SomeParties } from './some-parties.ts';

const head = 'departmentHead-1460';
const neighbour = 'departmentHead-1461';
const rules = ({ json }: Answered) => json.violations.map(({ rule }: { rule: string }) => rule);
const contact = { organisationId: mellerud, personId: personNumber(800) };

let parties: SomeParties;
let path: string;
let plan: string;
/** What a second workshop that starts from one not yet held is told, and what it carries of one that is. */
let early: string[];
let carried: number;

const mandate = {
  role: 'departmentHead',
  may: ['jointPlans', 'matters'],
  delegation: 'Delegationsordning 4.2',
  goals: 'En sammanhållen vård och omsorg.',
};
const sip = 'samordnad-individuell-plan';
const absence = 'skolfranvaro';

const hold = (workshop: string, mustDevelop: readonly string[]) =>
  parties.change(
    head,
    { method: 'PUT', to: '/result', versionOf: `${path}/workshops/${workshop}` },
    {
      heldOn: '2026-10-01',
      participants: [{ organisationId: bengtsfors, role: 'enhetschef', number: 6 }],
      worksWell: [{ id: 'tillit', theme: 'Tillit', text: 'Vi känner varandra.' }],
      mustDevelop: mustDevelop.map((id) => ({ id, theme: id, text: `Behöver utvecklas: ${id}.` })),
    },
  );

const write = (areaId: string, body: object = {}) =>
  parties.change(
    head,
    { method: 'PUT', to: `/areas/${areaId}`, versionOf: plan },
    {
      title: areaId,
      intendedOutcome: 'Den enskilde möter en plan, inte två.',
      measures: [
        {
          measureId: 'gemensam-mall',
          what: 'En gemensam mall.',
          seatIds: ['bengtsfors', 'mellerud'],
          dueOn: '2027-03-01',
          isFirstStep: true,
        },
        {
          measureId: 'gemensam-tjanst',
          what: 'En gemensam samordnare.',
          seatIds: ['mellerud'],
          dueOn: '2027-09-01',
          isFirstStep: false,
        },
      ],
      ...body,
    },
  );

const stand = (as: string, areaId: string, body: object) =>
  parties.send(as, 'POST', `${plan}/areas/${areaId}/stances`, {
    seatId: as === head ? 'bengtsfors' : 'mellerud',
    revision: 2,
    stance: 'agrees',
    ...body,
  });

const ask = () => parties.change(head, { to: '/questions', versionOf: plan }, { answerBy: '2026-10-30' });
const adopt = () => parties.change(head, { to: '/adoptions', versionOf: plan }, undefined);
const tick = () =>
  ringAlarms({
    table: parties.table,
    bells: bellsOf(parties.table),
    now: () => parties.now,
    hasTime: () => true,
  });

beforeEach(async () => {
  parties = await SomeParties.meet();
  path = await parties.together();
  for (const as of [head, neighbour])
    await parties.change(as, { method: 'PUT', to: '/mandates/chef', versionOf: path }, mandate);
  await parties.change(
    neighbour,
    { method: 'PUT', to: '/contacts', versionOf: path },
    { contacts: [{ functionName: 'KSA', people: [contact] }] },
  );
  const first = await parties.send(head, 'POST', `${path}/workshops`, {
    name: 'Workshop 1',
    plannedOn: '2026-10-01',
  });
  const tooSoon = await parties.send(head, 'POST', `${path}/workshops`, {
    name: 'Workshop 2',
    plannedOn: '2026-10-01',
    earlierWorkshopId: first.json.id,
  });
  early = rules(tooSoon);
  await hold(first.json.id, [sip, absence, 'prevention']);
  const second = await parties.send(head, 'POST', `${path}/workshops`, {
    name: 'Workshop 2',
    plannedOn: '2026-10-01',
    earlierWorkshopId: first.json.id,
  });
  const { json } = await parties.send(neighbour, 'GET', `${path}/workshops/${second.json.id}`);
  carried = json.startsFrom.mustDevelop.length;
  await hold(second.json.id, [sip, absence]);
  const drafted = await parties.send(head, 'POST', `${path}/joint-plans`, {
    title: 'Lokal utvecklingsplan (fiktiv)',
    superiorPlan: { title: 'Länets plan för god och nära vård', owner: 'Länet' },
    workshopId: second.json.id,
    cadence: { revisitAfter: 'P6M', revisitAgainAfter: 'P6M' },
    seats: [
      { seatId: 'bengtsfors', party: { organisationId: bengtsfors, bodyId } },
      { seatId: 'mellerud', party: { organisationId: mellerud, bodyId } },
    ],
  });
  plan = `${path}/joint-plans/${drafted.json.id}`;
});

const planNow = async () => (await parties.send(head, 'GET', plan)).json;

/** Written, asked, and answered so that it can be adopted: Mellerud declines one measure. */
const answered = async () => {
  for (const areaId of [sip, absence]) await write(areaId);
  await ask();
  for (const areaId of [sip, absence]) {
    await stand(head, areaId, {});
    await stand(neighbour, areaId, {});
  }
  await stand(neighbour, sip, {
    measureId: 'gemensam-tjanst',
    stance: 'declines',
    text: 'Vi har ingen att avvara.',
  });
};

describe('a joint plan', () => {
  it('starts from the development areas of a workshop and is written before the parties are asked', async () => {
    expect([early, carried]).toEqual([['workshop.startsFromAResult'], 3]);
    expect(Object.keys((await planNow()).areas).sort()).toEqual([sip, absence].sort());
    expect(rules(await ask())).toEqual(['jointPlan.writtenBeforeAsking']);
    expect(rules(await stand(head, sip, { revision: 1 }))).toEqual(['jointPlan.askedBeforeAnswer']);
    const stranger = await write(sip, {
      measures: [
        {
          measureId: 'm1',
          what: 'Något.',
          seatIds: ['falun'],
          dueOn: '2027-03-01',
          isFirstStep: true,
        },
      ],
    });
    expect(rules(stranger)).toEqual(['jointPlan.measureOfASeat']);
  });

  it('asks each party, whose contacts find it among their tasks', async () => {
    for (const areaId of [sip, absence]) await write(areaId);
    await ask();
    const { records } = await recordsOf(parties.table, contact, { which: 'waiting', limit: 10 });
    expect(records).toMatchObject([{ task: 'takeStance', dueOn: '2026-10-30' }]);
    expect((await parties.send(head, 'GET', `${path}/joint-plans`)).json.items).toMatchObject([
      {
        status: 'asked',
        waitsForAnswerOf: ['Bengtsfors kommun, Socialnämnden', 'Melleruds kommun, Socialnämnden'],
      },
    ]);
    await parties.told();
    parties.now = '2026-10-31T09:00:00.000Z';
    await tick();
    await tick();
    expect(await parties.told()).toEqual(['JointPlanUnanswered']);
  });

  it('lets nobody answer for another, without a mandate, silently or to another text', async () => {
    for (const areaId of [sip, absence]) await write(areaId);
    await ask();
    expect(rules(await stand(neighbour, sip, { seatId: 'bengtsfors' }))).toEqual(['jointPlan.seatIsOwn']);
    expect(rules(await stand(neighbour, sip, { stance: 'reserves' }))).toEqual(['jointPlan.saysWhy']);
    expect(rules(await stand(neighbour, sip, { revision: 1 }))).toEqual(['jointPlan.answersThisText']);
    const coordinator = await parties.let('coordinator', mellerud);
    expect(rules(await stand(coordinator, sip, {}))).toEqual(['collaboration.needsMandate']);
    await parties.change(neighbour, { to: '/mandates/chef/withdrawals', versionOf: path }, {});
    expect(rules(await stand(neighbour, sip, {}))).toEqual(['collaboration.needsMandate']);
  });

  it('asks again when the text changes, and lets who reserved agree later', async () => {
    for (const areaId of [sip, absence]) await write(areaId);
    await ask();
    await stand(head, sip, {});
    await stand(head, absence, {});
    await stand(neighbour, sip, {});
    await stand(neighbour, absence, { stance: 'reserves', text: 'Skolan behöver mer tid.' });
    expect((await planNow()).areas[absence].stances).toHaveLength(2);
    await write(sip, { intendedOutcome: 'Den enskilde håller i sin egen plan.' });
    expect(rules(await adopt())).toEqual(['jointPlan.answeredByAll']);
    await stand(head, sip, { revision: 3 });
    await stand(neighbour, sip, { revision: 3 });
    await stand(neighbour, absence, {});
    expect((await adopt()).status).toBe(200);
    expect((await planNow()).status).toBe('adopted');
  });

  it('holds among those who agreed, comes back until it has helped, and ends in continued work', async () => {
    await answered();
    await parties.told();
    expect((await adopt()).status).toBe(200);
    expect(await parties.told()).toEqual(['JointPlanAdopted']);
    expect(rules(await write(sip, { title: 'Nytt' }))).toEqual(['jointPlan.writtenBeforeAdoption']);
    expect(rules(await stand(head, sip, {}))).toEqual(['jointPlan.askedBeforeAnswer']);
    expect((await planNow()).revisits).toMatchObject([{ number: 1, dueOn: '2027-04-01' }]);

    parties.now = '2027-04-01T09:00:00.000Z';
    await tick();
    expect(await parties.told()).toEqual(['JointPlanDueForReview']);
    const judged = (areaId: string, result: string) => ({
      areaId,
      result,
      observedOutcome: 'Fler har en plan.',
      measures: ['gemensam-mall', 'gemensam-tjanst'].map((measureId) => ({
        measureId,
        done: 'yes',
        effect: 'tooEarly',
      })),
    });
    const revisit = (number: number, areas: object[]) =>
      parties.change(
        head,
        { to: '/revisits', versionOf: plan },
        {
          number,
          heldOn: parties.now.slice(0, 10),
          areas,
          support: [{ seatId: 'mellerud', askedFor: 'Utbildning.' }],
        },
      );
    expect(rules(await revisit(1, [judged(sip, 'partly')]))).toEqual(['jointPlan.judgedAreas']);
    const end = () =>
      parties.change(head, { to: '/endings', versionOf: plan }, { continuedWork: 'Årligt forum.' });
    expect(rules(await end())).toEqual(['jointPlan.endsAfterRevisit']);
    expect((await revisit(1, [judged(sip, 'partly'), judged(absence, 'achieved')])).status).toBe(200);
    expect((await planNow()).revisits).toMatchObject([{ held: {} }, { number: 2, dueOn: '2027-10-01' }]);
    parties.now = '2027-12-01T09:00:00.000Z';
    await parties.told();
    await tick();
    expect(await parties.told()).toEqual(['JointPlanDueForReview', 'JointRevisitOverdue']);
    await revisit(2, [judged(sip, 'achieved'), judged(absence, 'achieved')]);
    expect((await end()).status).toBe(200);
    expect(await planNow()).toMatchObject({ status: 'ended', ending: { continuedWork: 'Årligt forum.' } });
  });
});

describe('what was decided together', () => {
  it('stays with each party, also when it has left', async () => {
    await answered();
    await takeEvents(parties.table);
    await adopt();
    const [envelope] = await takeEvents(parties.table);
    if (envelope === undefined) throw new Error('The adoption tells nothing');
    const { organisationid: organisationId, data } = envelope;
    const event = { name: 'JointPlanAdopted', organisationId, data, envelope } as ReceivedEvent<
      EventData<'JointPlanAdopted'>
    >;
    const cause = { now: parties.now, actor: { system: 'collaboration/keep-decision', organisationId } };
    await keepDecisionOfParties(event, cause, parties.stores);
    await keepDecisionOfParties(event, cause, parties.stores);

    await parties.change(neighbour, { to: '/departures', versionOf: path }, { decision: decision() });
    expect((await parties.send(neighbour, 'GET', plan)).status).toBe(404);
    const { items } = (await parties.send(neighbour, 'GET', '/kept-decisions')).json;
    expect(items).toMatchObject([{ title: 'Lokal utvecklingsplan (fiktiv)', of: 'jointPlan', bodyId }]);
    const kept = await parties.send(neighbour, 'GET', `/kept-decisions/${items[0].id}`);
    expect(kept.json.together).toEqual(['Bengtsfors kommun, Socialnämnden']);
    expect(kept.json.parts).toContainEqual({
      title: sip,
      text: 'En gemensam samordnare.',
      stance: 'declines',
    });
    expect((await parties.send(head, 'GET', `/kept-decisions/${items[0].id}`)).status).toBe(404);
    expect((await parties.send(head, 'GET', '/kept-decisions')).json.items).toHaveLength(1);
  });
});
