import { isSameJson } from '#shared/domain/same-json.ts';
import { MemoryTable } from '#shared/storage/memory-table.ts';
import type { Table } from '#shared/storage/table.ts';
import { type Country, spreadOver } from './country.ts';
import { type Asked, assumedMilliseconds } from './country-table.ts';
import { engineTable } from './engine-table.ts';
import { measureProportion, type Proportion } from './measure-proportion.ts';
import { type CountryRun, runCountry } from './run-country.ts';

/** Virtual seconds from when an alarm should have rung to when it did. */
export interface Lateness {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

/** A run in figures. */
export interface Ringing {
  readonly stored: number;
  readonly rung: number;
  readonly lost: number;
  readonly doubled: number;
  readonly early: number;
  readonly lateness: Lateness;
  readonly ticks: number;
  readonly idleTicks: number;
  readonly fullTicks: number;
  /** Per rung alarm, ticks in which nothing was due left out. */
  readonly perAlarm: Asked;
}

/** What `npm run bench:alarms` found. */
export interface Alarms {
  readonly years: number;
  readonly assumedMilliseconds: typeof assumedMilliseconds;
  readonly tenYears: Ringing;
  /** All due dates of a month on one morning. */
  readonly oneMorning: Ringing;
  /** How many records, and how many of them have another history on the embedded engine than in memory. */
  readonly crossCheck: { readonly records: number; readonly rung: number; readonly different: number };
  readonly proportion: { readonly few: Proportion; readonly many: Proportion; readonly ratio: number };
}

export interface AlarmSizes {
  /** How many plans ring over the ten years: each once, and some of them more often. */
  readonly records: number;
  /** How many alarms are stored when a tick's work is compared, and on the month's one morning. */
  readonly stored: number;
  readonly crossChecked: number;
  /** How many are due in the tick that is compared. */
  readonly due: number;
}

const startsOn = '2027-01-04';
const years = 10;
const days = 3_650;
/** Some weeks after the last first visit, so that every story has room for its alarms. */
const until = '2037-03-04';

const ringingOf = (stored: number, run: CountryRun): Ringing => {
  const { lateness, rung, asked, lost, doubled, early, ticks, idleTicks, fullTicks } = run;
  const at = (share: number) =>
    (lateness[Math.min(lateness.length - 1, Math.floor(share * lateness.length))] ?? 0) / 1000;
  const perAlarm = Object.fromEntries(
    Object.entries(asked).map(([kind, times]) => [kind, times / rung]),
  ) as unknown as Asked;
  return {
    stored,
    rung,
    lost: lost.length,
    doubled: doubled.length,
    early: early.length,
    lateness: { p50: at(0.5), p99: at(0.99), max: at(1) },
    ticks,
    idleTicks,
    fullTicks,
    perAlarm,
  };
};

const evenly = (records: number, every = 1): Country => ({
  records,
  startsOn,
  dueFrom: spreadOver(startsOn, { records, days, every }),
});

/** One month of a year's due dates on one morning; the others come later than the run lasts. */
const onOneMorning = (records: number): Country => ({
  records,
  startsOn,
  dueFrom: (record) => (record < records / 12 ? '2027-03-01' : '2028-03-01'),
});

const crossCheck = async (records: number): Promise<Alarms['crossCheck']> => {
  // Once a month: every look at the engine takes milliseconds, and most of them are looks for what is next.
  const country = evenly(records, 30);
  const runOn = (table: Table) => runCountry({ country, table, until, keepsTrails: true });
  const { table, stop } = await engineTable();
  try {
    const [inMemory, onEngine] = [await runOn(new MemoryTable()), await runOn(table)];
    const ids = new Set([...inMemory.trails.keys(), ...onEngine.trails.keys()]);
    const different = [...ids].filter((id) => !isSameJson(inMemory.trails.get(id), onEngine.trails.get(id)));
    return { records, rung: onEngine.rung, different: different.length };
  } finally {
    await stop();
  }
};

/** Ticks say what they do in the log; here that would be a line for each of a million. */
const quietly = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  const own = console.info;
  console.info = () => {};
  try {
    return await work();
  } finally {
    console.info = own;
  }
};

/** A million alarms over ten years in virtual time, with the product's own tick, bells, rules and store. */
export const measureAlarms = (
  progress: (text: string) => void,
  {
    country = { records: 720_000, stored: 1_000_000, crossChecked: 1_000, due: 500 },
  }: { country?: AlarmSizes } = {},
): Promise<Alarms> =>
  quietly(async () => {
    const { records, stored, crossChecked, due } = country;
    const proportion = await measureProportion({ few: 2 * due, many: stored, due });
    progress(`work per tick, ${stored} stored alarms against ${2 * due}: ${proportion.ratio.toFixed(3)}`);
    const checked = await crossCheck(crossChecked);
    progress(`${checked.records} records on the embedded engine: ${checked.different} differ from memory`);
    const morning = onOneMorning(stored);
    const oneMorning = ringingOf(
      stored,
      await runCountry({ country: morning, table: new MemoryTable(), until: '2027-03-25' }),
    );
    progress(`a month on one morning: ${oneMorning.rung} rang, the last ${oneMorning.lateness.max} s late`);
    const run = await runCountry({ country: evenly(records), table: new MemoryTable(), until, progress });
    for (const sentence of [...run.lost, ...run.doubled, ...run.early].slice(0, 20)) progress(sentence);
    const tenYears = ringingOf(records, run);
    return { years, assumedMilliseconds, tenYears, oneMorning, crossCheck: checked, proportion };
  });
