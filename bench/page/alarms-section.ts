import type { Ringing } from '../alarms/measure-alarms.ts';
import type { Proportion } from '../alarms/measure-proportion.ts';
import type { Benchmarks } from './benchmarks.ts';
import { digits, goal, table } from './markdown.ts';

const mostRatio = 1.1;

const rowOf = (
  title: string,
  { stored, rung, lost, doubled, early, lateness, ticks, fullTicks }: Ringing,
) => [
  title,
  stored,
  rung,
  lost,
  doubled,
  early,
  ...[lateness.p50, lateness.p99, lateness.max].map((seconds) => `${digits(seconds, 4)} s`),
  ticks,
  fullTicks,
];

const askedRow = ({ stored, due, asked, processorMilliseconds }: Proportion) => [
  stored,
  due,
  asked.queries,
  asked.itemsRead,
  asked.transactions,
  asked.itemsWritten,
  digits(processorMilliseconds),
];

/** The alarms' part of the page. */
export const alarmsSection = (part: NonNullable<Benchmarks['parts']['alarms']>): string => {
  const { years, assumedMilliseconds, tenYears, oneMorning, crossCheck, proportion } = part.result;
  const { perAlarm, idleTicks } = tenYears;
  const faults = [tenYears, oneMorning].reduce(
    (sum, { lost, doubled, early }) => sum + lost + doubled + early,
    0,
  );
  return `## 6. Alarms over ten years

${table(
  ['', 'seen', 'goal', ''],
  [
    [
      `lost, doubled or too early, of ${tenYears.rung + oneMorning.rung} rung`,
      faults,
      '0',
      goal(faults === 0),
    ],
    [
      `records with another history on the embedded engine, of ${crossCheck.records} (${crossCheck.rung} rung)`,
      crossCheck.different,
      '0',
      goal(crossCheck.different === 0),
    ],
    [
      `work of a tick with ${proportion.many.stored} stored alarms over that with ${proportion.few.stored}`,
      proportion.ratio.toFixed(3),
      `≤ ${mostRatio}`,
      goal(proportion.ratio <= mostRatio),
    ],
  ],
)}

${table(
  [
    '',
    'stored from the beginning',
    'rung',
    'lost',
    'doubled',
    'too early',
    'late, p50',
    'p99',
    'most',
    'ticks that rang',
    'full ticks',
  ],
  [
    rowOf(`${years} years`, tenYears),
    rowOf("all due dates of a month of the year's twelve on one morning", oneMorning),
  ],
)}

Per rung alarm over the ${years} years: ${digits(perAlarm.queries)} queries and ${digits(perAlarm.itemsRead)} items read, ${digits(perAlarm.transactions)} transaction and ${digits(perAlarm.itemsWritten)} items written
(${idleTicks} more ticks found nothing due: 16 empty queries each, fixed cost). Half a tick, 150 s, is how long a morning's alarms wait for the clock before anything else.

${table(
  [
    'stored alarms',
    'due in the tick',
    'queries',
    'items read',
    'transactions',
    'items written',
    'ms of processor, in memory',
  ],
  [proportion.few, proportion.many].map(askedRow),
)}

Method: \`npm run bench:alarms\`, which takes a million; the tables say how many this run had. The tick's own story, bells, rules and store ring adopted plans of the 290 municipalities in virtual time, in the table's twin in memory; a read is assumed to take
${assumedMilliseconds.read} ms and a transaction ${assumedMilliseconds.write} ms, so that a tick's four minutes are used up as deployed and what is left is rung by the next one. People come when they are called: 17 of 20 plans
are closed at the first revisit or at later ones, one in ten is come back to every other year, one in twenty is neglected until its whole ladder has rung. Each plan's history is held
against what should have rung, with the mornings asked of another calendar (Intl) than the product's; a plan whose story is over is forgotten, and one that nobody has touched is written by the store when it is
first read: that is how a million have room. The cross-check runs the same on the embedded DynamoDB and compares events, instants and data.`;
};
