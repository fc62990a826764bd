import { beforeEach, describe, expect, test } from 'vitest';
import { routes } from '#functions/notification/serve-notification/routes.ts';
import { MemoryTable } from '#shared/storage/memory-table.ts';
import { inboxOf } from '#shared/storage/notification/inbox.ts';
import { notificationStore } from '#shared/storage/notification/notification-store.ts';
import { organisationStore } from '#shared/storage/organisation/organisation-store.ts';
import { personStore } from '#shared/storage/organisation/person-store.ts';
import { apiOf, letIn } from '../call-api.ts';
import { idNumber, saveMail } from './some-events.ts';
import { bodyId } from './some-people.ts';

describe('notifications over HTTP', () => {
  let call: ReturnType<typeof apiOf>;

  beforeEach(async () => {
    const table = new MemoryTable();
    const notifications = notificationStore(table);
    call = apiOf(routes, {
      table,
      now: () => '2026-11-23T09:00:00.000Z',
      newId: () => idNumber(7),
      notifications,
      inbox: inboxOf(table),
      people: personStore(table),
      organisations: organisationStore(table),
    });
    await saveMail(notifications, { number: 1 });
    await saveMail(notifications, { number: 2 });
    await letIn(table, { subject: 'sub-admin', memberships: [{ role: 'systemAdministrator' }] });
    await letIn(table, { subject: 'sub-head', memberships: [{ role: 'headOfFollowUp', bodyId }] });
    await letIn(table, {
      subject: 'sub-other-head',
      memberships: [{ role: 'headOfFollowUp', bodyId: 'skolnamnden' as never }],
    });
    await letIn(table, { subject: 'sub-officer', memberships: [{ role: 'officer', bodyId }] });
  });

  const list = async (as: string) => (await call({ as, method: 'GET', path: '/v1/0184/notifications' })).json;

  test('say what became of each, without a name, an address or a unit', async () => {
    const { items } = await list('sub-admin');
    expect(items).toHaveLength(2);
    expect(items[0]).toMatchObject({ status: 'planned', text: 'factsToCheck', aboutNoun: 'report' });
    expect(JSON.stringify(items)).not.toMatch(/@|Björkgården/);
    const path = `/v1/0184/notifications/${idNumber(1)}`;
    expect(await call({ as: 'sub-head', method: 'GET', path })).toMatchObject({
      status: 200,
      json: { notificationId: idNumber(1), attempts: 0 },
    });
  });

  test('are for those who answer for them: the head of this body, not of another, and no officer', async () => {
    expect((await list('sub-head')).items).toHaveLength(2);
    expect((await list('sub-other-head')).items).toEqual([]);
    const path = '/v1/0184/notifications';
    expect((await call({ as: 'sub-officer', method: 'GET', path })).status).toBe(403);
  });
});
