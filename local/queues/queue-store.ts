import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { inTransaction } from '../runner-database.ts';

/** One durable queue, as its template describes it. */
export interface Queue {
  readonly name: string;
  readonly logicalId: string;
  readonly arn: string;
  readonly visibilityTimeoutSeconds: number;
  readonly retentionSeconds: number;
  readonly delaySeconds: number;
  readonly redrive?: { readonly deadLetterQueue: string; readonly maxReceiveCount: number } | undefined;
}

/** A message that a consumer has taken and others don't see until it is deleted or released. */
export interface ReceivedMessage {
  readonly id: number;
  readonly messageId: string;
  readonly body: string;
  readonly sentTimestamp: number;
  readonly firstReceivedTimestamp: number;
  readonly receiveCount: number;
}

/** A message that lies in a queue. */
export interface StoredMessage {
  readonly id: number;
  readonly messageId: string;
  readonly queue: string;
  readonly body: string;
  readonly receiveCount: number;
  readonly originQueue: string | undefined;
}

/** Queues in SQLite with the parts of SQS that functions can notice. Visibility and retention are real time. */
export class QueueStore {
  readonly #database: DatabaseSync;
  readonly #now: () => number;
  readonly #queues = new Map<string, Queue>();
  readonly #listeners = new Map<string, () => void>();

  /** `now` is the stack's clock; it only stamps what functions see. */
  constructor(database: DatabaseSync, now: () => number) {
    this.#database = database;
    this.#now = now;
    // Whoever held these died with the last run.
    database.exec('UPDATE message SET in_flight = 0, visible_at = 0 WHERE in_flight = 1');
  }

  /** Makes a queue known; what it held at the last run is still there. */
  add(queue: Queue): void {
    this.#queues.set(queue.name, queue);
  }

  /** The queue that an ARN names. */
  byArn(arn: string): Queue | undefined {
    return this.all().find((queue) => queue.arn === arn);
  }

  /** Every queue. */
  all(): Queue[] {
    return [...this.#queues.values()];
  }

  /** Calls back when something may have become visible in the queue. */
  onArrival(name: string, listener: () => void): void {
    this.#listeners.set(name, listener);
  }

  /** Stores a message durably. */
  send(name: string, body: string, { originQueue }: { originQueue?: string } = {}): string {
    const messageId = randomUUID();
    const delayMilliseconds = this.#queue(name).delaySeconds * 1000;
    this.#database
      .prepare(
        `INSERT INTO message (message_id, queue, body, stored_at, sent_timestamp, visible_at, origin_queue)
         VALUES (?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(
        messageId,
        name,
        body,
        Date.now(),
        Math.round(this.#now()),
        Date.now() + delayMilliseconds,
        originQueue ?? null,
      );
    setImmediate(() => this.#listeners.get(name)?.());
    return messageId;
  }

  /** Takes up to `limit` visible messages, oldest first; those received too often go to the dead-letter queue instead. */
  receive(name: string, limit: number): ReceivedMessage[] {
    const queue = this.#queue(name);
    const now = Date.now();
    return inTransaction(this.#database, () => {
      this.#database
        .prepare('DELETE FROM message WHERE queue = ? AND stored_at < ?')
        .run(name, now - queue.retentionSeconds * 1000);
      this.#redriveExhausted(queue, now);
      const rows = this.#database
        .prepare('SELECT * FROM message WHERE queue = ? AND visible_at <= ? ORDER BY id LIMIT ?')
        .all(name, now, limit);
      return rows.map((row) => {
        const firstReceivedTimestamp = Number(row.first_received_timestamp ?? Math.round(this.#now()));
        this.#database
          .prepare(
            `UPDATE message SET in_flight = 1, receive_count = receive_count + 1, visible_at = ?,
             first_received_timestamp = ? WHERE id = ?`,
          )
          .run(now + queue.visibilityTimeoutSeconds * 1000, firstReceivedTimestamp, Number(row.id));
        return {
          id: Number(row.id),
          messageId: String(row.message_id),
          body: String(row.body),
          sentTimestamp: Number(row.sent_timestamp),
          firstReceivedTimestamp,
          receiveCount: Number(row.receive_count) + 1,
        };
      });
    });
  }

  /** Removes messages that were handled. */
  delete(ids: readonly number[]): void {
    const statement = this.#database.prepare('DELETE FROM message WHERE id = ?');
    inTransaction(this.#database, () => {
      for (const id of ids) statement.run(id);
    });
  }

  /** Gives messages back that were not handled; others see them after the delay. */
  release(ids: readonly number[], delaySeconds: number): void {
    const statement = this.#database.prepare('UPDATE message SET in_flight = 0, visible_at = ? WHERE id = ?');
    inTransaction(this.#database, () => {
      for (const id of ids) statement.run(Date.now() + Math.round(delaySeconds * 1000), id);
    });
  }

  /** Milliseconds until the queue's next message shows itself, if it holds any. */
  nextVisibleInMilliseconds(name: string): number | undefined {
    const row = this.#database.prepare('SELECT MIN(visible_at) AS at FROM message WHERE queue = ?').get(name);
    return row?.at == null ? undefined : Math.max(0, Number(row.at) - Date.now());
  }

  /** How many messages the queue holds, taken ones included. */
  depth(name: string): number {
    return Number(this.#database.prepare('SELECT COUNT(*) AS n FROM message WHERE queue = ?').get(name)?.n);
  }

  /** What lies in the queue, oldest first. */
  peek(name: string): StoredMessage[] {
    return this.#database
      .prepare('SELECT * FROM message WHERE queue = ? ORDER BY id')
      .all(name)
      .map((row) => ({
        id: Number(row.id),
        messageId: String(row.message_id),
        queue: name,
        body: String(row.body),
        receiveCount: Number(row.receive_count),
        originQueue: row.origin_queue === null ? undefined : String(row.origin_queue),
      }));
  }

  /**
   * Moves what a dead-letter queue holds to the destination, or without one back to where each message came from,
   * as the console's redrive does.
   */
  redrive(deadLetterQueue: string, destination?: string): number {
    const movable = this.peek(deadLetterQueue).flatMap(({ id, originQueue }) => {
      const target = destination ?? originQueue;
      return target !== undefined && this.#queues.has(target) ? [{ id, target }] : [];
    });
    const statement = this.#database.prepare(
      `UPDATE message SET queue = ?, origin_queue = NULL, receive_count = 0, in_flight = 0,
       visible_at = 0, stored_at = ? WHERE id = ?`,
    );
    inTransaction(this.#database, () => {
      for (const { id, target } of movable) statement.run(target, Date.now(), id);
    });
    for (const target of new Set(movable.map((one) => one.target))) {
      setImmediate(() => this.#listeners.get(target)?.());
    }
    return movable.length;
  }

  #redriveExhausted({ name, redrive }: Queue, now: number): void {
    if (!redrive) return;
    this.#database
      .prepare(
        `UPDATE message SET queue = ?, origin_queue = ?, in_flight = 0, visible_at = 0
         WHERE queue = ? AND visible_at <= ? AND receive_count >= ?`,
      )
      .run(redrive.deadLetterQueue, name, name, now, redrive.maxReceiveCount);
    setImmediate(() => this.#listeners.get(redrive.deadLetterQueue)?.());
  }

  #queue(name: string): Queue {
    const queue = this.#queues.get(name);
    if (!queue) throw new Error(`There is no queue named ${name}`);
    return queue;
  }
}
