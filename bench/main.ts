import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { styleText } from 'node:util';
import { deployedNumbers } from './cost/deployed-numbers.ts';
import type { Benchmarks, Measured } from './page/benchmarks.ts';
import { writePage } from './page/write-page.ts';
import { parts } from './parts.ts';

const root = resolve(import.meta.dirname, '..');
const jsonFile = join(root, 'docs/benchmarks.json');
const flags = process.argv.slice(2).filter((argument) => argument.startsWith('--'));
const named = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
// A million alarms take an hour: they are rung when they are asked for.
const usual = Object.keys(parts).filter((name) => name !== 'alarms');
const names = named.length === 0 ? usual : Object.keys(parts).filter((name) => named.includes(name));
const unknown = named.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}`);
  process.exit(1);
}

/** Each part in a process of its own: what one leaves in memory must not slow the next. */
const measure = (name: string, file: string): Promise<void> =>
  new Promise((done, failed) => {
    const heap = '--max-old-space-size=6144';
    const script = join(import.meta.dirname, 'run-part.ts');
    const child = spawn(process.execPath, [heap, script, name, file, ...flags], {
      stdio: 'inherit',
      cwd: root,
    });
    child.once('exit', (code) => (code === 0 ? done() : failed(new Error(`${name} ended with ${code}`))));
  });

const known = existsSync(jsonFile) ? (JSON.parse(readFileSync(jsonFile, 'utf8')) as Benchmarks) : undefined;
const measured: Benchmarks['parts'] = { ...known?.parts };
// Asked first: a stack that can't be synthesized is told before anything is measured.
const deployed = await deployedNumbers();

/** Keeps what is measured so far: a later part that fails takes nothing with it. */
const keep = () => {
  const benchmarks: Benchmarks = {
    machine: {
      processor: cpus()[0]?.model ?? 'unknown',
      cores: cpus().length,
      memoryGigabytes: Math.round(totalmem() / 2 ** 30),
      node: process.version,
      system: process.platform,
      load: Math.round(loadavg()[0] ?? 0),
    },
    deployed,
    parts: measured,
  };
  writeFileSync(jsonFile, `${JSON.stringify(benchmarks, undefined, 2)}\n`);
  writePage(benchmarks, join(root, 'docs'));
};

const dir = mkdtempSync(join(tmpdir(), 'samsyn-bench-'));
const began = performance.now();
try {
  for (const [index, name] of names.entries()) {
    const partBegan = performance.now();
    console.log(styleText('bold', `${index + 1}/${names.length} ${name}`));
    const file = join(dir, `${name}.json`);
    await measure(name, file);
    const seconds = Math.round((performance.now() - partBegan) / 1000);
    const part: Measured<unknown> = {
      date: new Date().toISOString().slice(0, 10),
      commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim(),
      seconds,
      result: JSON.parse(readFileSync(file, 'utf8')),
    };
    Object.assign(measured, { [name]: part });
    keep();
    console.log(`  done in ${seconds} s`);
  }
} finally {
  rmSync(dir, { recursive: true, force: true });
}
console.log(`docs/benchmarks.md is written; it took ${Math.round((performance.now() - began) / 1000)} s.`);
