import { beforeEach, describe, expect, test } from 'vitest';
import type { NotificationId } from '#events/identifiers.ts';
import {
  MailNotTaken,
  type SendNotificationNeeds,
  sendNotification,
} from '#functions/notification/send-notification/send-notification.ts';
import type { Handed } from '#functions/notification/send-notification/ses-post-office.ts';
import { MemoryTable } from '#shared/storage/memory-table.ts';
import { notificationStore } from '#shared/storage/notification/notification-store.ts';
import { personStore } from '#shared/storage/organisation/person-store.ts';
import { organisationId } from '../../shared/domain/notification/a-notification.ts';
import { anEnvelope, idNumber, saveMail } from './some-events.ts';
import { savePerson } from './some-people.ts';

describe('sending a planned mail', () => {
  let needs: SendNotificationNeeds;
  let handed: { to: string; subject: string }[];
  let answers: (Handed | (() => Promise<Handed>))[];

  const id = idNumber(1) as NotificationId;
  const event = {
    name: 'NotificationPlanned',
    data: { notificationId: id },
    organisationId,
    envelope: anEnvelope(1),
  };
  const send = () =>
    sendNotification(
      event,
      {
        now: '2026-11-23T08:01:00.000Z',
        actor: { system: 'notification/send-notification', organisationId },
      },
      needs,
    );
  const state = async () => (await needs.notifications.find(organisationId, id))?.state;

  beforeEach(async () => {
    const table = new MemoryTable();
    handed = [];
    answers = [{ kind: 'taken', providerMessageId: 'm1' }];
    needs = {
      notifications: notificationStore(table),
      people: personStore(table),
      portalUrl: 'https://samsyn.example',
      pace: async () => undefined,
      partsOf: async ({ text, facts }) => [{ text, facts }],
      writeCalendar: async () => undefined,
      postOffice: {
        async handOver({ to, subject }) {
          handed.push({ to, subject });
          const answer = answers.shift() ?? { kind: 'uncertain' };
          return typeof answer === 'function' ? answer() : answer;
        },
      },
    };
    await saveMail(needs.notifications);
    await savePerson(needs.people, {});
  });

  test('goes to the address the person has now, and is noted as sent', async () => {
    await send();
    expect(handed).toEqual([
      { to: 'chef@solna.example', subject: 'Kvalitetsrapport, Björkgården: fakta att granska' },
    ]);
    expect(await state()).toMatchObject({ status: 'sent', providerMessageId: 'm1', attempts: 1 });
  });

  test('delivered twice, also at once, it is handed over once', async () => {
    await Promise.all([send(), send(), send()]);
    await send();
    expect(handed).toHaveLength(1);
    expect((await state())?.status).toBe('sent');
  });

  test('throttled, it is released and the queue delivers again', async () => {
    answers = [
      { kind: 'notNow', reason: 'throttled' },
      { kind: 'taken', providerMessageId: 'm2' },
    ];
    await expect(send()).rejects.toThrow(MailNotTaken);
    expect((await state())?.status).toBe('planned');
    await send();
    expect(await state()).toMatchObject({ status: 'sent', providerMessageId: 'm2', attempts: 2 });
  });

  test('without an answer it stays claimed, and no redelivery sends it again', async () => {
    answers = [{ kind: 'uncertain' }];
    await send();
    await send();
    expect(handed).toHaveLength(1);
    expect((await state())?.status).toBe('claimed');
  });

  test('when the function dies while it hands over, no redelivery sends it again', async () => {
    answers = [
      async () => {
        throw new Error('the process was killed');
      },
    ];
    await expect(send()).rejects.toThrow('killed');
    await send();
    expect(handed).toHaveLength(1);
    expect((await state())?.status).toBe('claimed');
  });

  test('refused for good, it has failed and is not delivered again', async () => {
    answers = [{ kind: 'never' }];
    await send();
    expect(await state()).toMatchObject({ status: 'failed', failure: 'refused' });
  });

  test('to somebody who has left, it is never handed over', async () => {
    await savePerson(needs.people, { leftAt: '2026-11-22T08:00:00.000Z' });
    await send();
    expect(handed).toEqual([]);
    expect(await state()).toMatchObject({ status: 'failed', failure: 'personLeft' });
  });
});
