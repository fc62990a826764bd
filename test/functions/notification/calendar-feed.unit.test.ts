import { convertIcsCalendar } from 'ts-ics';
import { beforeEach, describe, expect, it } from 'vitest';
import type { PersonId } from '#events/identifiers.ts';
import { readCalendar } from '#functions/notification/serve-calendar/read-calendar.ts';
import { routes } from '#functions/notification/serve-notification/routes.ts';
import type { Person } from '#shared/domain/organisation/person.ts';
import { hashOfSecret, isSecretOfOne, newFeedSecret } from '#shared/lambda/feed-secret.ts';
import { MemoryTable } from '#shared/storage/memory-table.ts';
import { inboxOf } from '#shared/storage/notification/inbox.ts';
import { notificationStore } from '#shared/storage/notification/notification-store.ts';
import { organisationStore } from '#shared/storage/organisation/organisation-store.ts';
import { type PersonStore, personStore } from '#shared/storage/organisation/person-store.ts';
import { planStore } from '#shared/storage/plan/plan-store.ts';
import { revisitStore } from '#shared/storage/revisit/revisit-store.ts';
import { aBasis, anAdoptedPlan, manager, officer, solna } from '../../shared/domain/plan/a-plan.ts';
import { anOpenRevisit, planned } from '../../shared/domain/revisit/a-revisit.ts';
import { apiOf } from '../call-api.ts';
import { keep } from '../plan/some-callers.ts';

const plan = anAdoptedPlan();
const { bodyId, unit } = aBasis();
const path = `/v1/${solna}/calendar-feeds`;

const aPerson = (personId: PersonId, changes: Partial<Person>): Person => ({
  personId,
  organisationId: solna,
  organisationKind: 'municipality',
  name: 'Påhittade Personen',
  email: 'person@example.org',
  language: 'sv',
  memberships: [{ role: 'officer', bodyId }],
  ...changes,
});

