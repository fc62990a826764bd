import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LocalStack } from '#local/local-stack.ts';
import { firstUsers } from '#local/users/first-users.ts';
import { runSmoke } from '../../scripts/smoke/run-smoke.ts';
import { readSmokeOptions } from '../../scripts/smoke/smoke-options.ts';
import { writeStep } from '../../scripts/smoke/smoke-run.ts';
import { runningStack } from '../e2e/running-stack.ts';

let stack: LocalStack;
let stop: () => Promise<void>;

beforeAll(async () => {
  ({ stack, stop } = await runningStack());
  await firstUsers(stack);
});
afterAll(() => stop());

test('what docs/first-assessment.md says to type leads to a drafted report', async () => {
  const page = readFileSync('docs/first-assessment.md', 'utf8');
  const typed = [...page.matchAll(/^```sh\n(.*?)^```/gms)].map(([, block]) => block).join('');
  const script = typed.replaceAll('http://127.0.0.1:7070', stack.apiUrl);
  expect(script).toContain(stack.apiUrl);
  const { stdout } = await promisify(execFile)('bash', ['-c', script]);
  const answers = stdout.trim().split('\n');
  const [tasks, report] = answers.slice(-2).map((line) => JSON.parse(line));
  expect(answers.filter((line) => line.includes('"violations"'))).toEqual([]);
  expect(tasks.items).toContainEqual(expect.objectContaining({ kind: 'report', task: 'writeReport' }));
  expect(report).toMatchObject({
    status: 'draft',
    unit: { name: 'Åkerbo särskilda boende (fiktiv)' },
  });
});

test('the main job passes against a running stack, and once more against the same', async () => {
  for (const _run of [1, 2]) {
    const steps = await runSmoke(await readSmokeOptions(['--url', stack.apiUrl]));
    expect(steps.filter(({ isPassed }) => !isPassed).map(writeStep)).toEqual([]);
    expect(steps.at(-1)?.name).toBe('it is adopted and its revisit has a date');
  }
});

test('a token of the wrong person fails the step that needs the right one, and stops there', async () => {
  const rut = await stack.token({ sub: 'rut-registrar' });
  const steps = await runSmoke(await readSmokeOptions(['--url', stack.apiUrl, '--token', `officer=${rut}`]));
  expect(steps.at(-1)).toMatchObject({
    name: 'the officer drafts a programme',
    isPassed: false,
    status: 403,
  });
  expect(writeStep(steps.at(-1) as (typeof steps)[number])).toContain('request.role');
});

test('a deployment elsewhere gives no tokens: each is asked for by name', async () => {
  await expect(
    readSmokeOptions(['--url', 'https://api.samsyn.example', '--token', 'officer=abc']),
  ).rejects.toThrow('No token for administrator, commissioner, headOfFollowUp, boardSecretary, unitManager');
});
