import type { Instant } from '#events/identifiers.ts';
import type { Circumstances, Decision } from '#shared/domain/decision.ts';
import { errorName, log } from '#shared/observability/log.ts';
import type { AggregateStore } from '#shared/storage/aggregate-store.ts';
import { type Alarm, dropAlarm, dueAlarms } from '#shared/storage/alarms.ts';
import { decideAndSave } from '#shared/storage/decide-and-save.ts';
import { shards } from '#shared/storage/keys.ts';
import type { Table } from '#shared/storage/table.ts';

/** What one kind of record does when its alarm goes off. */
export interface Bell {
  readonly ring: (alarm: Alarm, now: Instant) => Promise<'rung' | 'stale'>;
}

/** A record whose alarm is due answered that it is not: it would go off for ever. */
export class DeafRecord extends Error {
  constructor(kind: string) {
    super(`A record of kind ${kind} asks to be woken but does nothing when it is`);
    this.name = 'DeafRecord';
  }
}

/**
 * Makes the bell of one kind of record: read it, let its rule decide, save state and events in one transaction.
 * @throws ReactionRefused, DeafRecord or the store's errors; the alarm stays and rings next time.
 */
export const bellOf = <State>(
  store: AggregateStore<State>,
  ring: (state: State, circumstances: Circumstances) => Decision<State>,
): Bell => ({
  async ring({ record, wakeAt }, now) {
    const { organisationId, id } = record;
    const cause = { now, actor: { system: 'notification/ring-alarms', organisationId } };
    const outcome = await decideAndSave({
      store,
      organisationId,
      id,
      cause,
      decide: (state) => (state === undefined ? undefined : ring(state, cause)),
    });
    if (outcome.kind === 'saved') return 'rung';
    const wanted =
      outcome.kind === 'unchanged' && outcome.stored ? store.rules.wakeAt(outcome.stored.state) : undefined;
    if (outcome.kind === 'refused' || wanted === wakeAt) throw new DeafRecord(record.kind);
    return 'stale';
  },
});

export interface RingNeeds {
  readonly table: Table;
  readonly bells: Readonly<Record<string, Bell>>;
  readonly now: () => Instant;
  /** False when the function's time is nearly up. */
  readonly hasTime: () => boolean;
}

type Counts = Record<'rung' | 'stale' | 'failed', number>;

const ringOne = async (alarm: Alarm, { table, bells, now }: RingNeeds): Promise<keyof Counts> => {
  const { kind, id } = alarm.record;
  try {
    const bell = bells[kind];
    if (bell === undefined) throw new DeafRecord(kind);
    const result = await bell.ring(alarm, now());
    if (result === 'stale') {
      await dropAlarm(table, alarm);
      log.warn('ALARM_STALE', { kind, id, wakeAt: alarm.wakeAt });
    }
    return result;
  } catch (error) {
    log.error('ALARM_FAILED', { kind, id, wakeAt: alarm.wakeAt, error: errorName(error) });
    return 'failed';
  }
};

const ringShard = async (shard: string, counts: Counts, needs: RingNeeds): Promise<void> => {
  const now = needs.now();
  let cursor: string | undefined;
  do {
    const page = await dueAlarms(needs.table, { shard, now, cursor });
    for (const alarm of page.alarms) {
      if (!needs.hasTime()) return;
      counts[await ringOne(alarm, needs)]++;
    }
    cursor = page.cursor;
  } while (cursor !== undefined);
};

/** At least one alarm could not ring; the others have. */
export class AlarmsFailed extends Error {
  constructor(failed: number) {
    super(`${failed} alarms could not ring and ring again next time`);
    this.name = 'AlarmsFailed';
  }
}

/**
 * Rings every alarm that is due, oldest first in each shard. What there is no time for is first next time, so
 * an outage needs no other catching up.
 * @throws AlarmsFailed after all others have rung.
 */
export const ringAlarms = async (needs: RingNeeds): Promise<void> => {
  log.info('TICK_STARTED');
  const counts: Counts = { rung: 0, stale: 0, failed: 0 };
  await Promise.all(shards.map((shard) => ringShard(shard, counts, needs)));
  if (!needs.hasTime()) log.warn('TICK_STOPPED_EARLY', counts);
  log.info('TICK_COMPLETED', counts);
  if (counts.failed > 0) throw new AlarmsFailed(counts.failed);
};
