import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startStack } from '#local/start-stack.ts';
import { fixtureAssembly, temporaryFolder } from './fixture-assembly.ts';

const { folder, remove } = temporaryFolder();
const dataDir = join(folder, 'data');
let assemblyDir: string;
let child: ChildProcess | undefined;

beforeAll(async () => {
  assemblyDir = await fixtureAssembly(folder);
});

afterAll(() => {
  child?.kill('SIGKILL');
  // Left behind only when the test broke off between a kill and the next start.
  const pidFile = join(dataDir, 'dynamodb.pid');
  if (existsSync(pidFile)) process.kill(Number(readFileSync(pidFile, 'utf8')), 'SIGKILL');
  remove();
});

async function runInProcess(): Promise<{ apiUrl: string; token: string }> {
  const script = join(import.meta.dirname, 'fixture/run-stack.ts');
  child = spawn(process.execPath, [script, dataDir, assemblyDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
  const [line] = await once(lines, 'line');
  return JSON.parse(String(line)) as { apiUrl: string; token: string };
}

/** Writes items until the process is killed under it; answers those that were acknowledged. */
async function writeUntilKilled(
  { apiUrl, token }: { apiUrl: string; token: string },
  prefix: string,
): Promise<string[]> {
  const acknowledged: string[] = [];
  try {
    for (let number = 0; ; number += 1) {
      const id = `${prefix}${number}`;
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
      const response = await fetch(`${apiUrl}/items`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ id }),
      });
      if (response.status === 201) acknowledged.push(id);
      if (acknowledged.length === 15) setTimeout(() => child?.kill('SIGKILL'), 50);
    }
  } catch {
    return acknowledged;
  }
}

/** Whether the process runs; one that has ended but was never waited for (a zombie) does not. */
function isAlive(pid: number): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout.trim() !== '' && !stdout.startsWith('Z');
}

test('after two kill -9 in the middle of work every acknowledged item is mailed, and no engine is left behind', async () => {
  const acknowledged = await writeUntilKilled(await runInProcess(), 'a');
  const orphan = Number(readFileSync(join(dataDir, 'dynamodb.pid'), 'utf8'));
  expect(isAlive(orphan)).toBe(true);
  acknowledged.push(...(await writeUntilKilled(await runInProcess(), 'b')));
  expect(isAlive(orphan)).toBe(false);
  expect(acknowledged.length).toBeGreaterThanOrEqual(30);

  const stack = await startStack({ dataDir, assemblyDir, quiet: true, retryDelaySeconds: 0.05 });
  try {
    await stack.drain();
    const published = new Set(stack.events().map(({ detail }) => detail.id));
    const mailed = new Set(stack.mails().map(({ tags }) => tags.item));
    expect(acknowledged.filter((id) => !published.has(id))).toEqual([]);
    expect(acknowledged.filter((id) => !mailed.has(id))).toEqual([]);
    expect(stack.deadLetters()).toEqual([]);
  } finally {
    await stack.stop();
  }
});

test('npm start serves, keeps what it got through Ctrl-C, and leaves nothing running', async () => {
  const folderOfStart = join(folder, 'start');
  const options = ['--port', '0', '--data-dir', folderOfStart, '--assembly', assemblyDir];
  const served: number[] = [];
  for (let round = 0; round < 2; round += 1) {
    const script = join(import.meta.dirname, '../../local/start.ts');
    child = spawn(process.execPath, [script, ...options], { stdio: ['ignore', 'pipe', 'inherit'] });
    const exit = once(child, 'exit');
    const [line] = await once(createInterface({ input: child.stdout as NodeJS.ReadableStream }), 'line');
    const [apiUrl = ''] = /http:\/\/127\.0\.0\.1:\d+/.exec(String(line)) ?? [];
    const token = (await (await fetch(`${apiUrl}/local/token?sub=anna`)).text()).trim();
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const body = JSON.stringify({ id: `r${round}` });
    await fetch(`${apiUrl}/items`, { method: 'POST', headers, body });
    await expect
      .poll(async () => ((await (await fetch(`${apiUrl}/local/mails`)).json()) as unknown[]).length, {
        timeout: 20_000,
      })
      .toBe(round + 1);
    const engine = Number(readFileSync(join(folderOfStart, 'dynamodb.pid'), 'utf8'));
    child.kill('SIGINT');
    child.kill('SIGINT');
    served.push(Number((await exit)[0]));
    expect(isAlive(engine)).toBe(false);
  }
  expect(served).toEqual([0, 0]);
});
