import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { inTransaction } from '../runner-database.ts';
import { type EventPattern, matchesEventPattern } from './event-pattern.ts';

/** An event as rules and their targets see it. */
export interface BusEvent {
  readonly version: '0';
  readonly id: string;
  readonly 'detail-type': string;
  readonly source: string;
  readonly account: string;
  readonly time: string;
  readonly region: string;
  readonly resources: readonly string[];
  readonly detail: Record<string, unknown>;
}

/** An event together with the bus it came to, in the order of arrival. */
export interface ArrivedEvent extends BusEvent {
  readonly bus: string;
}

/** A rule: what it listens for and the durable queues its targets read. */
export interface BusRule {
  readonly name: string;
  readonly bus: string;
  readonly pattern: EventPattern;
  readonly targetQueues: readonly string[];
}

/** One entry of PutEvents. */
export interface PutEventsEntry {
  readonly EventBusName?: string;
  readonly Source?: string;
  readonly DetailType?: string;
  readonly Detail?: string;
  readonly Time?: number | string;
  readonly Resources?: string[];
}

/** What PutEvents answers for one entry. */
export type PutEventsResult = { EventId: string } | { ErrorCode: string; ErrorMessage: string };

const maximumEntryBytes = 256 * 1024;

/** Event buses: an accepted entry and every delivery it causes are stored in one transaction. */
export class EventBuses {
  readonly #database: DatabaseSync;
  readonly #send: (queue: string, body: string) => void;
  readonly #now: () => Date;
  readonly #place: { region: string; accountId: string };
  readonly #names = new Set(['default']);
  readonly #rules: BusRule[] = [];

  constructor({
    database,
    send,
    now,
    place,
  }: {
    database: DatabaseSync;
    send: (queue: string, body: string) => void;
    now: () => Date;
    place: { region: string; accountId: string };
  }) {
    this.#database = database;
    this.#send = send;
    this.#now = now;
    this.#place = place;
  }

  /** Opens a bus beside the default one. */
  addBus(name: string): void {
    this.#names.add(name);
  }

  /** Makes a rule listen. */
  addRule(rule: BusRule): void {
    if (!this.#names.has(rule.bus))
      throw new Error(`Rule ${rule.name} listens to the unknown bus ${rule.bus}`);
    this.#rules.push(rule);
  }

  /** Takes entries from outside, as PutEvents does: each one is accepted or refused by itself. */
  put(entries: readonly PutEventsEntry[]): PutEventsResult[] {
    return inTransaction(this.#database, () => entries.map((entry) => this.#accept(entry)));
  }

  /** Publishes in the name of an AWS service on the default bus. */
  publishFromAws(event: { source: string; detailType: string; detail: Record<string, unknown> }): void {
    const { source, detailType, detail } = event;
    inTransaction(this.#database, () => this.#publish('default', { source, detailType, detail }));
  }

  /** Every event that ever arrived, in order. */
  events(): ArrivedEvent[] {
    return this.#database.prepare('SELECT bus, entry FROM event ORDER BY id').all().map(arrivedOf);
  }

  /** The latest events, newest first. */
  latest(limit: number): ArrivedEvent[] {
    const newestFirst = 'SELECT bus, entry FROM event ORDER BY id DESC LIMIT ?';
    return this.#database.prepare(newestFirst).all(limit).map(arrivedOf);
  }

  /** What arrived after the event of that number, in order; 0 begins with the first. */
  since(number: number): { readonly number: number; readonly event: ArrivedEvent }[] {
    const rows = this.#database
      .prepare('SELECT id, bus, entry FROM event WHERE id > ? ORDER BY id')
      .all(number);
    return rows.map(({ id, bus, entry }) => ({ number: Number(id), event: arrivedOf({ bus, entry }) }));
  }

  #accept({ EventBusName, Source, DetailType, Detail, Time, Resources }: PutEventsEntry): PutEventsResult {
    const refuse = (ErrorCode: string, ErrorMessage: string) => ({ ErrorCode, ErrorMessage });
    const bus = EventBusName?.split('/').at(-1) ?? 'default';
    if (!this.#names.has(bus)) return refuse('ResourceNotFoundException', `Event bus ${bus} does not exist.`);
    if (!Source) return refuse('InvalidArgument', 'Parameter Source is not valid. Reason: it is required.');
    if (!DetailType)
      return refuse('InvalidArgument', 'Parameter DetailType is not valid. Reason: it is required.');
    if (Source.startsWith('aws.'))
      return refuse('NotAuthorizedForSourceException', 'Not authorized for the source.');
    if (!Detail) return refuse('InvalidArgument', 'Parameter Detail is not valid. Reason: it is required.');
    if (Buffer.byteLength(Source + DetailType + Detail) > maximumEntryBytes) {
      return refuse('InvalidArgument', 'Total size of the entries in the request is over the limit.');
    }
    const detail = parseRecord(Detail);
    if (!detail) return refuse('MalformedDetail', 'Detail is malformed.');
    const time = typeof Time === 'number' ? new Date(Time * 1000) : Time ? new Date(Time) : undefined;
    const resources = Resources ?? [];
    return {
      EventId: this.#publish(bus, { source: Source, detailType: DetailType, detail, time, resources }),
    };
  }

  #publish(
    bus: string,
    event: {
      source: string;
      detailType: string;
      detail: Record<string, unknown>;
      time?: Date | undefined;
      resources?: readonly string[];
    },
  ): string {
    const { source, detailType, detail, time = this.#now(), resources = [] } = event;
    const entry: BusEvent = {
      version: '0',
      id: randomUUID(),
      'detail-type': detailType,
      source,
      account: this.#place.accountId,
      // EventBridge knows whole seconds only.
      time: time.toISOString().replace(/\.\d+Z$/, 'Z'),
      region: this.#place.region,
      resources,
      detail,
    };
    const text = JSON.stringify(entry);
    this.#database.prepare('INSERT INTO event (bus, entry) VALUES (?, ?)').run(bus, text);
    for (const rule of this.#rules) {
      if (rule.bus !== bus || !matchesEventPattern(rule.pattern, entry)) continue;
      for (const queue of rule.targetQueues) this.#send(queue, text);
    }
    return entry.id;
  }
}

const arrivedOf = ({ bus, entry }: Readonly<Record<string, unknown>>): ArrivedEvent => ({
  ...(JSON.parse(String(entry)) as BusEvent),
  bus: String(bus),
});

function parseRecord(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
