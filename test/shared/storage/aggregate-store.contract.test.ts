import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OrganisationId, PersonId, UnitId } from '#events/identifiers.ts';
import type { AggregateRules } from '#shared/domain/aggregate.ts';
import type { Accepted } from '#shared/domain/decision.ts';
import {
  AlongsideRefused,
  aggregateStore,
  type Cause,
  RecordTooLarge,
  StaleRecord,
} from '#shared/storage/aggregate-store.ts';
import { dueAlarms } from '#shared/storage/alarms.ts';
import { decideAndSave } from '#shared/storage/decide-and-save.ts';
import { recordsOf } from '#shared/storage/involvements.ts';
import { shardOf, shards } from '#shared/storage/keys.ts';
import { markPublished, unpublishedEvents } from '#shared/storage/outbox.ts';
import type { Stored } from '#shared/storage/record-items.ts';
import { findShare, listShares } from '#shared/storage/shares.ts';
import type { Table } from '#shared/storage/table.ts';
import { tables } from './a-table.ts';

/** A record with everything a record can have. */
interface Note {
  readonly title: string;
  readonly text: string;
  readonly owner?: PersonId;
  readonly ringsAt?: string;
  readonly sharedWith?: OrganisationId;
  readonly pinned?: { readonly size: string };
  readonly pages: Readonly<Record<string, { readonly text: string }>>;
}

const organisationId = '0184' as OrganisationId;
const provider = '0192f0c1-9999-7c3d-8e4f-5a6b7c8d9e0f' as OrganisationId;
const anna = '0192f0c1-aaaa-7c3d-8e4f-5a6b7c8d9e0f' as PersonId;
const bertil = '0192f0c1-bbbb-7c3d-8e4f-5a6b7c8d9e0f' as PersonId;

const rules: AggregateRules<Note> = {
  noun: 'plan',
  kind: 'note',
  schemaVersion: 1,
  belongsTo: () => ({ unitId: 'unit-1' as UnitId }),
  summary: ({ title }) => ({ title }),
  wakeAt: ({ ringsAt }) => ringsAt,
  involved: ({ owner }) =>
    owner
      ? [{ person: { organisationId, personId: owner }, waitsFor: { task: 'answer', dueOn: '2026-12-01' } }]
      : [],
  sharedWith: ({ sharedWith }) =>
    sharedWith ? [{ organisationId: sharedWith, relation: 'unitProvider' }] : [],
  texts: ({ text, pages }) => ({ text, pages }),
  partsKey: 'pages',
  apart: ['pinned'],
};

const cause: Cause = {
  now: '2026-11-22T08:00:00.000Z',
  actor: { personId: anna, organisationId },
  causationId: '0192f0c1-cccc-7c3d-8e4f-5a6b7c8d9e0f',
};

const accept = (state: Note, count = 1): Accepted<Note> => {
  const event = {
    name: 'ProgrammeDrafted',
    data: { programmeId: anna, bodyId: 'namnden', version: 1 },
  } as unknown as Accepted<Note>['events'][0];
  return { state, events: [event, ...Array.from({ length: count - 1 }, () => event)] };
};

const aNote: Note = {
  title: 'Anteckning',
  text: 'först',
  pages: { one: { text: 'sida ett' }, two: { text: 'sida två' } },
};

