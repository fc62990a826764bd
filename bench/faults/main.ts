// `npm run bench:faults -- --runs 2000 [--seed 1] [--share 0.05] [--workers 4] [--embedded 4]`: nothing lost, nothing twice, whatever goes wrong;
// with `--embedded` so many seeds also on the embedded engines.
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { crossCheck } from './embedded/cross-check.ts';
import type { FaultRun } from './run-fault-bench.ts';
import { runInParts } from './run-in-parts.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    share: { type: 'string', default: '0.05' },
    // Half of a run is waiting for what will never come.
    workers: { type: 'string', default: String(2 * availableParallelism()) },
    embedded: { type: 'string', default: '0' },
  },
});
const { runs, seed, share, workers, embedded } = {
  runs: Number(values.runs),
  seed: Number(values.seed),
  share: Number(values.share),
  workers: Number(values.workers),
  embedded: Number(values.embedded),
};
const say = console.log;
const sum = (all: readonly FaultRun[], of: (run: FaultRun) => number): number =>
  all.reduce((total, run) => total + of(run), 0);

say(`${runs} runs from seed ${seed}; ${share * 100} % of all calls to AWS services go wrong.`);
const startedAt = performance.now();
const all: FaultRun[] = [];
await runInParts({
  runs,
  seed,
  share,
  workers,
  onRun: (run) => {
    const { seed: own, stage, check, struck } = run;
    const done = all.push(run);
    if (process.stdout.isTTY) process.stdout.write(`\r${done} of ${runs} `);
    else if (done % 100 === 0) say(`${done} of ${runs}`);
    if (check.lost.length + check.doubled.length === 0) return;
    say(
      `\nseed ${own} ("${stage}", ${struck.length} faults) broke a promise; again with --seed ${own} --runs 1`,
    );
    for (const one of check.lost) say(`  lost: ${one}`);
    for (const one of check.doubled) say(`  twice: ${one}`);
    for (const { kind, operation, functionName } of struck)
      say(`    ${kind} of ${operation} in ${functionName}`);
  },
});
const seconds = (performance.now() - startedAt) / 1000;
const byKind = Map.groupBy(
  all.flatMap(({ struck }) => struck),
  ({ kind }) => kind,
);

say(
  `\n\nfaults: ${[...byKind]
    .map(([kind, struck]) => `${kind} ${struck.length}`)
    .sort()
    .join(', ')}`,
);
say('\n                 commands accepted    lost  doubled  parked  dead');
const row = (name: string, ...figures: readonly (number | string)[]): string =>
  [
    name.padEnd(16),
    ...figures.map((figure, index) => String(figure).padStart([18, 8, 9, 8, 6][index] ?? 8)),
  ].join('');
say(
  row(
    'Samsyn',
    sum(all, ({ check }) => check.accepted),
    sum(all, ({ check }) => check.lost.length),
    sum(all, ({ check }) => check.doubled.length),
    sum(all, ({ check }) => check.parked),
    sum(all, ({ check }) => check.dead),
  ),
);
say(
  row(
    'the usual design',
    sum(all, ({ reference }) => reference.accepted),
    sum(all, ({ reference }) => reference.lost),
    sum(all, ({ reference }) => reference.doubled),
    '–',
    sum(all, ({ reference }) => reference.dead),
  ),
);
say(`\nseeds ${seed} to ${seed + runs - 1}, ${seconds.toFixed(0)} s`);
if (embedded > 0) await crossCheck({ runs: embedded, seed, share, say });
if (all.some(({ check }) => check.lost.length + check.doubled.length > 0)) process.exitCode = 1;
