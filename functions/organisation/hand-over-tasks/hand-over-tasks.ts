import type { EventData } from '#events/catalogue.ts';
import type { PersonRef } from '#events/identifiers.ts';
import type { Circumstances, Decision } from '#shared/domain/decision.ts';
import type { HandOver } from '#shared/domain/organisation/hand-over.ts';
import { type ReceivedEvent, settled } from '#shared/messaging/react.ts';
import type { AggregateStore, Cause } from '#shared/storage/aggregate-store.ts';
import { decideAndSave } from '#shared/storage/decide-and-save.ts';
import { type PersonsRecord, recordsOf } from '#shared/storage/involvements.ts';
import type { PersonStore } from '#shared/storage/organisation/person-store.ts';
import type { Table } from '#shared/storage/table.ts';

/** Hands one person's parts in one record to another. */
export type HandOverRecord = (
  record: PersonsRecord['record'],
  handOver: HandOver,
  cause: Cause,
) => Promise<unknown>;

/** Makes the hand-over of one kind of record out of its store and its rule. */
export const handOverOf =
  <State>(
    store: AggregateStore<State>,
    rule: (state: State, handOver: HandOver, circumstances: Circumstances) => Decision<State>,
  ): HandOverRecord =>
  async ({ organisationId, id }, handOver, cause) =>
    settled(
      await decideAndSave({
        store,
        organisationId,
        id,
        cause,
        decide: (state) => state && rule(state, handOver, cause),
      }),
    );

export interface HandOverNeeds {
  readonly table: Table;
  readonly people: PersonStore;
  /** By kind of record: every kind that people have a part in. */
  readonly handOvers: Readonly<Record<string, HandOverRecord>>;
}

/** Who takes over by now: the one named, or whoever took over from them if they have left too. */
const heirOf = async (people: PersonStore, { organisationId, personId }: PersonRef): Promise<PersonRef> => {
  let heir = personId;
  const passed = new Set([heir]);
  for (;;) {
    const next = (await people.find(organisationId, heir))?.state.handedOverTo;
    if (next === undefined || passed.has(next)) return { organisationId, personId: heir };
    passed.add(next);
    heir = next;
  }
};

/**
 * Hands everything a person had a part in to the one who takes over, whatever its noun and whoever owns it.
 * What was handed over before is left alone.
 * @throws AggregateError with all that failed, when everything else is handed over.
 */
export const handOverTasks = async (
  { data, organisationId }: ReceivedEvent<EventData<'PersonLeft'>>,
  cause: Cause,
  { table, people, handOvers }: HandOverNeeds,
): Promise<void> => {
  const from = { organisationId, personId: data.personId };
  const to = await heirOf(people, { organisationId, personId: data.handOverTo });
  const failures: unknown[] = [];
  let cursor: string | undefined;
  do {
    const page = await recordsOf(table, from, { which: 'all', limit: 50, cursor });
    for (const { record } of page.records) {
      try {
        const handOver = handOvers[record.kind];
        if (handOver === undefined) throw new Error(`Nobody says how a ${record.kind} is handed over`);
        await handOver(record, { from, to }, cause);
      } catch (error) {
        failures.push(error);
      }
    }
    cursor = page.cursor;
  } while (cursor !== undefined);
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} records are not handed over`);
};
