import type { ColdStarts } from '../cold-start/measure-cold-start.ts';
import { barChart } from './bar-chart.ts';
import type { Benchmarks } from './benchmarks.ts';
import { digits, goal, table } from './markdown.ts';

const words: Readonly<Record<string, string>> = {
  empty: 'an empty handler',
  'bare-sdk': 'bare AWS SDK, same calls',
  'usual-stack': 'middy + Powertools + ajv, same calls',
  'notification/relay-events': 'ours: notification/relay-events',
};

const chart = ({ bundles }: ColdStarts): string =>
  barChart({
    title: 'Cold start: load and first call',
    description: bundles
      .map(({ name, milliseconds }) => `${words[name]}: ${digits(milliseconds.p50)} ms`)
      .join('; '),
    bars: bundles.map(({ name, milliseconds }) => ({
      label: words[name] ?? name,
      value: milliseconds.p50,
      text: `${digits(milliseconds.p50)} ms`,
      isOurs: name.includes('/'),
    })),
  });

/** Every function beside the bare bundle with its clients. */
const eachTable = (each: ColdStarts['each']): string => {
  const within = each.filter(({ ofBareSdk }) => ofBareSdk <= 0.7).length;
  return `${within} of the ${each.length} functions without S3 start within 0.70 of the bare SDK bundle that has the same clients and makes the table's first two calls.
They bring rules, schemas and texts which the bare bundle lacks. Each was called with the event it got first in the demo's stories, in time only
(median of five rounds, in turn with the rivals), against a table in which nothing lies.

<details><summary>Each function</summary>

${table(
  ['function', 'kB', 'ms p50', 'of the bare SDK'],
  each.map(({ name, kilobytes, milliseconds, ofBareSdk }) => [
    `\`${name}\``,
    digits(kilobytes),
    digits(milliseconds),
    digits(ofBareSdk, 2),
  ]),
)}

</details>`;
};

/** The cold start's part of the page, and its plot. */
export const coldStartSection = (part: NonNullable<Benchmarks['parts']['cold-start']>) => {
  const { result } = part;
  const { bareSdk, usualStack } = result.ratios;
  const ratioOf = ({ instructions, wall }: typeof bareSdk) => instructions ?? wall;
  const rows = result.bundles.map(({ name, kilobytes, instructions, milliseconds }) => [
    words[name] ?? name,
    digits(kilobytes),
    instructions === undefined ? '–' : digits(instructions / 1e6, 4),
    digits(milliseconds.p50),
    digits(milliseconds.p95),
  ]);
  return {
    svg: chart(result),
    markdown: `## 1. Cold start

![Cold start of four bundles; the figures are in the table below](benchmarks-cold-start.svg)

${table(['load and first call', 'kB', 'million instructions', 'ms p50', 'ms p95'], rows)}

${table(
  ['ours as a share of', 'instructions', 'time', 'goal', ''],
  [
    [
      'the bare SDK',
      bareSdk.instructions === undefined ? '–' : digits(bareSdk.instructions, 2),
      digits(bareSdk.wall, 2),
      '≤ 0.70',
      goal(ratioOf(bareSdk) <= 0.7),
    ],
    [
      'the usual stack',
      usualStack.instructions === undefined ? '–' : digits(usualStack.instructions, 2),
      digits(usualStack.wall, 2),
      '≤ 0.40',
      goal(ratioOf(usualStack) <= 0.4),
    ],
  ],
)}

Method: each bundle is loaded in a process of its own and called once with the same stream record; all but the empty one make the same two
calls (PutEvents, UpdateItem) to a server on this machine. ${result.rounds} rounds, the bundles in turn, so that a busy moment hits all of them.
Instructions are callgrind's, those of the empty handler (Node itself) left out; without valgrind only time is told, and the goal is
held against it. The rivals are bundled by the same tool with the same settings (\`bench/cold-start/rivals\`).

${eachTable(result.each)}`,
  };
};
