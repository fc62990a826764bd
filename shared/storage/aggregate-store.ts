import { v5 as uuidV5 } from 'uuid';
import type { EventDraft } from '#events/catalogue.ts';
import type { Envelope } from '#events/envelope.ts';
import type { Instant, OrganisationId } from '#events/identifiers.ts';
import type { FeedEntry } from '#events/thin-event.ts';
import type { AggregateRules } from '#shared/domain/aggregate.ts';
import type { Accepted, Circumstances } from '#shared/domain/decision.ts';
import { isSameJson } from '#shared/domain/same-json.ts';
import {
  EVENT,
  eventKey,
  feedPartition,
  feedPosition,
  listPartition,
  type RecordRef,
  recordPartition,
  STATE,
  sequenceText,
  shardOf,
  unitPartition,
  versionKey,
} from './keys.ts';
import { derivedItems, fromStateItems, type Stored, stateItems } from './record-items.ts';
import { ConditionFailed, type Item, type Page, type Table, type Write } from './table.ts';

/** Who acts, when, and what caused it: what every event of the decision carries. */
export interface Cause extends Circumstances {
  readonly traceparent?: string;
  /** The event that caused this decision, when a reaction makes it. */
  readonly causationId?: string;
}

export interface Save<State> {
  readonly ref: RecordRef;
  /** The record as it was read; absent when it begins here. */
  readonly before?: Stored<State> | undefined;
  readonly decision: Accepted<State>;
  readonly cause: Cause;
  /** Items that must be written with it or not at all, such as the answer under an Idempotency-Key. */
  readonly alongside?: (after: Stored<State>) => readonly Write[];
}

/** Someone else changed the record since it was read. */
export class StaleRecord extends Error {
  constructor() {
    super('The record has changed since it was read; nothing was written');
    this.name = 'StaleRecord';
  }
}

/** One of the items to be written alongside was refused: the request was carried out before. */
export class AlongsideRefused extends Error {
  constructor() {
    super('What should be written alongside is there already; nothing was written');
    this.name = 'AlongsideRefused';
  }
}

/** The record would grow past what one record may hold. */
export class RecordTooLarge extends Error {
  readonly limitBytes: number;
  readonly sizeBytes: number;

  constructor({ limitBytes, sizeBytes }: { limitBytes: number; sizeBytes: number }) {
    super(`The record would take ${sizeBytes} bytes; the limit is ${limitBytes}`);
    this.name = 'RecordTooLarge';
    this.limitBytes = limitBytes;
    this.sizeBytes = sizeBytes;
  }
}

/** DynamoDB's own limit is 400 kB per item; a record is kept below in whole, with room for the transaction. */
export const RECORD_LIMIT_BYTES = 300_000;

const eventNamespace = '6f1d4b0e-3c52-5a7e-9d64-0b8c2f7a1e93';

const envelopeOf = <State>(
  rules: AggregateRules<State>,
  after: Stored<State>,
  { event, sequence, cause }: { event: EventDraft; sequence: number; cause: Cause },
): Envelope => {
  const { actor, now, traceparent, causationId } = cause;
  const { bodyId } = rules.belongsTo(after.state);
  return {
    specversion: '1.0',
    id: uuidV5(`${recordPartition(after.ref)}#${sequence}`, eventNamespace),
    source: `/organisations/${after.ref.organisationId}`,
    type: `se.samsyn.${event.name}.v1`,
    subject: `${after.ref.kind}/${after.ref.id}`,
    time: now,
    datacontenttype: 'application/json',
    sequence: sequenceText(sequence),
    organisationid: after.ref.organisationId,
    ...(bodyId && { bodyid: bodyId }),
    actor: 'personId' in actor ? actor.personId : `system/${actor.system}`,
    onbehalfof: actor.organisationId,
    ...('bodyId' in actor && actor.bodyId && { onbehalfofbody: actor.bodyId }),
    ...(causationId && { causationid: causationId }),
    ...(traceparent && { traceparent }),
    data: event.data,
  };
};

/** What the feed shows of an event: neither its data nor who did it. */
const feedEntryOf = <State>(rules: AggregateRules<State>, envelope: Envelope, state: State): FeedEntry => {
  const { datacontenttype, actor, onbehalfof, traceparent, data, ...thin } = envelope;
  const { unitId } = rules.belongsTo(state);
  return { ...thin, noun: rules.noun, ...(unitId && { unitId }) };
};

/**
 * When the events are handed to the table, and later than those saved before of the same record: what somebody
 * decided on was there already, and the feed keeps the order of its sequence whatever the clocks say.
 */
const savingTime = (before: Stored<unknown> | undefined): Instant => {
  const last = before?.savedAt === undefined ? 0 : Date.parse(before.savedAt);
  return new Date(Math.max(Date.now(), last + 1)).toISOString();
};

/** The difference between two sets of items as writes: put what is new or changed, remove what vanished. */
const difference = (before: readonly Item[], after: readonly Item[]): Write[] => {
  const at = (items: readonly Item[], { pk, sk }: Item) =>
    items.find((item) => item.pk === pk && item.sk === sk);
  return [
    ...after.filter((item) => !isSameJson(at(before, item), item)).map((put): Write => ({ put })),
    ...before.filter((item) => !at(after, item)).map((remove): Write => ({ remove })),
  ];
};

