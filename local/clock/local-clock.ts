import type { DatabaseSync } from 'node:sqlite';
import { readSetting, writeSetting } from '../runner-database.ts';

const setting = 'clock-offset-milliseconds';

/** The stack's clock: real time plus an offset that only grows, is kept on disk and shared with every worker. */
export class LocalClock {
  /** Workers read the offset from here at every `new Date()`. */
  readonly offset = new Float64Array(new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT));
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.offset[0] = Number(readSetting(database, setting) ?? 0);
  }

  /** The stack's present instant in milliseconds. */
  now(): number {
    return Date.now() + (this.offset[0] ?? 0);
  }

  /** The stack's present instant. */
  date(): Date {
    return new Date(this.now());
  }

  /** Moves the clock forward to the instant; an instant already passed changes nothing. */
  advanceTo(instant: Date | string | number): Date {
    const target = new Date(instant).getTime();
    if (Number.isNaN(target)) throw new RangeError(`Not an instant: ${String(instant)}`);
    const offset = target - Date.now();
    if (offset > (this.offset[0] ?? 0)) {
      // On disk first: after a crash the clock must not stand before what was written with it.
      writeSetting(this.#database, setting, String(offset));
      this.offset[0] = offset;
    }
    return this.date();
  }
}
