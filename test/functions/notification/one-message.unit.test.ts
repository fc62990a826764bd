import { beforeEach, describe, expect, test } from 'vitest';
import { catalogue, type EventDraft } from '#events/catalogue.ts';
import type { Envelope } from '#events/envelope.ts';
import type { PersonId } from '#events/identifiers.ts';
import { makeDigest, rowsAtMost } from '#functions/notification/make-digest/make-digest.ts';
import { bellOf, ringAlarms } from '#functions/notification/ring-alarms/ring-alarms.ts';
import type { Actor } from '#shared/domain/decision.ts';
import { mailsADay } from '#shared/domain/notification/choose-channel.ts';
import { readNotification } from '#shared/domain/notification/end-notification.ts';
import type { Notification } from '#shared/domain/notification/notification.ts';
import { ringPostbox } from '#shared/domain/notification/postbox.ts';
import type { Preferences } from '#shared/domain/notification/preferences.ts';
import { commentPlan } from '#shared/domain/plan/comment-plan.ts';
import { handOver } from '#shared/domain/plan/hand-over.ts';
import { linesOf } from '#shared/domain/plan/lines-by-area.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import { planRules } from '#shared/domain/plan/plan-rules.ts';
import { decideAndSave } from '#shared/storage/decide-and-save.ts';
import { organisationId } from '../../shared/domain/notification/a-notification.ts';
import * as plans from '../../shared/domain/plan/a-plan.ts';
import { savePerson } from './some-people.ts';
import { Telling } from './telling.ts';

const colleague = '0192f0c1-7777-7c3d-8e4f-000000000000' as PersonId;

const measureOverdue = (plan: Plan): EventDraft => {
  const [{ lineId, measures } = { lineId: '', measures: [] }] = linesOf(plan);
  const [{ measureId, dueOn } = {}] = measures;
  return {
    name: 'MeasureOverdue',
    data: {
      ...catalogue.MeasureOverdue.example,
      lineId,
      measureId,
      dueOn,
      ownerSide: 'unit',
      tell: 'owner',
    } as never,
  };
};
const planClosed: EventDraft = { name: 'PlanClosed', data: catalogue.PlanClosed.example as never };
const commented: EventDraft = {
  name: 'PlanCommented',
  data: { ...catalogue.PlanCommented.example, outcome: 'completionAsked' } as never,
};

