import { DynamoTable } from '#shared/storage/dynamo-table.ts';
import { Counter, type Tally } from '../counting/tally.ts';
import type { CountedCall } from '../world/aws-call.ts';
import { randomOf } from '../world/seeded-randomness.ts';
import { World } from '../world/world.ts';
import type { Office } from './desk.ts';
import { spreadUnits } from './municipalities.ts';
import { aTeam, foundMunicipality, type Team } from './team.ts';
import { aUnit, type FollowedUnit, unitCycle } from './unit-cycle.ts';

/** What one size of country took. */
export interface GrowthStep {
  readonly units: number;
  readonly municipalities: number;
  /** How many of the units went through a whole follow-up, at the same time as each other. */
  readonly cycles: number;
  readonly items: number;
  /** Per follow-up, what the clock's ticks read when nothing is due left out. */
  readonly perCycle: Tally;
  /** The most write units that one partition key took in one day of virtual time. */
  readonly busiestKey: { readonly key: string; readonly writeUnitsInADay: number };
  readonly seconds: number;
  readonly invocationsPerSecond: number;
}

export interface Growth {
  readonly steps: readonly GrowthStep[];
  /** How the total grows with the number of follow-ups: 1 is in proportion. */
  readonly exponents: Readonly<Record<'calls' | 'readUnits' | 'writeUnits', number>>;
}

const unitsOfATeam = 12;
const day = 86_400_000;

/** Ids vary from record to record: a key is named by what it is for. */
const kindOfKey = (index: string | undefined, partition: string): string =>
  `${index ?? 'table'} ${partition.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '<id>').replaceAll(/\b\d{4}#/g, '<org>#')}`;

/** The busiest partition key by day of virtual time. */
class DailyPeaks {
  busiest = { key: '', writeUnitsInADay: 0 };
  #day = 0;
  #units = new Map<string, number>();

