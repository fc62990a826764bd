import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogue, type EventName } from '#events/catalogue.ts';
import { nameOfType } from '#events/envelope.ts';
import type { ThinEvent } from '#events/thin-event.ts';
import type { FollowUp } from '#local/demo/follow-up.ts';
import type { LocalStack } from '#local/local-stack.ts';
import type { Json } from '#local/users/api-user.ts';
import { runningStack } from './running-stack.ts';
import { etagOf, send } from './send.ts';
import { adoptSmallProgramme, assess, followUpInFalun, openAssessment } from './small-follow-up.ts';
import { eventItems, type TableItem, tableAtRest } from './table-items.ts';
import { type WebhookReceiver, webhookReceiver } from './webhook-receiver.ts';

const minute = 60_000;
const organisation = '2080';

let stack: LocalStack;
let stop: () => Promise<void>;
let followUp: FollowUp;
let receiver: WebhookReceiver;
let webhook: string;

beforeAll(async () => {
  ({ stack, stop } = await runningStack());
  followUp = await followUpInFalun(stack);
  receiver = await webhookReceiver(() => stack.clock.now());
});
afterAll(async () => {
  await receiver.stop();
  await stop();
});

/** Time goes on; the clock rings and everything that follows from it happens. */
const pass = async (minutes: number): Promise<void> => {
  stack.clock.advanceTo(stack.clock.now().getTime() + minutes * minute);
  await stack.tick('ring-alarms');
  await stack.drain();
};

/** What the webhook should have been told since an instant: everything but the notifications' own. */
const committedSince = (items: readonly TableItem[], since: Date): string[] =>
  eventItems(items)
    .map(({ envelope }) => envelope)
    .filter(({ organisationid, type, time }) => {
      const isOwn = catalogue[nameOfType(type) as EventName].noun === 'notification';
      return organisationid === organisation && !isOwn && time >= since.toISOString();
    })
    .map(({ id }) => id);

const bySubject = (events: readonly ThinEvent[]) => Map.groupBy(events, ({ subject }) => subject);

const administer = (method: 'GET' | 'POST' | 'DELETE', path: string, options: Json = {}) =>
  send(stack, { as: followUp.cast.administrator, method, path, ...options });

/** A change of the webhook, as it is now. */
const change = async (step: string, body?: unknown, method: 'POST' | 'DELETE' = 'POST') => {
  const etag = await etagOf(stack, followUp.cast.administrator, webhook);
  return administer(method, `${webhook}${step}`, {
    headers: { 'if-match': etag },
    ...(body ? { body } : {}),
  });
};

