import type { Instant } from '#events/identifiers.ts';
import { instantInStockholm } from '#shared/domain/calendar/stockholm.ts';
import type { Accepted } from '#shared/domain/decision.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import { planRules } from '#shared/domain/plan/plan-rules.ts';
import { type AggregateStore, aggregateStore } from '#shared/storage/aggregate-store.ts';
import { alarmKey, type RecordRef, recordPartition } from '#shared/storage/keys.ts';
import type { Item, Page, Query, Table, Write } from '#shared/storage/table.ts';
import { type Country, foundingOf, numberOf, refOf } from './country.ts';
import type { VirtualClock } from './virtual-clock.ts';

/** What was asked of the table. */
export interface Asked {
  queries: number;
  itemsRead: number;
  transactions: number;
  itemsWritten: number;
}

/** Virtual time that a call takes: somewhat more than DynamoDB's usual single-digit milliseconds. */
export const assumedMilliseconds = { read: 5, write: 15 } as const;

const system = { system: 'bench/alarms' };
const alarmsAtOnce = 100;

/** The alarm of a record that nobody has touched: all its founding writes into the due shards. */
const firstAlarm = (ref: RecordRef, wakeAt: Instant): Item => ({
  ...alarmKey(ref, wakeAt),
  kind: 'alarm',
  organisationId: ref.organisationId,
  noun: 'plan',
  recordKind: ref.kind,
  id: ref.id,
  wakeAt,
});

/**
 * The table of a country as the tick sees it: calls take virtual time and are counted. Every alarm lies in it from the
 * beginning; the record behind one is written by the real store when it is first read, so that a million of them have room.
 */
export class CountryTable implements Table {
  readonly store: AggregateStore<Plan>;
  readonly asked: Asked = { queries: 0, itemsRead: 0, transactions: 0, itemsWritten: 0 };
  readonly #table: Table;
  readonly #clock: VirtualClock;
  readonly #country: Country;
  readonly #founding: (record: number) => Accepted<Plan>;
  readonly #founded: Uint8Array;

  constructor(table: Table, { clock, country }: { clock: VirtualClock; country: Country }) {
    this.#table = table;
    this.#clock = clock;
    this.#country = country;
    this.#founding = foundingOf(country);
    this.#founded = new Uint8Array(country.records);
    this.store = aggregateStore({ table, rules: planRules });
  }

  /** Whether the record was ever read. */
  isFounded(record: number): boolean {
    return this.#founded[record] === 1;
  }

  /** Lays every record's first alarm into the due shards. */
  async layAlarms(): Promise<void> {
    const instants = new Map<string, Instant>();
    let writes: Write[] = [];
    for (let record = 0; record < this.#country.records; record++) {
      const from = this.#country.dueFrom(record);
      const wakeAt =
        instants.get(from) ?? instantInStockholm(this.#founding(record).state.revisits[0]?.dueOn ?? from);
      instants.set(from, wakeAt);
      writes.push({ put: firstAlarm(refOf(record), wakeAt) });
      if (writes.length < alarmsAtOnce && record + 1 < this.#country.records) continue;
      await this.#table.write(writes);
      writes = [];
    }
  }

  get(): Promise<Item | undefined> {
    throw new Error('The tick reads by query only');
  }

  dropAttribute(): Promise<void> {
    throw new Error('The tick drops no attribute');
  }

  async query(query: Query): Promise<Page> {
    await this.#clock.pass(assumedMilliseconds.read);
    const page = await this.#clock.outside(async () => {
      await this.#found(query.pk);
      return this.#table.query(query);
    });
    this.asked.queries += 1;
    this.asked.itemsRead += page.items.length;
    return page;
  }

  async write(writes: readonly Write[]): Promise<void> {
    await this.#clock.pass(assumedMilliseconds.write);
    await this.#clock.outside(() => this.#table.write(writes));
    this.asked.transactions += 1;
    this.asked.itemsWritten += writes.length;
  }

  /** Removes everything of a record whose story is over and that asks for no alarm any more. */
  async forget(ref: RecordRef): Promise<void> {
    for (;;) {
      const { items } = await this.#table.query({ pk: recordPartition(ref), limit: alarmsAtOnce });
      if (items.length === 0) return;
      await this.#table.write(items.map(({ pk, sk }): Write => ({ remove: { pk, sk } })));
    }
  }

  async #found(pk: string): Promise<void> {
    const [organisationId, kind, id] = pk.split('#');
    if (kind !== 'plan' || id === undefined) return;
    const record = numberOf(id);
    if (this.#founded[record] === 1) return;
    this.#founded[record] = 1;
    const ref = refOf(record);
    if (ref.organisationId !== organisationId) throw new Error(`${pk} is no record of this country`);
    const { startsOn } = this.#country;
    const cause = {
      now: `${startsOn}T10:00:00.000Z`,
      actor: { ...system, organisationId: ref.organisationId },
    };
    await this.store.save({ ref, decision: this.#founding(record), cause });
  }
}