describe('one person, several things to tell', () => {
  let telling: Telling;
  const { manager } = plans;
  const prefer = (preferences: Preferences, personId: PersonId = manager.personId) =>
    savePerson(telling.needs.people, { personId, preferences });
  const of = (state: Plan, events: EventDraft[], by?: Actor) =>
    telling.tell(planRules, { id: state.planId, state, events, ...(by && { by }) });
  const mails = () => telling.mails();
  const toManager = async () =>
    (await mails()).filter(({ recipient }) => recipient.personId === manager.personId);
  const postbox = async () =>
    (await telling.needs.postboxes.find(manager.organisationId, manager.personId))?.state;

  /** Rings the postboxes, and makes the digests that they ask for. */
  const ring = async (now: string): Promise<void> => {
    const { table, needs } = telling;
    await ringAlarms({
      table,
      bells: {
        postbox: bellOf(needs.postboxes, ringPostbox),
        notification: { ring: async () => 'rung' },
      },
      now: () => now,
      hasTime: () => true,
    });
    for (const event of await telling.history('postbox', manager.personId)) {
      if (event.name !== 'DigestDue') continue;
      const cause = { now, actor: { system: 'notification/make-digest', organisationId } };
      const { notifications, people } = needs;
      await makeDigest(event as never, cause, { notifications, people, partsOf: telling.partsOf });
    }
  };

  beforeEach(async () => {
    telling = new Telling();
    await savePerson(telling.needs.people, { personId: manager.personId });
    await savePerson(telling.needs.people, { personId: colleague });
  });

  test('given one decision with several things to tell, one message says them all, the most urgent first', async () => {
    const plan = plans.anAdoptedPlan();
    await of(plan, [planClosed, measureOverdue(plan)]);
    expect(await toManager()).toMatchObject([
      { channel: 'email', text: 'measureOverdue', also: [{ text: 'planClosed' }], status: 'planned' },
    ]);
  });

  test('given two decisions at the very same instant, neither is lost', async () => {
    const plan = plans.anAdoptedPlan();
    telling.standStill();
    await of(plan, [planClosed]);
    await of(plan, [measureOverdue(plan)]);
    const texts = (await toManager()).flatMap(({ text, also = [] }) => [
      text,
      ...also.map((part) => part.text),
    ]);
    expect(new Set(texts)).toEqual(new Set(['planClosed', 'measureOverdue']));
  });

  test('given an old event that is delivered again after a hand-over, the newcomer is told of the hand-over only', async () => {
    const plan = plans.anAdoptedPlan();
    const [late] = await telling.commit(planRules, {
      id: plan.planId,
      state: plan,
      events: [measureOverdue(plan)],
    });
    await telling.deliver(late as Envelope);
    const to = { organisationId, personId: colleague };
    const { state, events } = plans.accepted(handOver(plan, { from: manager, to }));
    await of(state, [...events]);
    await telling.deliver(late as Envelope);
    expect(await telling.told()).toEqual(['7777 workHandedOver', 'cccc measureOverdue']);
    // What is late after that is theirs.
    await of(state, [measureOverdue(state)]);
    expect(await telling.told()).toContain('7777 measureOverdue');
  });

  test('what needs no action waits for the week’s digest, which leaves on Monday morning with all of it', async () => {
    const plan = plans.anAdoptedPlan();
    await of(plan, [planClosed]);
    await of(plan, [planClosed]);
    expect(await toManager()).toMatchObject([
      { channel: 'digest', text: 'planClosed', status: 'planned' },
      { channel: 'digest', text: 'planClosed', status: 'planned' },
    ]);
    // It was Monday at nine.
    expect(await postbox()).toMatchObject({ leavesAt: '2026-11-30T07:00:00.000Z', digests: 0 });
    await ring('2026-11-30T06:59:00.000Z');
    expect(await toManager()).toHaveLength(2);
    await ring('2026-11-30T07:00:00.000Z');
    // A second delivery of the same event makes no second digest.
    await ring('2026-11-30T07:05:00.000Z');
    const all = await toManager();
    const [digest, ...more] = all.filter(({ text }) => text === 'digest');
    expect(more).toEqual([]);
    expect(digest).toMatchObject({
      channel: 'email',
      status: 'planned',
      also: [{ text: 'planClosed' }, { text: 'planClosed' }],
    });
    expect(all.filter(({ status }) => status === 'collected')).toHaveLength(2);
    expect(await postbox()).toMatchObject({ waiting: [], digests: 1 });
  });

  test('what was read in the inbox is not repeated in the digest, and without rows no mail leaves', async () => {
    await of(plans.anAdoptedPlan(), [planClosed]);
    const [waiting] = (await toManager()) as [Notification];
    const cause = { now: '2026-11-24T08:00:00.000Z', actor: { ...manager } };
    await decideAndSave({
      store: telling.needs.notifications,
      organisationId,
      id: waiting.notificationId,
      cause,
      decide: (state) => state && readNotification(state, cause),
    });
    await ring('2026-11-30T07:00:00.000Z');
    expect(await toManager()).toMatchObject([{ status: 'collected' }]);
  });

  test('whoever has chosen so gets news at once, or in the inbox alone', async () => {
    await prefer({ channels: { news: 'email' } });
    await of(plans.anAdoptedPlan(), [planClosed]);
    await prefer({ channels: { news: 'inbox' } });
    await of(plans.anAdoptedPlan(), [planClosed]);
    const channels = (await toManager()).map(({ channel, status }) => `${channel} ${status}`);
    expect(channels.sort()).toEqual(['email planned', 'inbox delivered']);
  });

  test('what must be acted on comes at once whatever was chosen, in the language that was chosen', async () => {
    await prefer({ language: 'en', channels: { news: 'inbox' } });
    const plan = plans.anAdoptedPlan();
    await of(plan, [measureOverdue(plan)]);
    expect(await toManager()).toMatchObject([{ channel: 'email', language: 'en' }]);
  });

  test('after so many mails of one day the rest comes together the next working morning; nothing is lost', async () => {
    const plan = plans.anAdoptedPlan();
    for (let count = 0; count < mailsADay + 3; count++) await of(plan, [measureOverdue(plan)]);
    const channels = Map.groupBy(await toManager(), ({ channel }) => channel);
    expect(channels.get('email')).toHaveLength(mailsADay);
    expect(channels.get('digest')).toHaveLength(3);
    expect(await postbox()).toMatchObject({ leavesAt: '2026-11-24T07:00:00.000Z' });
    await ring('2026-11-24T07:00:00.000Z');
    const digest = (await toManager()).find(({ text }) => text === 'digest');
    expect(digest?.also).toHaveLength(3);
    await of(plan, [measureOverdue(plan)]);
    expect(rowsAtMost).toBeGreaterThan(mailsADay);
  });

  describe('while somebody is away', () => {
    const pause = { from: '2026-11-20', to: '2026-11-30', substituteId: colleague };
    const toColleague = async () =>
      (await mails()).filter(({ recipient }) => recipient.personId === colleague);

    test('the substitute gets what must be acted on, and it lies in the inbox for when they are back', async () => {
      await prefer({ channels: {}, pause });
      const plan = plans.anAdoptedPlan();
      await of(plan, [measureOverdue(plan)]);
      expect(await toColleague()).toMatchObject([{ channel: 'email', insteadOf: manager }]);
      expect(await toManager()).toMatchObject([{ channel: 'inbox', status: 'delivered' }]);
      // The substitute's mail still has its reason: the manager's own.
      const [sent] = (await toColleague()) as [Notification];
      expect(await telling.partsOf(sent)).toHaveLength(1);
    });

    test('what needs no action waits until they are back', async () => {
      await prefer({ channels: { news: 'email' }, pause });
      await of(plans.anAdoptedPlan(), [planClosed]);
      expect(await toColleague()).toEqual([]);
      expect(await postbox()).toMatchObject({ leavesAt: '2026-12-01T07:00:00.000Z' });
    });

    test('the day before and the day after they get it themselves', async () => {
      const plan = plans.anAdoptedPlan();
      await prefer({ channels: {}, pause: { ...pause, from: '2026-11-24' } });
      await of(plan, [measureOverdue(plan)]);
      await prefer({ channels: {}, pause: { ...pause, to: '2026-11-22' } });
      await of(plan, [measureOverdue(plan)]);
      expect((await toManager()).map(({ channel }) => channel)).toEqual(['email', 'email']);
    });

    test('delivered again after somebody has left, come back or got another substitute, nobody is told twice', async () => {
      const third = '0192f0c1-8888-7c3d-8e4f-000000000000' as PersonId;
      await savePerson(telling.needs.people, { personId: third });
      const plan = plans.anAdoptedPlan();
      const late = async () => {
        const change = { id: plan.planId, state: plan, events: [measureOverdue(plan)] };
        const [envelope] = await telling.commit(planRules, change);
        return envelope as Envelope;
      };
      const before = await late();
      await telling.deliver(before);
      await prefer({ channels: {}, pause });
      await telling.deliver(before);
      expect(await telling.told()).toEqual(['cccc measureOverdue']);
      const meanwhile = await late();
      await telling.deliver(meanwhile);
      const told = await telling.told();
      await prefer({ channels: {}, pause: { ...pause, substituteId: third } });
      await telling.deliver(meanwhile);
      await prefer({ channels: {} });
      await telling.deliver(meanwhile);
      expect(await telling.told()).toEqual(told);
      expect(told).toEqual(['7777 measureOverdue', 'cccc measureOverdue', 'cccc measureOverdue']);
    });

    test('a substitute who is away too has one; where two stand in for each other, it is not lost between them', async () => {
      const third = '0192f0c1-8888-7c3d-8e4f-000000000000' as PersonId;
      await savePerson(telling.needs.people, { personId: third });
      await prefer({ channels: {}, pause });
      await prefer({ channels: {}, pause: { ...pause, substituteId: third } }, colleague);
      const plan = plans.anAdoptedPlan();
      await of(plan, [measureOverdue(plan)]);
      expect((await mails()).filter(({ recipient }) => recipient.personId === third)).toHaveLength(1);
      await prefer({ channels: {}, pause: { ...pause, substituteId: manager.personId } }, colleague);
      await of(plan, [measureOverdue(plan)]);
      expect((await toManager()).filter(({ channel }) => channel === 'email')).toHaveLength(1);
    });

    test('a substitute who did it themselves is not told', async () => {
      await prefer({ channels: {}, pause });
      const plan = plans.accepted(
        commentPlan(
          plans.aSubmittedPlan(),
          { outcome: 'completionAsked', text: 'Mer om bemanningen.' },
          plans.on('2026-11-12'),
        ),
      ).state;
      await of(plan, [commented], { personId: colleague, organisationId });
      expect(await toColleague()).toEqual([]);
      expect(await toManager()).toMatchObject([{ channel: 'inbox', text: 'planToComplete' }]);
    });
  });

  describe('before it leaves', () => {
    const parts = async () => telling.partsOf(((await toManager()) as [Notification])[0]);

    test('a reminder whose measure is done, moved or handed over has lost its reason', async () => {
      const plan = plans.anAdoptedPlan();
      await of(plan, [measureOverdue(plan)]);
      expect(await parts()).toHaveLength(1);
      const [{ areas }] = [plan];
      const changed = (change: object): Plan => ({
        ...plan,
        areas: Object.fromEntries(
          Object.entries(areas).map(([id, area]) => [
            id,
            {
              ...area,
              lines: area.lines.map((line) => ({
                ...line,
                measures: line.measures.map((measure) => ({ ...measure, ...change })),
              })),
            },
          ]),
        ),
      });
      const outdated: readonly Plan[] = [
        changed({ progress: { done: 'yes', reportedOn: '2026-12-20' } }),
        changed({ dueOn: '2027-02-01' }),
        { ...plan, status: 'closed' },
        { ...plan, unit: { ...plan.unit, manager: plans.providersManager } },
      ];
      for (const after of outdated) {
        await telling.commit(planRules, { id: plan.planId, state: after, events: [planClosed] });
        expect(await parts()).toEqual([]);
      }
      await telling.commit(planRules, { id: plan.planId, state: plan, events: [planClosed] });
      expect(await parts()).toHaveLength(1);
    });

    test('of a message with several parts only those that still hold are said', async () => {
      const plan = plans.anAdoptedPlan();
      const closed: Plan = { ...plan, status: 'closed' };
      await of(plan, [planClosed, measureOverdue(plan)]);
      await telling.commit(planRules, {
        id: plan.planId,
        state: closed,
        events: [planClosed],
      });
      expect((await parts()).map(({ text }) => text)).toEqual(['planClosed']);
    });
  });
});