describe('another system that is told what happens', () => {
  let registeredAt: Date;

  it('is connected by the administrator, who sees the secret once', async () => {
    const body = { name: 'Diariet', url: receiver.url };
    const headers = { 'idempotency-key': 'connect-the-registry' };
    registeredAt = stack.clock.now();
    const answer = await administer('POST', '/webhooks', { body, headers });
    expect(answer.status).toBe(201);
    receiver.secret = answer.json.secret;
    webhook = `/webhooks/${answer.json.id}`;
    expect((await administer('POST', '/webhooks', { body, headers })).json).toEqual(answer.json);
    const shown = (await administer('GET', webhook)).text;
    expect(shown).not.toContain('whsec_');
    expect((await administer('GET', '/webhooks')).text).not.toContain(receiver.url);
    const items = await tableAtRest(stack);
    const secrets = items.filter((item) => JSON.stringify(item).includes(receiver.secret.slice(6)));
    expect(secrets.map(({ sk }) => sk)).toEqual(['SECRET#0000000001']);
    expect((await send(stack, { as: followUp.cast.users.officer, path: '/webhooks' })).status).toBe(403);
  });

  it('is told everything in the order in which it happened to each record, and nothing of its content', async () => {
    const programmeId = await adoptSmallProgramme(followUp);
    const assessmentId = await openAssessment(followUp, programmeId);
    await stack.drain();
    expect(receiver.taken).toEqual([]);
    await pass(2);
    await pass(2);
    expect(receiver.refusals).toEqual([]);
    const expected = committedSince(await tableAtRest(stack), registeredAt);
    expect(receiver.taken.map(({ id }) => id).toSorted()).toEqual(expected.toSorted());
    expect(receiver.taken.map(({ type }) => nameOfType(type))).toContain('AssessmentOpened');
    const told = receiver.deliveries.map(({ body }) => body).join('\n');
    expect(told).toContain(`assessment/${assessmentId}`);
    expect(told).not.toMatch(/data|actor|Björken|fiktiv/);
  });

  it('refuses what somebody sends again: once taken it is known, and later it is too old', async () => {
    const [recorded] = receiver.deliveries;
    const before = receiver.taken.length;
    const replay = () =>
      fetch(receiver.url, { method: 'POST', body: recorded?.body ?? '', headers: recorded?.headers ?? {} });
    const known = await replay();
    expect(known.status).toBe(204);
    expect(receiver.taken).toHaveLength(before);
    await pass(6);
    expect((await replay()).status).toBe(400);
    expect(receiver.refusals).toEqual(['Message timestamp too old']);
    expect(receiver.taken).toHaveLength(before);
  });

  it('is down for a day, then up: everything is delivered once and in order, with few calls meanwhile', async () => {
    const again = receiver.deliveries.length - receiver.taken.length;
    receiver.isUp = false;
    const programmeId = await adoptSmallProgramme(followUp);
    const assessmentId = await openAssessment(followUp, programmeId, 'OMV/2026:8');
    for (let hour = 0; hour < 24; hour++) {
      if (hour === 12) await openAssessment(followUp, programmeId, 'OMV/2026:9');
      await pass(60);
    }
    const { failures, lastFailure, status } = (await administer('GET', webhook)).json;
    expect({ lastFailure, status }).toEqual({ lastFailure: 'notAccepted', status: 'active' });
    expect(failures).toBeGreaterThan(3);
    expect(receiver.missed).toBe(failures);
    expect(receiver.missed).toBeLessThan(12);

    receiver.isUp = true;
    await assess(followUp, assessmentId);
    for (let hour = 0; hour < 7; hour++) await pass(60);
    const expected = committedSince(await tableAtRest(stack), registeredAt);
    expect(receiver.taken.map(({ id }) => id).toSorted()).toEqual(expected.toSorted());
    for (const [, events] of bySubject(receiver.taken)) {
      expect(events.map(({ sequence }) => sequence)).toEqual(
        events.map(({ sequence }) => sequence).toSorted(),
      );
    }
    expect(bySubject(receiver.taken).get(`assessment/${assessmentId}`)?.length).toBeGreaterThan(4);
    // Each was sent once: nothing was taken before it failed.
    expect(receiver.deliveries).toHaveLength(receiver.taken.length + again);
    expect((await administer('GET', webhook)).json).toMatchObject({ failures: 0, delivery: 'idle' });
    expect(stack.deadLetters()).toEqual([]);
  });

  it('changes to another secret in its own time', async () => {
    const old = receiver.secret;
    const rotated = await change('/secrets');
    expect(rotated.status).toBe(200);
    expect(rotated.json.secret).not.toBe(old);
    const { deliveries } = receiver;
    await openAssessment(followUp, await adoptSmallProgramme(followUp), 'OMV/2026:10');
    const before = deliveries.length;
    await pass(5);
    expect(deliveries.length).toBeGreaterThan(before);
    expect(deliveries.at(-1)?.headers['webhook-signature']?.split(' ')).toHaveLength(2);
    receiver.secret = rotated.json.secret;
    const since = new Date(stack.clock.now().getTime() - 60 * minute).toISOString();
    expect((await change('/redeliveries', { since })).status).toBe(200);
    const taken = receiver.taken.length;
    const delivered = deliveries.length;
    await pass(49 * 60);
    // The same ids once more, signed by the new secret alone: the one before has had its two days.
    expect(deliveries.length).toBeGreaterThan(delivered);
    expect(receiver.taken).toHaveLength(taken);
    expect(deliveries.at(-1)?.headers['webhook-signature']?.split(' ')).toHaveLength(1);
    expect(receiver.refusals).toHaveLength(1);
  });

  it('is switched off when it fails for days, and the administrator is told', async () => {
    receiver.isUp = false;
    await openAssessment(followUp, await adoptSmallProgramme(followUp), 'OMV/2026:11');
    for (let hours = 0; hours < 6 * 24; hours += 6) await pass(6 * 60);
    expect((await administer('GET', webhook)).json).toMatchObject({
      status: 'disabled',
      disabledFor: 'lastingFailure',
    });
    const told = stack.mails().filter(({ subject }) => subject.includes('annat system'));
    expect(told.map(({ to }) => to)).toEqual([['astrid@falun.example']]);
    const calls = receiver.missed;
    await pass(24 * 60);
    expect(receiver.missed).toBe(calls);

    receiver.isUp = true;
    expect((await change('/resumptions')).status).toBe(200);
    await pass(1);
    await pass(5);
    const expected = committedSince(await tableAtRest(stack), registeredAt);
    expect(receiver.taken.map(({ id }) => id).toSorted()).toEqual(expected.toSorted());
  });

  it('is removed, and its secrets with it', async () => {
    expect((await change('', undefined, 'DELETE')).status).toBe(200);
    const items = await tableAtRest(stack);
    expect(items.filter(({ sk }) => sk.startsWith('SECRET#'))).toEqual([]);
    const { length } = receiver.deliveries;
    await adoptSmallProgramme(followUp);
    await pass(10);
    expect(receiver.deliveries).toHaveLength(length);
  });
});

describe('the feed', () => {
  it('tells the same to a system that asks, page by page, to whoever may read the records', async () => {
    await pass(2);
    const items = await tableAtRest(stack);
    const assessments = eventItems(items)
      .filter(({ envelope }) => envelope.subject.startsWith('assessment/'))
      .map(({ envelope }) => envelope.id);
    const { registrar } = followUp.cast.users;
    const read: ThinEvent[] = [];
    let path = '/events?limit=50';
    for (let pages = 0; pages < 100; pages++) {
      const { items: events, _links } = await registrar.get(path);
      const next = _links.next.href.replace(`/v1/${organisation}`, '');
      read.push(...events);
      if (next === path) break;
      path = next;
    }
    const ofAssessments = read.filter(({ subject }) => subject.startsWith('assessment/'));
    expect(ofAssessments.map(({ id }) => id).toSorted()).toEqual(assessments.toSorted());
    expect(read.filter(({ subject }) => subject.startsWith('webhook/'))).toEqual([]);
    expect((await send(stack, { as: followUp.unit.manager, path: '/events' })).status).toBe(403);
  });
});