describe.each(tables)('the store of records: %s', (_, start) => {
  let table: Table;
  let stop: () => Promise<void>;
  let ids = 0;
  beforeAll(async () => ({ table, stop } = await start()));
  afterAll(() => stop());

  const fresh = () => {
    const store = aggregateStore({ table, rules });
    const ref = {
      organisationId,
      kind: 'note',
      id: `0192f0c1-0000-7c3d-8e4f-${String(++ids).padStart(12, '0')}`,
    };
    return {
      store,
      ref,
      save: (state: Note, before?: Stored<Note>, count = 1) =>
        store.save({ ref, before, decision: accept(state, count), cause }),
    };
  };

  it('keeps a record with its parts in order and what lies apart, and finds it again', async () => {
    const { store, ref, save } = fresh();
    const state = { ...aNote, pages: { zeta: { text: 'z' }, alfa: { text: 'a' } }, pinned: { size: 'stor' } };
    const saved = await save(state);
    const found = await store.find(organisationId, ref.id);
    expect(found).toEqual(saved);
    expect(Object.keys(found?.state.pages ?? {})).toEqual(['zeta', 'alfa']);
    expect(await store.find('0180' as OrganisationId, ref.id)).toBeUndefined();
  });

  it('writes gapless events with envelopes that tell who, for whom and why', async () => {
    const { store, ref, save } = fresh();
    const first = await save(aNote, undefined, 2);
    await save({ ...aNote, title: 'Ny' }, first, 1);
    const history = await store.history(ref, { limit: 10 });
    const envelopes = history.items.map((item) => item['envelope'] as Record<string, string>);
    expect(envelopes.map(({ sequence }) => sequence)).toEqual(['0000000001', '0000000002', '0000000003']);
    expect(envelopes[0]).toMatchObject({
      specversion: '1.0',
      type: 'se.samsyn.ProgrammeDrafted.v1',
      source: '/organisations/0184',
      subject: `note/${ref.id}`,
      actor: anna,
      onbehalfof: '0184',
      causationid: cause.causationId,
    });
    expect(new Set(envelopes.map(({ id }) => id)).size).toBe(3);
  });

  it('refuses to save over what someone else saved, and leaves everything as it was', async () => {
    const { store, ref, save } = fresh();
    const first = await save(aNote);
    const second = await save({ ...aNote, text: 'deras' }, first);
    await expect(save({ ...aNote, text: 'mitt' }, first)).rejects.toBeInstanceOf(StaleRecord);
    await expect(save(aNote)).rejects.toBeInstanceOf(StaleRecord);
    expect(await store.find(organisationId, ref.id)).toEqual(second);
    expect((await store.history(ref, { limit: 10 })).items).toHaveLength(2);
  });

  it('keeps every earlier text for good when one is replaced', async () => {
    const { ref, save } = fresh();
    const first = await save(aNote);
    const second = await save(
      { ...aNote, pages: { one: { text: 'omskriven' }, two: { text: 'sida två' } } },
      first,
    );
    await save({ ...aNote, text: 'sedan', pages: second.state.pages }, second);
    const versions = await table.query({ pk: `0184#note#${ref.id}`, sk: { beginsWith: 'VERSION#' } });
    const texts = JSON.stringify(versions.items);
    expect(texts).toContain('sida ett');
    expect(texts).toContain('först');
  });

  it('swaps the one alarm with the decision, so that none is left behind', async () => {
    const { ref, save } = fresh();
    const due = async (now: string) => {
      const { alarms } = await dueAlarms(table, { shard: shardOf(ref.id), now });
      return alarms.filter(({ record }) => record.id === ref.id).map(({ wakeAt }) => wakeAt);
    };
    const first = await save({ ...aNote, ringsAt: '2027-01-01T07:00:00.000Z' });
    expect(await due('2027-01-01T06:59:59.999Z')).toEqual([]);
    expect(await due('2027-01-01T07:00:00.000Z')).toEqual(['2027-01-01T07:00:00.000Z']);
    const second = await save({ ...aNote, ringsAt: '2027-03-01T07:00:00.000Z' }, first);
    expect(await due('2027-02-01T00:00:00.000Z')).toEqual([]);
    expect(await due('2028-01-01T00:00:00.000Z')).toEqual(['2027-03-01T07:00:00.000Z']);
    await save(aNote, second);
    expect(await due('2099-01-01T00:00:00.000Z')).toEqual([]);
  });

  it('shows what waits for a person, and no longer when it waits for another', async () => {
    const { ref, save } = fresh();
    const waiting = async (personId: PersonId) => {
      const { records } = await recordsOf(
        table,
        { organisationId, personId },
        { which: 'waiting', limit: 100 },
      );
      return records.filter(({ record }) => record.id === ref.id);
    };
    const first = await save({ ...aNote, owner: anna });
    expect(await waiting(anna)).toMatchObject([
      { noun: 'plan', task: 'answer', dueOn: '2026-12-01', summary: { title: 'Anteckning' } },
    ]);
    await save({ ...aNote, owner: bertil }, first);
    expect(await waiting(anna)).toEqual([]);
    expect(await waiting(bertil)).toHaveLength(1);
  });

  it('gives a share in the reader’s own partition and takes it back', async () => {
    const { ref, save } = fresh();
    const look = () => findShare(table, { readerId: provider, kind: 'note', id: ref.id });
    const first = await save({ ...aNote, sharedWith: provider });
    expect(await look()).toEqual({ ownerId: '0184', relation: 'unitProvider' });
    const listed = await listShares(table, { readerId: provider, kind: 'note', limit: 10 });
    expect(listed.items.map((item) => item['summary'])).toContainEqual({
      title: 'Anteckning',
      unitId: 'unit-1',
      id: ref.id,
    });
    await save(aNote, first);
    expect(await look()).toBeUndefined();
  });

  it('lists newest first, by organisation and by unit', async () => {
    const { store, ref, save } = fresh();
    await save({ ...aNote, title: 'Sist' });
    const rows = (page: { items: readonly Readonly<Record<string, unknown>>[] }) =>
      page.items.map((item) => item['summary']);
    const row = { title: 'Sist', unitId: 'unit-1', id: ref.id };
    expect(rows(await store.list(organisationId, { limit: 100 }))).toContainEqual(row);
    expect(rows(await store.listOfUnit({ organisationId, unitId: 'unit-1' }, { limit: 100 }))).toContainEqual(
      row,
    );
    expect(rows(await store.list('0180' as OrganisationId, { limit: 100 }))).toEqual([]);
  });

  it('keeps events in the sparse index until the bus has them', async () => {
    const { ref, save } = fresh();
    await save(aNote);
    const waiting = async () => {
      const pages = await Promise.all(
        shards.map((shard) => unpublishedEvents(table, { shard, until: '2026-12-01T00:00:00.000Z' })),
      );
      return pages
        .flatMap(({ events }) => events)
        .filter(({ envelope }) => envelope.subject === `note/${ref.id}`);
    };
    const [event] = await waiting();
    expect(event?.envelope.type).toBe('se.samsyn.ProgrammeDrafted.v1');
    if (event) await markPublished(table, event.key);
    expect(await waiting()).toEqual([]);
  });

  it('writes nothing when what goes alongside is there already', async () => {
    const { store, ref } = fresh();
    const alongside = () => [{ put: { pk: `request-${ref.id}`, sk: 'REQUEST' }, when: 'absent' as const }];
    await store.save({ ref, decision: accept(aNote), cause, alongside });
    const before = await store.find(organisationId, ref.id);
    const again = store.save({ ref, before, decision: accept({ ...aNote, text: 'nej' }), cause, alongside });
    await expect(again).rejects.toBeInstanceOf(AlongsideRefused);
    expect(await store.find(organisationId, ref.id)).toEqual(before);
  });

  it('refuses a record above its limit, and says how large it would be', async () => {
    const { save } = fresh();
    await expect(save({ ...aNote, text: 'x'.repeat(300_001) })).rejects.toBeInstanceOf(RecordTooLarge);
  });

  it('lets ten who change the same record at once all succeed, one after the other', async () => {
    const { store, ref, save } = fresh();
    await save({ ...aNote, text: '0' });
    const add = () =>
      decideAndSave({
        store,
        organisationId,
        id: ref.id,
        cause,
        attempts: 50,
        decide: (state) => state && accept({ ...state, text: String(Number(state.text) + 1) }),
      });
    await Promise.all(Array.from({ length: 10 }, add));
    const found = await store.find(organisationId, ref.id);
    expect(found).toMatchObject({ sequence: 11, state: { text: '10' } });
  });
});
