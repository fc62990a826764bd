import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { styleText } from 'node:util';

const root = resolve(import.meta.dirname, '..');
const resultFile = join(root, 'build/test-results.json');

/** What must hold before a test is worth running. */
const checks = [
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'lint and layers', command: ['oxlint', '--type-aware', '--deny-warnings'] },
  { name: 'format', command: ['biome', 'check', '--error-on-warnings', '.'] },
  { name: 'dead code', command: ['knip', '--no-progress'] },
];

interface Outcome {
  readonly exitCode: number;
  readonly output: string;
}

/** Runs one of the project's own tools; its output is kept unless it is shown as it comes. */
async function run([tool = '', ...args]: readonly string[], { isShown = false } = {}): Promise<Outcome> {
  const child = spawn(tool, args, {
    cwd: root,
    env: { ...process.env, PATH: [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter) },
    stdio: isShown ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  const closed = new Promise<number>((done) => {
    child.on('error', () => done(1));
    child.on('close', (code) => done(code ?? 1));
  });
  const [exitCode, stdout, stderr] = await Promise.all([
    closed,
    child.stdout ? text(child.stdout) : '',
    child.stderr ? text(child.stderr) : '',
  ]);
  return { exitCode, output: stdout + stderr };
}

/** What vitest counted; a file that could not even be loaded counts as one failure. */
function readResults(exitCode: number): { passed: number; failed: number } {
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(resultFile, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
      testResults: readonly { status: string; assertionResults: readonly unknown[] }[];
    };
    const unloaded = testResults.filter(
      (file) => file.status === 'failed' && file.assertionResults.length === 0,
    );
    const failed = numFailedTests + unloaded.length;
    return { passed: numPassedTests, failed: exitCode === 0 ? failed : Math.max(1, failed) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

let failedChecks = 0;
for (const { name, command } of checks) {
  const started = performance.now();
  const { exitCode, output } = await run(command);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (exitCode === 0) {
    console.log(`${styleText('green', '✓')} ${name} (${seconds} s)`);
  } else {
    failedChecks += 1;
    console.log(`${styleText('red', '✗')} ${name} (${seconds} s): ${command.join(' ')}\n${output.trimEnd()}`);
  }
}

rmSync(resultFile, { force: true });
const { exitCode } = await run(
  // Arguments narrow the tests: npm test -- test/infra
  [
    'vitest',
    'run',
    ...process.argv.slice(2),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${resultFile}`,
  ],
  { isShown: true },
);
const { passed, failed } = readResults(exitCode);
console.log(`${passed} passed, ${failed + failedChecks} failed`);
if (failed + failedChecks > 0) process.exitCode = 1;
