import { bellsOf } from '#functions/notification/ring-alarms/bells.ts';
import { ringAlarms } from '#functions/notification/ring-alarms/ring-alarms.ts';
import { MemoryTable } from '#shared/storage/memory-table.ts';
import { daysAfter } from './country.ts';
import { type Asked, CountryTable } from './country-table.ts';
import { morningOf } from './judge-history.ts';
import { VirtualClock } from './virtual-clock.ts';

/** What one tick did with so many alarms due of so many stored. */
export interface Proportion {
  readonly stored: number;
  readonly due: number;
  readonly asked: Asked;
  /** Of this process, the engine in memory included: as information. */
  readonly processorMilliseconds: number;
}

const startsOn = '2027-01-04';
const dueOn = '2027-03-01';

/** One tick over a country in which only the first so many records are due. */
const oneTick = async (stored: number, due: number): Promise<Proportion> => {
  const clock = new VirtualClock(morningOf(startsOn));
  // Those that are not due lie spread over the ten years after.
  const dueFrom = (record: number) =>
    record < due ? dueOn : daysAfter(dueOn, 7 + Math.floor((record * 3_640) / stored));
  const table = new CountryTable(new MemoryTable(), {
    clock,
    country: { records: stored, startsOn, dueFrom },
  });
  await table.layAlarms();
  clock.moveTo(morningOf(dueOn) + 150_000);
  const now = () => new Date(clock.now()).toISOString();
  const began = process.cpuUsage();
  await clock.run(ringAlarms({ table, bells: bellsOf(table), now, hasTime: () => true }));
  const { user, system } = process.cpuUsage(began);
  return { stored, due, asked: table.asked, processorMilliseconds: (user + system) / 1000 };
};

/** The same number due of few and of many stored alarms, and how much more the many take: 1 is none. */
export const measureProportion = async ({
  few,
  many,
  due,
}: {
  few: number;
  many: number;
  due: number;
}): Promise<{
  readonly few: Proportion;
  readonly many: Proportion;
  readonly ratio: number;
}> => {
  // The first one warms the code up and is not looked at.
  await oneTick(few, due);
  const [ofFew, ofMany] = [await oneTick(few, due), await oneTick(many, due)];
  const kinds = ['queries', 'itemsRead', 'transactions', 'itemsWritten'] as const;
  const ratio = Math.max(...kinds.map((kind) => ofMany.asked[kind] / ofFew.asked[kind]));
  return { few: ofFew, many: ofMany, ratio };
};
