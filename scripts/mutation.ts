// `npm run mutation [-- plan report/ring.ts …] [--workers 2]`: changes the rules under shared/domain in thousands of ways, one at a time, and
// sees whether a test notices. The report with every change in its place is out/mutation/report.html; what survived without a reason is listed in
// out/mutation/survivors.txt.
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { explain, type Reasons } from './mutation/reasons.ts';
import { type Mutant, type Survivor, scoresOf, survivorsOf } from './mutation/scores.ts';
import { passesOf, strykerOptions } from './mutation/stryker-options.ts';

const goal = 0.9;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    workers: { type: 'string', default: String(availableParallelism()) },
  },
});
const mutants: Mutant[] = [];
for (const pass of passesOf(positionals)) {
  const options = strykerOptions(pass, { workers: Number(values.workers) });
  for (const { fileName, ...mutant } of await new Stryker(options).runMutationTest())
    mutants.push({ ...mutant, file: relative(process.cwd(), fileName) });
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const survivorLine = ({ place, uncovered, change }: Survivor) =>
  `${place}${uncovered ? ' (no test runs it)' : ''} ${change}\n`;
const columns = ['', 'killed', 'survived', 'not covered', 'left out', 'score'] as const;
const line = (cells: readonly (string | number)[]) =>
  cells.map((cell, index) => (index === 0 ? String(cell).padEnd(24) : String(cell).padStart(12))).join('');
console.log(`\n${line(columns)}`);
const scores = scoresOf(mutants);
for (const { name, killed, survived, uncovered, ignored, score } of scores)
  console.log(line([name, killed, survived, uncovered, ignored, percent(score)]));

const read = (file: string) => readFileSync(file, 'utf8');
const survivors = survivorsOf(mutants, read);
const judged = new Set(mutants.map(({ file }) => file));
const reasons = globSync('test/shared/domain/**/survivors.json').map(
  (file): Reasons => JSON.parse(read(file)),
);
const { unexplained, explained, outdated } = explain(survivors, reasons);
mkdirSync('out/mutation', { recursive: true });
writeFileSync('out/mutation/survivors.txt', unexplained.map(survivorLine).join(''));
console.log(
  '\nLeft out: wordings of sentences, and what is made when a module is loaded. Every change: out/mutation/*.html',
);
console.log(`${explained} that no test noticed have a reason in test/shared/domain/**/survivors.json.`);
for (const change of outdated.filter((one) => judged.has(`shared/domain/${one.split(' ', 1)[0]}`)))
  console.log(`A reason is given for a change that lives no more: ${change}`);
const complaints: string[] = [];
if (unexplained.length > 0)
  complaints.push(`${unexplained.length} have none, and are listed in out/mutation/survivors.txt.`);
const whole = scores.at(-1)?.score ?? 0;
if (whole < goal) complaints.push(`The score is ${percent(whole)}, and ${percent(goal)} is the goal.`);
for (const complaint of complaints) console.error(complaint);
if (complaints.length > 0) process.exitCode = 1;
