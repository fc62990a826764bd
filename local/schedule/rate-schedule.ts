import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { LocalClock } from '../clock/local-clock.ts';
import type { AsyncCaller } from '../lambda/async-caller.ts';
import { readSetting, writeSetting } from '../runner-database.ts';

const unitMilliseconds: Record<string, number> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/** Milliseconds of a `rate(…)` expression. */
export function parseRate(expression: string): number {
  const [, amount, unit = ''] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? [];
  const milliseconds = unitMilliseconds[unit];
  if (!amount || !milliseconds) throw new Error(`Only rate(…) schedules run here, not ${expression}`);
  return Number(amount) * milliseconds;
}

/** A schedule that rings at a rate of real time, or when it is told to; one missed while down rings at the start. */
export class RateSchedule {
  readonly settings: {
    name: string;
    logicalId: string;
    everyMilliseconds: number;
    input: string | undefined;
  };
  readonly #clock: LocalClock;
  readonly #database: DatabaseSync;
  readonly #caller: AsyncCaller;
  #timer: NodeJS.Timeout | undefined;

  constructor(
    settings: { name: string; logicalId: string; everyMilliseconds: number; input: string | undefined },
    needs: { clock: LocalClock; database: DatabaseSync; caller: AsyncCaller },
  ) {
    this.settings = settings;
    this.#clock = needs.clock;
    this.#database = needs.database;
    this.#caller = needs.caller;
  }

  /** Begins to ring by itself. */
  start(): void {
    const last = readSetting(this.#database, this.#setting);
    if (last === undefined) writeSetting(this.#database, this.#setting, String(Date.now()));
    this.#plan(Number(last ?? Date.now()));
  }

  /** Calls the target now; resolves when the call has succeeded or was given up. */
  async ring(): Promise<void> {
    const now = this.#clock.date().toISOString();
    writeSetting(this.#database, this.#setting, String(Date.now()));
    const input = (this.settings.input ?? '{}')
      .replaceAll('<aws.scheduler.scheduled-time>', now)
      .replaceAll('<aws.scheduler.schedule-arn>', this.settings.name)
      .replaceAll('<aws.scheduler.execution-id>', randomUUID())
      .replaceAll('<aws.scheduler.attempt-number>', '1');
    await this.#caller.call(JSON.parse(input), 'schedule').settled;
  }

  /** Rings no more. */
  close(): void {
    clearTimeout(this.#timer);
  }

  get #setting(): string {
    return `schedule ${this.settings.name}`;
  }

  #plan(last: number): void {
    const wait = Math.max(0, last + this.settings.everyMilliseconds - Date.now());
    this.#timer = setTimeout(
      () => {
        if (Date.now() >= last + this.settings.everyMilliseconds) void this.ring();
        this.#plan(Number(readSetting(this.#database, this.#setting) ?? Date.now()));
      },
      Math.min(wait, 60_000),
    );
  }
}