describe('a calendar subscription', () => {
  let table: MemoryTable;
  let people: PersonStore;
  let call: ReturnType<typeof apiOf>;
  const now = () => '2026-12-01T08:00:00.000Z';

  beforeEach(async () => {
    table = new MemoryTable();
    people = personStore(table);
    call = apiOf(routes, {
      table,
      now,
      newId: () => '0192f0c1-fefe-7c3d-8e4f-5a6b7c8d9e0f',
      people,
      organisations: organisationStore(table),
      inbox: inboxOf(table),
      notifications: notificationStore(table),
    });
    await keep(people, officer.personId, aPerson(officer.personId, { subject: 'sub-officer' }));
    const manages: Partial<Person> = {
      subject: 'sub-manager',
      language: 'en',
      memberships: [{ role: 'unitManager', unitIds: [unit.unitId] }],
    };
    await keep(people, manager.personId, aPerson(manager.personId, manages));
    await keep(planStore(table), plan.planId, plan);
  });

  const open = async (as = 'sub-officer', headers: Record<string, string> = {}) => {
    const answer = await call({ as, method: 'POST', path, headers, body: { name: 'Mobilen' } });
    expect(answer.status).toBe(201);
    return answer.json as { feedId: string; version: number; url?: string };
  };
  const secretIn = (url = '') => url.split('/').at(-1) ?? '';
  const read = (personId: PersonId, secret: string) =>
    readCalendar({ organisationId: solna, personId, secret }, { table, people, now });
  const eventsOf = async (personId: PersonId, secret: string) => {
    const { text } = await read(personId, secret);
    return convertIcsCalendar(undefined, text?.content ?? '').events ?? [];
  };

  it('shows its address once; of the secret only a hash is kept', async () => {
    const { url } = await open();
    expect(url).toMatch(new RegExp(`/v1/0184/people/${officer.personId}/calendars/[\\w-]{43}$`));
    const stored = JSON.stringify((await people.find(solna, officer.personId))?.state);
    expect(stored).toContain(hashOfSecret(secretIn(url)));
    expect(stored).not.toContain(secretIn(url));
    const { json } = await call({ method: 'GET', path });
    expect(json.items).toEqual([
      { feedId: '0192f0c1-fefe-7c3d-8e4f-5a6b7c8d9e0f', name: 'Mobilen', openedAt: now() },
    ]);
  });

  it('is a calendar that another library reads: whole days, the unit’s name, the person’s language', async () => {
    const events = await eventsOf(officer.personId, secretIn((await open()).url));
    expect(events.map(({ summary }) => summary)).toEqual([
      'PÅHITTAD: Handlingsplan: redovisas för nämnden (Påhittade Björkens hemtjänst)',
      'PÅHITTAD: Återbesök: senast 2027-02-01 (Påhittade Björkens hemtjänst)',
      'PÅHITTAD: Ny uppföljning ska börja (Påhittade Björkens hemtjänst)',
    ]);
    expect(events.map(({ start }) => [start.type, start.date.toISOString().slice(0, 10)])).toEqual([
      ['DATE', '2027-01-15'],
      ['DATE', '2027-01-18'],
      ['DATE', '2027-10-05'],
    ]);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(3);
    expect(events.every(({ location, description }) => !location && !description)).toBe(true);
    const [first] = await eventsOf(manager.personId, secretIn((await open('sub-manager')).url));
    expect(first?.summary).toContain('FICTIONAL: Handlingsplan: measures to be carried out');
  });

  it('is the same file as long as the same lies ahead', async () => {
    const secret = secretIn((await open()).url);
    expect(await read(officer.personId, secret)).toEqual(await read(officer.personId, secret));
  });

  it('has no unannounced visit, whosever it is', async () => {
    const revisit = planned(anOpenRevisit(), 'unannounced', '2027-01-21');
    await keep(revisitStore(table), revisit.revisitId, revisit);
    for (const [as, personId] of [
      ['sub-officer', officer.personId],
      ['sub-manager', manager.personId],
    ] as const) {
      const events = await eventsOf(personId, secretIn((await open(as)).url));
      expect(events.map(({ start }) => start.date.toISOString().slice(0, 10))).not.toContain('2027-01-21');
    }
  });

  it('answers nobody with another secret, for another person, after its end or when the person has left', async () => {
    const { url, feedId } = await open();
    const secret = secretIn(url);
    const missing = { kind: 'missing' };
    await expect(read(officer.personId, newFeedSecret())).rejects.toMatchObject(missing);
    await expect(read(manager.personId, secret)).rejects.toMatchObject(missing);
    await expect(read(plan.planId as unknown as PersonId, secret)).rejects.toMatchObject(missing);
    const { headers } = await call({ method: 'GET', path });
    const ended = await call({
      method: 'DELETE',
      path: `${path}/${feedId}`,
      headers: { 'if-match': String(headers['etag']) },
    });
    expect(ended.status).toBe(200);
    await expect(read(officer.personId, secret)).rejects.toMatchObject(missing);
    const left = aPerson(officer.personId, {
      leftAt: now(),
      calendarFeeds: [
        { feedId: feedId as never, name: 'Mobilen', secretHash: hashOfSecret(secret), openedAt: now() },
      ],
    });
    const before = await people.find(solna, officer.personId);
    await people.save({
      ref: { organisationId: solna, kind: 'person', id: officer.personId },
      before,
      decision: { state: left, events: [{ name: 'PersonLeft', data: {} as never }] },
      cause: { now: now(), actor: { system: 'test', organisationId: solna } },
    });
    await expect(read(officer.personId, secret)).rejects.toMatchObject(missing);
  });

  it('counts the roles of today: a role that is lost takes its entries along', async () => {
    const secret = secretIn((await open()).url);
    const before = await people.find(solna, officer.personId);
    const state = { ...(before?.state as Person), memberships: [] };
    await people.save({
      ref: { organisationId: solna, kind: 'person', id: officer.personId },
      before,
      decision: { state, events: [{ name: 'PersonChanged', data: {} as never }] },
      cause: { now: now(), actor: { system: 'test', organisationId: solna } },
    });
    expect(await eventsOf(officer.personId, secret)).toEqual([]);
  });

  it('opened again under the same Idempotency-Key is opened once, and its secret not told again', async () => {
    const headers = { 'idempotency-key': 'mobilen-1' };
    const first = await open('sub-officer', headers);
    const again = await open('sub-officer', headers);
    expect(again).toMatchObject({ feedId: first.feedId });
    expect(again.url).toBeUndefined();
  });
});

describe('a secret', () => {
  it('is long, new each time, and held against every hash', () => {
    const [one, other] = [newFeedSecret(), newFeedSecret()];
    expect(one).toMatch(/^[\w-]{43}$/);
    expect(one).not.toBe(other);
    expect(isSecretOfOne(one, [hashOfSecret(other), hashOfSecret(one)])).toBe(true);
    expect(isSecretOfOne(one, [hashOfSecret(other)])).toBe(false);
    expect(isSecretOfOne(one, [])).toBe(false);
  });
});
