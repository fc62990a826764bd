import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { catalogue } from '#events/catalogue.ts';
import { nameOfType } from '#events/envelope.ts';
import type { BodyId, OrganisationId } from '#events/identifiers.ts';
import { routes } from '#functions/notification/serve-notification/routes.ts';
import type { AggregateRules } from '#shared/domain/aggregate.ts';
import { aggregateStore } from '#shared/storage/aggregate-store.ts';
import { decideAndSave } from '#shared/storage/decide-and-save.ts';
import { MemoryTable } from '#shared/storage/memory-table.ts';
import { inboxOf } from '#shared/storage/notification/inbox.ts';
import { notificationStore } from '#shared/storage/notification/notification-store.ts';
import { organisationStore } from '#shared/storage/organisation/organisation-store.ts';
import { personStore } from '#shared/storage/organisation/person-store.ts';
import { apiOf, letIn } from '../call-api.ts';
import { idNumber } from './some-events.ts';
import { bodyId } from './some-people.ts';

const organisationId = '0184' as OrganisationId;
const began = Date.parse('2026-11-23T08:00:00.000Z');

const rulesOf = (kind: string, noun: AggregateRules<{ body: BodyId }>['noun']) =>
  ({
    noun,
    kind,
    schemaVersion: 1,
    belongsTo: ({ body }) => ({ bodyId: body }),
    summary: () => ({}),
    wakeAt: () => undefined,
    involved: () => [],
    sharedWith: () => [],
    texts: () => undefined,
  }) satisfies AggregateRules<{ body: BodyId }>;

describe('the feed of events', () => {
  let table: MemoryTable;
  let call: ReturnType<typeof apiOf>;

  /** One more event of a record, decided at an instant that may lie before the one it is saved at. */
  const happen = (
    number: number,
    { kind = 'report', noun = 'report', body = bodyId, decidedAt = new Date() } = {},
  ) =>
    decideAndSave<{ body: BodyId }>({
      store: aggregateStore({ table, rules: rulesOf(kind, noun as 'report') }),
      organisationId,
      id: idNumber(number),
      cause: { now: decidedAt.toISOString(), actor: { system: 'test', organisationId } },
      decide: () => ({
        state: { body },
        events: [{ name: 'SectionEdited', data: catalogue.SectionEdited.example as never }],
      }),
    });
  const pass = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000);
  const read = async (query: Record<string, string> = {}, as = 'sub-registrar') =>
    (await call({ as, method: 'GET', path: '/v1/0184/events', query })).json;
  const follow = (href: string, as?: string) =>
    read(Object.fromEntries(new URL(href, 'http://localhost').searchParams), as);
  const named = ({ items }: { items: { subject: string; sequence: string }[] }) =>
    items.map(({ subject, sequence }) => `${subject.split('/')[0]} ${subject.at(-1)}.${Number(sequence)}`);

  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: began });
    table = new MemoryTable();
    call = apiOf(routes, {
      table,
      now: () => new Date().toISOString(),
      newId: () => idNumber(7),
      notifications: notificationStore(table),
      inbox: inboxOf(table),
      people: personStore(table),
      organisations: organisationStore(table),
    });
    await letIn(table, { subject: 'sub-registrar', memberships: [{ role: 'registrar', bodyId }] });
    await letIn(table, { subject: 'sub-secretary', memberships: [{ role: 'boardSecretary', bodyId }] });
    await letIn(table, {
      subject: 'sub-both',
      memberships: [
        { role: 'boardSecretary', bodyId },
        { role: 'unitManager', bodyId, unitIds: [idNumber(1) as never] },
      ],
    });
  });
  afterEach(() => vi.useRealTimers());

  it('tells nothing that is younger than a minute, and everything after it once, from the cursor on', async () => {
    await happen(1);
    await happen(2);
    pass(59);
    const early = await read();
    expect(early.items).toEqual([]);
    pass(2);
    const first = await follow(early._links.next.href);
    expect(named(first)).toEqual(['report 1.1', 'report 2.1']);
    expect((await follow(first._links.next.href)).items).toEqual([]);
    await happen(1);
    pass(61);
    expect(named(await follow(first._links.next.href))).toEqual(['report 1.2']);
  });

  it('keeps the order of a record when what was decided first is saved last', async () => {
    await happen(1);
    await happen(1, { decidedAt: new Date(began - 30_000) });
    // A clock that goes wrong between two functions.
    vi.setSystemTime(Date.now() - 5_000);
    await happen(1, { decidedAt: new Date(began - 60_000) });
    pass(120);
    expect(named(await read())).toEqual(['report 1.1', 'report 1.2', 'report 1.3']);
  });

  it('pages on, and begins after an instant when asked', async () => {
    for (const number of [1, 2, 3]) {
      await happen(number);
      pass(10);
    }
    pass(60);
    const first = await read({ limit: '2' });
    expect(named(first)).toEqual(['report 1.1', 'report 2.1']);
    expect(named(await follow(first._links.next.href))).toEqual(['report 3.1']);
    expect(named(await read({ since: new Date(began + 15_000).toISOString() }))).toEqual(['report 3.1']);
  });

  it('says that something happened, neither what nor who did it', async () => {
    await happen(1);
    pass(61);
    const [event] = (await read()).items;
    expect(Object.keys(event).toSorted()).toEqual([
      'bodyid',
      'id',
      'organisationid',
      'sequence',
      'source',
      'specversion',
      'subject',
      'time',
      'type',
    ]);
    expect(nameOfType(event.type)).toBe('SectionEdited');
  });

  it('leaves out what the caller may not read: another body, contacts, people; and goes on past it', async () => {
    await happen(1, { body: 'skolnamnden' as BodyId });
    pass(1);
    await happen(2, { kind: 'contact-note', noun: 'assessment' });
    await happen(3, { kind: 'document', noun: 'document' });
    await happen(4, { kind: 'import', noun: 'organisation' });
    await happen(5);
    pass(61);
    expect(named(await read())).toEqual(['contact-note 2.1', 'document 3.1', 'report 5.1']);
    expect(named(await read({}, 'sub-secretary'))).toEqual(['report 5.1']);
    expect(named(await read({}, 'sub-both'))).toEqual(['report 5.1']);
    const one = await read({ limit: '1' });
    expect(one.items).toEqual([]);
    expect(named(await follow(one._links.next.href))).toEqual(['contact-note 2.1']);
  });

  it('refuses a cursor that is none', async () => {
    const answer = await call({
      as: 'sub-registrar',
      method: 'GET',
      path: '/v1/0184/events',
      query: { cursor: 'AAAA' },
    });
    expect(answer).toMatchObject({ status: 400 });
    expect(answer.json.violations[0].rule).toBe('request.cursor');
  });
});