/** Keeps the records of one kind. State, events, alarm, people, shares: one transaction (design §5.1). */
export interface AggregateStore<State> {
  readonly rules: AggregateRules<State>;
  find(organisationId: OrganisationId, id: string): Promise<Stored<State> | undefined>;
  /** One page of the organisation's records, newest first; items' summaries only. */
  list(organisationId: OrganisationId, page: { limit: number; cursor?: string | undefined }): Promise<Page>;
  /** One page of a unit's records of this kind, newest first. */
  listOfUnit(
    unit: { organisationId: OrganisationId; unitId: string },
    page: { limit: number; cursor?: string | undefined },
  ): Promise<Page>;
  /** The record's events in order, a page at a time. */
  history(ref: RecordRef, page: { limit: number; cursor?: string | undefined }): Promise<Page>;
  /** Everything that follows from a record's state and is written with it. */
  derivedOf(stored: Stored<State>): readonly Item[];
  /**
   * @throws StaleRecord when the record changed since `before` was read.
   * @throws AlongsideRefused when only the items alongside were refused.
   * @throws RecordTooLarge above {@link RECORD_LIMIT_BYTES}.
   */
  save(save: Save<State>): Promise<Stored<State>>;
}

export interface AggregateStoreOptions<State> {
  readonly table: Table;
  readonly rules: AggregateRules<State>;
  /** Further items that follow from the state, such as a person's membership. */
  readonly alsoDerived?: (stored: Stored<State>) => readonly Item[];
}

/** Makes the store of one kind of record over a table: DynamoDB's or its twin in memory. */
export const aggregateStore = <State>({
  table,
  rules,
  alsoDerived = () => [],
}: AggregateStoreOptions<State>): AggregateStore<State> => {
  const refOf = (organisationId: OrganisationId, id: string): RecordRef => ({
    organisationId,
    kind: rules.kind,
    id,
  });
  const derivedOf = (stored: Stored<State>) => [...derivedItems(rules, stored), ...alsoDerived(stored)];

  /** Earlier texts that this decision replaces, kept as they were. */
  const versions = (before: Stored<State>, after: Stored<State>): Write[] => {
    if (isSameJson(rules.texts(before.state), rules.texts(after.state))) return [];
    const now = stateItems(rules, after);
    return stateItems(rules, before)
      .filter(
        (item) =>
          !isSameJson(now.find(({ sk }) => sk === item.sk)?.['value'], item['value']) || item.sk === STATE,
      )
      .map((item) => ({
        put: {
          ...versionKey(before.ref, before.sequence, item.sk),
          kind: 'version',
          value: item.sk === STATE ? item['state'] : item['value'],
          replacedAt: after.updatedAt,
        },
        when: 'absent' as const,
      }));
  };

  const readAll = async (ref: RecordRef): Promise<readonly Item[]> => {
    const items: Item[] = [];
    let cursor: string | undefined;
    do {
      const page = await table.query({
        pk: recordPartition(ref),
        sk: { beginsWith: STATE },
        ...(cursor && { cursor }),
      });
      items.push(...page.items);
      cursor = page.cursor;
    } while (cursor !== undefined);
    return items;
  };

  return {
    rules,
    derivedOf,

    async find(organisationId, id) {
      const ref = refOf(organisationId, id);
      return fromStateItems(rules, ref, await readAll(ref));
    },

    list: (organisationId, { limit, cursor }) =>
      table.query({
        index: 'list',
        pk: listPartition(organisationId, rules.kind),
        limit,
        isDescending: true,
        ...(cursor && { cursor }),
      }),

    listOfUnit: ({ organisationId, unitId }, { limit, cursor }) =>
      table.query({
        index: 'unit',
        pk: unitPartition(organisationId, unitId as never),
        sk: { beginsWith: `${rules.kind}#` },
        limit,
        isDescending: true,
        ...(cursor && { cursor }),
      }),

    history: (ref, { limit, cursor }) =>
      table.query({ pk: recordPartition(ref), sk: { beginsWith: EVENT }, limit, ...(cursor && { cursor }) }),

    async save({ ref, before, decision, cause, alongside }) {
      const first = before?.sequence ?? 0;
      const savedAt = savingTime(before);
      const after: Stored<State> = {
        ref,
        sequence: first + decision.events.length,
        createdAt: before?.createdAt ?? cause.now,
        updatedAt: cause.now,
        savedAt,
        state: decision.state,
      };
      const sizeBytes = Buffer.byteLength(JSON.stringify(after.state));
      if (sizeBytes > RECORD_LIMIT_BYTES)
        throw new RecordTooLarge({ limitBytes: RECORD_LIMIT_BYTES, sizeBytes });

      const [head, ...parts] = stateItems(rules, after) as [Item, ...Item[]];
      const events = decision.events.map((event, index): Write => {
        const sequence = first + index + 1;
        const envelope = envelopeOf(rules, after, { event, sequence, cause });
        const outbox = { outboxShard: shardOf(envelope.id), unpublishedSince: cause.now };
        const feed = {
          listPk: feedPartition(ref.organisationId),
          listSk: feedPosition(ref, { savedAt, sequence }),
          summary: feedEntryOf(rules, envelope, after.state),
        };
        return {
          put: { ...eventKey(ref, sequence), kind: 'event', schemaVersion: 1, ...outbox, ...feed, envelope },
          when: 'absent',
        };
      });
      const own: Write[] = [
        { put: head, when: before ? { attribute: 'sequence', equals: before.sequence } : 'absent' },
        ...difference(before ? stateItems(rules, before).slice(1) : [], parts),
        ...(before ? versions(before, after) : []),
        ...events,
        ...difference(before ? derivedOf(before) : [], derivedOf(after)),
      ];
      try {
        await table.write([...own, ...(alongside?.(after) ?? [])]);
      } catch (error) {
        if (!(error instanceof ConditionFailed)) throw error;
        throw error.failed.some((index) => index < own.length) ? new StaleRecord() : new AlongsideRefused();
      }
      return after;
    },
  };
};
