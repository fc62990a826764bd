import { costOf, totalOf } from '../cost/cost.ts';
import type { Tally } from '../counting/tally.ts';
import type { Benchmarks } from './benchmarks.ts';
import { digits, goal, table } from './markdown.ts';

const tolerance = 0.02;
/** What one partition takes (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/burst-adaptive-capacity.html). */
const partitionUnitsPerSecond = 1000;

const callsOf = ({ calls }: Tally): number => Object.values(calls).reduce((sum, times) => sum + times, 0);

/** The growth's part of the page. */
export const growthSection = (part: NonNullable<Benchmarks['parts']['growth']>): string => {
  const { steps, exponents } = part.result;
  return `## 4. Growth

${table(
  [
    'units',
    'municipalities',
    'follow-ups',
    'items',
    'calls each',
    'read units each',
    'write units each',
    'USD each',
    'calls of functions / s',
  ],
  steps.map(({ units, municipalities, cycles, items, perCycle, invocationsPerSecond }) => [
    units,
    municipalities,
    cycles,
    items,
    digits(callsOf(perCycle), 4),
    digits(perCycle.readUnits, 4),
    digits(perCycle.writeUnits, 4),
    digits(totalOf(costOf({ ...perCycle, waves: perCycle.invocations * 3 })), 4),
    Math.round(invocationsPerSecond),
  ]),
)}

${table(
  ['total over units', 'exponent', 'goal', ''],
  Object.entries(exponents).map(([what, exponent]) => [
    what,
    exponent.toFixed(3),
    `1.00 ± ${tolerance}`,
    goal(Math.abs(exponent - 1) <= tolerance),
  ]),
)}

${table(
  ['units', 'busiest partition key', 'write units on its busiest day', 'seconds of what one partition takes'],
  steps.map(({ units, busiestKey: { key, writeUnitsInADay } }) => [
    units,
    `\`${key}\``,
    writeUnitsInADay,
    digits(writeUnitsInADay / partitionUnitsPerSecond, 2),
  ]),
)}

Method: the [one-process world](../bench/world/README.md), past the SDK's machinery (\`door: 'send'\`; its test holds both doors to the same result). The units are spread over the
real municipalities by population and all registered through the API; then so many of them, drawn by a seed, are followed up from opened assessment to
closed plan (the busiest day may be the one on which all were registered), begun over a year and going on side by side. \`npm run bench -- growth --all\` follows up every unit, which takes an hour. Looks of the
clock that find nothing are fixed cost (part 3) and left out. There is no rival here: the yardstick is proportion.
Not done: the same on the embedded engine for a sample of a hundred units; engine and twin share one contract suite instead.`;
};
