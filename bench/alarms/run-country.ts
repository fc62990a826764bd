import type { Envelope } from '#events/envelope.ts';
import type { CalendarDate } from '#events/identifiers.ts';
import { bellsOf } from '#functions/notification/ring-alarms/bells.ts';
import { type Bell, ringAlarms } from '#functions/notification/ring-alarms/ring-alarms.ts';
import { concludeRevisit } from '#shared/domain/plan/conclude-revisit.ts';
import { currentRevisit, type Plan } from '#shared/domain/plan/plan.ts';
import { revisitIdOf } from '#shared/domain/plan/plan-id.ts';
import { timeBudget } from '#shared/lambda/time-budget.ts';
import { dueAlarms } from '#shared/storage/alarms.ts';
import { decideAndSave } from '#shared/storage/decide-and-save.ts';
import { type RecordRef, shards } from '#shared/storage/keys.ts';
import type { Table } from '#shared/storage/table.ts';
import { type Country, daysAfter, fateOf, numberOf, refOf } from './country.ts';
import { type Asked, CountryTable } from './country-table.ts';
import { judgeHistory, morningOf } from './judge-history.ts';
import { VirtualClock } from './virtual-clock.ts';

/** The clock as it is deployed (infra/rooms/notification.ts; a test holds the two together). */
export const deployedClock = { everyMinutes: 5, timeoutSeconds: 240 } as const;

/** Schedules begin when they are deployed: the morning's alarms wait half a tick's time. */
const phaseMilliseconds = 150_000;
const tickMilliseconds = deployedClock.everyMinutes * 60_000;
/** After which days somebody comes: in time, or when the whole ladder has rung. */
const visitAfterDays = { heldInTime: 5, comesAgain: 5, neglected: 60 } as const;

/** What ringing through a country's alarms came to. */
export interface CountryRun {
  readonly rung: number;
  /** Virtual milliseconds from when it should have rung to when it did, in rising order. */
  readonly lateness: Float64Array;
  readonly ticks: number;
  /** Ticks in which nothing was due: each asks the 16 shards once. */
  readonly idleTicks: number;
  /** Ticks that left something to the next one. */
  readonly fullTicks: number;
  readonly asked: Asked;
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  readonly early: readonly string[];
  /** Each record's history where it was asked for: event, time and data. */
  readonly trails: ReadonlyMap<string, unknown>;
}

export interface CountryRunOptions {
  readonly country: Country;
  readonly table: Table;
  /** The last day. */
  readonly until: CalendarDate;
  readonly keepsTrails?: boolean;
  readonly progress?: (text: string) => void;
}

/** One run: the tick, the people who come when they are called, and the books of what rang. */
class Run {
  readonly table: CountryTable;
  readonly clock: VirtualClock;
  readonly lateness: number[] = [];
  readonly lost: string[] = [];
  readonly doubled: string[] = [];
  readonly early: string[] = [];
  readonly trails = new Map<string, unknown>();
  ticks = 0;
  fullTicks = 0;
  readonly #options: CountryRunOptions;
  readonly #bells: Readonly<Record<string, Bell>>;
  readonly #diary = new Map<CalendarDate, RecordRef[]>();

  constructor(options: CountryRunOptions) {
    this.#options = options;
    this.clock = new VirtualClock(morningOf(options.country.startsOn));
    this.table = new CountryTable(options.table, { clock: this.clock, country: options.country });
    const { plan, ...others } = bellsOf(this.table);
    if (plan === undefined) throw new Error('There is no bell for plans');
    this.#bells = { ...others, plan: this.#listenedTo(plan) };
  }

  /** The next tick at or after an instant. */
  static tickAt(instant: number): number {
    return Math.ceil((instant - phaseMilliseconds) / tickMilliseconds) * tickMilliseconds + phaseMilliseconds;
  }

