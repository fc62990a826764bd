// `npm run mutation [-- plan report/ring.ts …] [--workers 2]`: changes the rules under shared/domain in thousands of ways, one at a time, and sees
// whether a test notices. The report with every change in its place is out/mutation/report.html; what survived is listed in
// out/mutation/survivors.txt.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { type Mutant, scoresOf, survivorsOf } from './mutation/scores.ts';
import { strykerOptions } from './mutation/stryker-options.ts';

const goal = 0.9;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { workers: { type: 'string', default: String(availableParallelism()) } },
});
const results = await new Stryker(
  strykerOptions(positionals, { workers: Number(values.workers) }),
).runMutationTest();
const mutants: Mutant[] = results.map(({ fileName, ...mutant }) => ({
  ...mutant,
  file: relative(process.cwd(), fileName),
}));

const columns = ['', 'killed', 'survived', 'not covered', 'left out', 'score'] as const;
const line = (cells: readonly (string | number)[]) =>
  cells.map((cell, index) => (index === 0 ? String(cell).padEnd(24) : String(cell).padStart(12))).join('');
console.log(`\n${line(columns)}`);
const scores = scoresOf(mutants);
for (const { name, killed, survived, uncovered, ignored, score } of scores)
  console.log(line([name, killed, survived, uncovered, ignored, `${(100 * score).toFixed(1)} %`]));

mkdirSync('out/mutation', { recursive: true });
const survivors = survivorsOf(mutants, (file) => readFileSync(file, 'utf8'));
writeFileSync('out/mutation/survivors.txt', `${survivors.join('\n')}\n`);
console.log('\nLeft out: wordings of sentences, and what is made when a module is loaded.');
console.log('Every change: out/mutation/report.html; those that no test noticed: out/mutation/survivors.txt');
const whole = scores.at(-1)?.score ?? 0;
if (whole < goal) {
  console.error(`The score is ${(100 * whole).toFixed(1)} %, and ${100 * goal} % is the goal.`);
  process.exitCode = 1;
}
