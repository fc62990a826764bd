import { writeSync } from 'node:fs';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import type { SQSEvent, SQSRecord } from 'aws-lambda';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { NotificationPlanned } from '#events/notification/notification-planned.ts';
import { NotificationRetried } from '#events/notification/notification-retried.ts';
import { MailEvent, recordDelivery } from '#functions/notification/record-delivery/record-delivery.ts';
import { bellOf, ringAlarms } from '#functions/notification/ring-alarms/ring-alarms.ts';
import { sendNotification } from '#functions/notification/send-notification/send-notification.ts';
import { sesClient, sesPostOffice } from '#functions/notification/send-notification/ses-post-office.ts';
import { ring } from '#shared/domain/notification/decide.ts';
import { reactTo } from '#shared/messaging/react.ts';
import { MemoryTable } from '#shared/storage/memory-table.ts';
import { notificationStore } from '#shared/storage/notification/notification-store.ts';
import { personStore } from '#shared/storage/organisation/person-store.ts';
import { organisationId } from '../../shared/domain/notification/a-notification.ts';
import { type Fate, SesEndpoint } from './ses-endpoint.ts';
import { idNumber, saveMail } from './some-events.ts';
import { savePerson } from './some-people.ts';

const from = 'Samsyn <s@x.example>';
const mail = {
  to: 'a@solna.example',
  notificationId: idNumber(1),
  organisationId,
  subject: 'Å',
  text: 'ä',
  html: '<p>ö</p>',
};

let endpoint: SesEndpoint;
const open = async (fate: (request: number) => Fate): Promise<void> => {
  endpoint = new SesEndpoint(fate);
  vi.stubEnv('AWS_ENDPOINT_URL_SESV2', await endpoint.listen());
};

beforeEach(() => {
  vi.stubEnv('AWS_REGION', 'eu-north-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'local');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'local');
});
afterEach(async () => {
  await endpoint.close();
  vi.unstubAllEnvs();
});

describe('an answer that is lost', () => {
  const firstLost = (request: number): Fate => (request === 0 ? 'answerLost' : 'taken');

  test('makes the SDK send the mail twice when it is left to itself', async () => {
    await open(firstLost);
    const client = new SESv2Client({});
    const office = sesPostOffice({ from, configurationSet: 'set', client });
    expect((await office.handOver(mail)).kind).toBe('taken');
    expect(endpoint.taken).toHaveLength(2);
  });

  test('makes ours say that it does not know', async () => {
    await open(firstLost);
    const office = sesPostOffice({ from, configurationSet: 'set' });
    expect(await office.handOver(mail)).toEqual({ kind: 'uncertain' });
    expect(endpoint.taken).toHaveLength(1);
    expect(endpoint.requests).toBe(1);
  });
});

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
const randomOf = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let value = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
  return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
};

/** Per mille of the requests. */
const weights: readonly [Fate, number][] = [
  ['answerLost', 50],
  ['takenThen500', 20],
  ['takenThenHangs', 1],
  ['lost', 20],
  ['hangs', 1],
  ['fails', 20],
  ['throttled', 150],
  ['paused', 30],
  ['rejected', 4],
];

const fateOf = (random: () => number) => (): Fate => {
  let left = random() * 1000;
  for (const [fate, weight] of weights) {
    left -= weight;
    if (left < 0) return fate;
  }
  return 'taken';
};