  #listenedTo(bell: Bell): Bell {
    return {
      ring: async (alarm, now) => {
        const result = await bell.ring(alarm, now);
        if (result === 'stale')
          this.early.push(`${alarm.record.id}: an alarm that the record does not ask for`);
        else this.lateness.push(Date.parse(now) - Date.parse(alarm.wakeAt));
        return result;
      },
    };
  }

  #plan(ref: RecordRef, after: CalendarDate): void {
    const day = daysAfter(after, visitAfterDays[fateOf(numberOf(ref.id))]);
    const visits = this.#diary.get(day) ?? [];
    visits.push(ref);
    this.#diary.set(day, visits);
  }

  /** Everybody's first visit is in the diary from the beginning: nobody waits for being called in vain. */
  planFirstVisits(): void {
    const { country } = this.#options;
    for (let record = 0; record < country.records; record++)
      this.#plan(refOf(record), country.dueFrom(record));
  }

  /** The diary's first day. */
  nextVisits(): CalendarDate | undefined {
    let first: CalendarDate | undefined;
    for (const day of this.#diary.keys()) if (first === undefined || day < first) first = day;
    return first;
  }

  async nextAlarm(): Promise<number> {
    const heads = await Promise.all(
      shards.map((shard) => dueAlarms(this.#options.table, { shard, now: '9999', limit: 1 })),
    );
    return Math.min(...heads.flatMap(({ alarms }) => alarms.map(({ wakeAt }) => Date.parse(wakeAt))));
  }

  async tick(): Promise<void> {
    this.ticks += 1;
    const endsAt = this.clock.now() + deployedClock.timeoutSeconds * 1000;
    const hasTime = timeBudget({ getRemainingTimeInMillis: () => endsAt - this.clock.now() });
    const now = () => new Date(this.clock.now()).toISOString();
    await this.clock.run(ringAlarms({ table: this.table, bells: this.#bells, now, hasTime }));
    if (!hasTime()) this.fullTicks += 1;
  }

  async holdVisits(day: CalendarDate): Promise<void> {
    const visits = this.#diary.get(day) ?? [];
    this.#diary.delete(day);
    for (const ref of visits) await this.#hold(ref, day);
  }

  /** Somebody has been there: what is found decides whether one comes again. */
  async #hold(ref: RecordRef, heldOn: CalendarDate): Promise<void> {
    const { store } = this.table;
    const now = new Date(Math.max(morningOf(heldOn) + 7_200_000, this.clock.now())).toISOString();
    const cause = { now, actor: { system: 'bench/alarms', organisationId: ref.organisationId } };
    const outcome = await decideAndSave({
      store,
      ...ref,
      cause,
      decide: (plan) => {
        const revisit = plan && currentRevisit(plan);
        if (plan === undefined || revisit?.calledAt === undefined) return undefined;
        const result = fateOf(numberOf(ref.id)) === 'comesAgain' ? 'partly' : 'achieved';
        const revisitId = revisitIdOf(plan.planId, revisit.number);
        return concludeRevisit(
          plan,
          {
            revisitId,
            number: revisit.number,
            heldOn,
            lines: [{ lineId: 'forbattring-1', result, measures: [] }],
          },
          cause,
        );
      },
    });
    if (outcome.kind !== 'saved') {
      this.lost.push(`${ref.id}: was not called for by ${heldOn}`);
      return;
    }
    const next = currentRevisit(outcome.stored.state);
    if (next) this.#plan(ref, next.dueOn);
    else await this.judge(ref, outcome.stored.state);
  }

  async #historyOf(ref: RecordRef): Promise<Envelope[]> {
    const { items } = await this.table.store.history(ref, { limit: 200 });
    return items.map((item) => item['envelope'] as Envelope);
  }

  /** Holds a record's history against what should have rung, and closes its book. */
  async judge(ref: RecordRef, plan: Plan): Promise<void> {
    const history = await this.#historyOf(ref);
    const until = this.clock.now() - tickMilliseconds;
    const { lost, doubled, early } = judgeHistory(plan, history, until);
    this.lost.push(...lost);
    this.doubled.push(...doubled);
    this.early.push(...early);
    if (this.#options.keepsTrails) {
      const trail = history.map(({ type, time, data }) => ({ type, time, data }));
      this.trails.set(ref.id, trail);
    }
    await this.table.forget(ref);
  }

  /** Those whose story goes on, and those that never rang. */
  async judgeTheRest(): Promise<void> {
    const { country, until } = this.#options;
    for (let record = 0; record < country.records; record++) {
      const ref = refOf(record);
      const isDue = morningOf(country.dueFrom(record)) < morningOf(daysAfter(until, -14));
      if (!this.table.isFounded(record)) {
        if (isDue) this.lost.push(`${ref.id}: never rang`);
        continue;
      }
      const stored = await this.table.store.find(ref.organisationId, ref.id);
      if (stored) await this.judge(ref, stored.state);
    }
  }
}

/** Rings through a country's alarms in virtual time, with the product's own tick, bells, rules and store. */
export const runCountry = async (options: CountryRunOptions): Promise<CountryRun> => {
  const { country, until, progress = () => {} } = options;
  const run = new Run(options);
  await run.table.layAlarms();
  run.planFirstVisits();
  const endsAt = morningOf(until);
  let year = '';
  for (;;) {
    const day = run.nextVisits();
    const visitsAt = day === undefined ? Number.POSITIVE_INFINITY : morningOf(day) + 7_200_000;
    const ringsAt = Run.tickAt(Math.max(await run.nextAlarm(), run.clock.now()));
    const next = Math.min(visitsAt, ringsAt);
    if (next > endsAt) break;
    run.clock.moveTo(next);
    if (visitsAt <= ringsAt && day !== undefined) await run.holdVisits(day);
    else await run.tick();
    const now = new Date(run.clock.now()).toISOString().slice(0, 4);
    if (now !== year) progress(`${now}: ${run.lateness.length} alarms have rung`);
    year = now;
  }
  run.clock.moveTo(endsAt);
  await run.judgeTheRest();
  const span = endsAt - morningOf(country.startsOn);
  const { ticks, fullTicks, lost, doubled, early, trails } = run;
  return {
    rung: run.lateness.length,
    lateness: Float64Array.from(run.lateness).sort(),
    ticks,
    idleTicks: Math.floor(span / tickMilliseconds) - ticks,
    fullTicks,
    asked: run.table.asked,
    lost,
    doubled,
    early,
    trails,
  };
};