  add({ consumed }: CountedCall, now: number): void {
    const today = Math.floor(now / day);
    if (today !== this.#day) this.#units.clear();
    this.#day = today;
    for (const { index, partition, write } of consumed) {
      if (write === 0) continue;
      const key = `${index ?? ''}|${partition}`;
      const writeUnitsInADay = (this.#units.get(key) ?? 0) + write;
      this.#units.set(key, writeUnitsInADay);
      if (writeUnitsInADay > this.busiest.writeUnitsInADay)
        this.busiest = { key: kindOfKey(index, partition), writeUnitsInADay };
    }
  }
}

const officeOf = (world: World): Office => ({
  table: new DynamoTable({ tableName: world.table.definition.name }),
  now: () => world.time.now(),
  request: (request) => world.request(request),
  drain: () => world.drain(),
});

/** Registers everyone and every unit; answers those who will be followed up, drawn by the seed. */
const populate = async (
  world: World,
  { units, cycles, progress }: { units: number; cycles: number; progress: (text: string) => void },
): Promise<{ team: Team; unit: FollowedUnit }[]> => {
  const followed: { team: Team; unit: FollowedUnit }[] = [];
  const random = randomOf(units);
  let registered = 0;
  for (const { code, units: own } of spreadUnits(units)) {
    const administrator = await foundMunicipality(officeOf(world), code);
    let team: Team | undefined;
    let inTeam = 0;
    for (let number = 0; number < own; number++) {
      const isFollowed = random() < (cycles - followed.length) / (units - registered);
      if (isFollowed && (team === undefined || inTeam === unitsOfATeam)) {
        team = await aTeam(administrator, number);
        inTeam = 0;
      }
      const unit = await aUnit(administrator, number);
      registered += 1;
      if (isFollowed && team) {
        followed.push({ team, unit });
        inTeam += 1;
      }
      if (registered % 1000 === 0) progress(`${registered} of ${units} units registered`);
    }
  }
  return followed;
};

/** Lets all follow-ups go on side by side in virtual time, begun over a year; the tick rings whenever time moves. */
const carryThrough = async (
  world: World,
  followed: readonly { team: Team; unit: FollowedUnit }[],
  progress: (text: string) => void,
): Promise<void> => {
  const random = randomOf(followed.length);
  const startsAt = world.time.now();
  let resting = followed.map(({ team, unit }) => ({
    cycle: unitCycle(team, unit),
    until: startsAt + Math.floor(random() * 250) * day,
  }));
  let done = 0;
  while (resting.length > 0) {
    const now = Math.min(...resting.map(({ until }) => until));
    await world.advanceTo(now);
    await world.call('notification/ring-alarms');
    await world.drain();
    const due = resting.filter(({ until }) => until <= now);
    resting = resting.filter(({ until }) => until > now);
    for (const { cycle } of due) {
      const step = await cycle.next();
      if (!step.done) resting.push({ cycle, until: step.value });
      else if (++done % 100 === 0) progress(`${done} of ${followed.length} follow-ups closed`);
    }
  }
};

const share = (tally: Tally, by: number): Tally => ({
  ...(Object.fromEntries(
    Object.entries(tally).map(([name, value]) => [name, typeof value === 'number' ? value / by : value]),
  ) as unknown as Tally),
  calls: Object.fromEntries(Object.entries(tally.calls).map(([name, times]) => [name, times / by])),
});

/** Idle looks at the due shards belong to the clock, whatever the number of units. */
const isIdleTick = ({ call }: CountedCall): boolean => {
  const { ExpressionAttributeValues } = call.input as {
    ExpressionAttributeValues?: Record<string, { S?: string }>;
  };
  return ExpressionAttributeValues?.[':pk']?.S?.startsWith('DUE#') === true;
};

const runOf = async ({ units, cycles }: Size, progress: (text: string) => void): Promise<GrowthStep> => {
  const began = performance.now();
  const counter = new Counter();
  const peaks = new DailyPeaks();
  let invocations = 0;
  let now = () => 0;
  const world = await World.start({
    door: 'send',
    keeps: false,
    onCall: (counted) => {
      if (!isIdleTick(counted)) counter.onCall(counted);
      peaks.add(counted, now());
    },
    onInvocation: (ended) => {
      invocations += 1;
      counter.onInvocation(ended);
    },
  });
  now = () => world.time.now();
  try {
    const followed = await populate(world, { units, cycles, progress });
    counter.reset();
    await carryThrough(world, followed, progress);
    const dead = world.deliveries.deadLetterQueues.reduce((sum, { messages }) => sum + messages.length, 0);
    if (dead > 0) throw new Error(`${dead} messages lie dead after the follow-ups of ${units} units`);
    const seconds = (performance.now() - began) / 1000;
    return {
      units,
      municipalities: spreadUnits(units).length,
      cycles: followed.length,
      items: world.table.store.size,
      perCycle: share(counter.tally(), followed.length),
      busiestKey: peaks.busiest,
      seconds,
      invocationsPerSecond: invocations / seconds,
    };
  } finally {
    world.stop();
  }
};

/** The slope of the totals over the number of units, both as logarithms, plus nothing: 1 is in proportion. */
const exponentOf = (steps: readonly GrowthStep[], of: (tally: Tally) => number): number => {
  const points = steps.map(
    ({ units, perCycle }) => [Math.log(units), Math.log(units * of(perCycle))] as const,
  );
  const mean = (pick: 0 | 1) => points.reduce((sum, point) => sum + point[pick], 0) / points.length;
  const [meanX, meanY] = [mean(0), mean(1)];
  const over = points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  return over / points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
};

/** So many units, and how many of them are followed up. */
export interface Size {
  readonly units: number;
  readonly cycles: number;
}

/** The sizes: a town, a county, the country. How many of the units are followed up keeps the run within minutes. */
const usualSizes: readonly Size[] = [
  { units: 69, cycles: 69 },
  { units: 2_000, cycles: 100 },
  { units: 20_000, cycles: 100 },
];

/** Follows up units of a country of growing size; `all` follows every unit. */
export const measureGrowth = async (
  progress: (text: string) => void,
  { all = false, sizes = usualSizes }: { all?: boolean; sizes?: readonly Size[] } = {},
): Promise<Growth> => {
  const steps: GrowthStep[] = [];
  for (const { units, cycles } of sizes) {
    steps.push(
      await runOf({ units, cycles: all ? units : cycles }, (text) => progress(`${units} units: ${text}`)),
    );
  }
  const callsOf = ({ calls }: Tally) => Object.values(calls).reduce((sum, times) => sum + times, 0);
  return {
    steps,
    exponents: {
      calls: exponentOf(steps, callsOf),
      readUnits: exponentOf(steps, ({ readUnits }) => readUnits),
      writeUnits: exponentOf(steps, ({ writeUnits }) => writeUnits),
    },
  };
};