test('10,000 notifications over a mail service that loses answers, throttles and fails: none lost, none twice', async () => {
  const count = 10_000;
  const random = randomOf(20_261_122);
  await open(fateOf(random));
  const table = new MemoryTable();
  const notifications = notificationStore(table);
  const people = personStore(table);
  const postOffice = sesPostOffice({
    from,
    configurationSet: 'set',
    client: sesClient({ answerWithinMilliseconds: 1000 }),
  });
  let now = Date.parse('2026-11-23T08:00:00.000Z');
  const clock = () => new Date(now).toISOString();
  const handler = reactTo({
    name: 'notification/send-notification',
    on: [NotificationPlanned, NotificationRetried],
    now: clock,
    needs: {
      notifications,
      people,
      postOffice,
      writeCalendar: async () => undefined,
      portalUrl: 'https://x.example',
      pace: async () => undefined,
      partsOf: async ({ text, facts }) => [{ text, facts }],
    },
    story: sendNotification,
  });

  await savePerson(people, {});
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  for (const number of numbers) await saveMail(notifications, { number });
  const all = async () =>
    Promise.all(
      numbers.map(async (number) => {
        const { state } = (await notifications.find(organisationId, idNumber(number))) ?? {};
        if (state === undefined) throw new Error(`Notification ${number} is gone`);
        return state;
      }),
    );

  /** What waits in the queue: the number of the notification, and how often it was received. */
  let queue = numbers.map((number) => ({ number, received: 0 }));
  let told = 0;
  /** What the mail service tells, late, in any order, sometimes twice and sometimes never. */
  const tellEvents = async (): Promise<void> => {
    const news = endpoint.taken.slice(told).flatMap(({ messageId, tags }) => {
      const detail = (eventType: string) => ({
        eventType,
        mail: {
          messageId,
          tags: {
            notificationId: [tags['notificationId']],
            organisationId: [tags['organisationId']],
          },
        },
      });
      return [detail('Send'), detail('Delivery'), detail('Delivery')].filter(() => random() > 0.3);
    });
    told = endpoint.taken.length;
    news.sort(() => random() - 0.5);
    for (const event of news) {
      await recordDelivery(MailEvent.parse(event), { now: clock() }, { notifications });
    }
  };

  let states = await all();
  const isOpen = ({ status }: (typeof states)[number]) => status === 'planned' || status === 'claimed';
  // Ticks: each time the queue is emptied as far as it goes, the alarms ring, and time passes.
  while (states.some(isOpen)) {
    while (queue.length > 0) {
      // Fewer than the connections that the client opens, so that none waits its time away for one.
      const batch = queue.slice(0, 40);
      queue = queue.slice(40);
      const records = batch.map(({ number }): Partial<SQSRecord> => {
        const id = idNumber(number);
        const envelope = {
          specversion: '1.0',
          id,
          source: `/organisations/${organisationId}`,
          type: 'se.samsyn.NotificationRetried.v1',
          subject: `notification/${id}`,
          time: clock(),
          datacontenttype: 'application/json',
          sequence: '0000000001',
          organisationid: organisationId,
          actor: 'system/test',
          onbehalfof: organisationId,
          data: { notificationId: id, retry: 1 },
        };
        return {
          messageId: String(number),
          body: JSON.stringify({ 'detail-type': 'NotificationRetried', detail: envelope }),
        };
      });
      // Queues deliver at least once: one in ten twice, at the same moment.
      const twice = records.flatMap((record) => (random() < 0.1 ? [record, record] : [record]));
      const { batchItemFailures } = await handler({ Records: twice } as SQSEvent);
      const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => Number(itemIdentifier)));
      queue.push(
        ...batch
          .filter(({ number, received }) => failed.has(number) && received < 4)
          .map(({ number, received }) => ({ number, received: received + 1 })),
      );
    }
    if (random() < 0.3) await tellEvents();
    now += 40 * 60_000;
    await ringAlarms({
      table,
      bells: { notification: bellOf(notifications, ring) },
      now: clock,
      hasTime: () => true,
    });
    const before = states;
    states = await all();
    for (const [index, { retries }] of states.entries()) {
      if (retries !== before[index]?.retries) queue.push({ number: index + 1, received: 0 });
    }
  }
  await tellEvents();

  const times = Map.groupBy(endpoint.taken, ({ tags }) => tags['notificationId']);
  expect([...times.values()].filter((taken) => taken.length > 1)).toEqual([]);
  states = await all();
  const byStatus = Map.groupBy(states, ({ status }) => status);
  const of = (status: (typeof states)[number]['status']) => byStatus.get(status) ?? [];
  // Each one has come to an end that can be seen: taken, refused for good, or parked.
  expect([...byStatus.keys()].sort()).toEqual(['delivered', 'failed', 'parked', 'sent']);
  for (const { notificationId } of [...of('sent'), ...of('delivered')]) {
    expect(times.has(notificationId)).toBe(true);
  }
  for (const { notificationId } of of('failed')) expect(times.has(notificationId)).toBe(false);
  const parkedThoughSent = of('parked').filter(({ notificationId }) => times.has(notificationId));
  // Past the test runner, which keeps the console of what passed to itself.
  writeSync(
    1,
    [
      `${count} notifications, ${endpoint.requests} requests: ${of('delivered').length} delivered, ${of('sent').length} sent,`,
      `${of('failed').length} refused for good, ${of('parked').length} parked (of which the service had taken ${parkedThoughSent.length});`,
      '0 lost, 0 sent twice\n',
    ].join(' '),
  );
  expect(endpoint.requests).toBeGreaterThan(count);
}, 600_000);
