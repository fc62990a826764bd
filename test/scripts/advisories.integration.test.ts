import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../e2e/running-stack.ts';

const { folder, remove } = temporaryFolder();
afterAll(remove);

const manifest = { name: 'a-project', version: '1.0.0', devDependencies: { leaky: '1.0.0' } };

beforeAll(() => {
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  const leaky = { version: '1.0.0', resolved: 'https://registry.example/leaky-1.0.0.tgz', dev: true };
  const packages = { '': manifest, 'node_modules/leaky': leaky };
  const lock = { name: 'a-project', version: '1.0.0', lockfileVersion: 3, requires: true, packages };
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
});

interface Run {
  readonly exitCode: number;
  readonly printed: string;
}

/** Runs the command against a registry that answers like this. */
async function ask(registry: RequestListener): Promise<Run & { readonly asked: readonly string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    registry(request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const args = [resolve('scripts/advisories.ts'), '--folder', folder, '--registry', url];
  const run = await new Promise<Run>((done) =>
    execFile(process.execPath, args, { env: { ...process.env, NODE_ENV: 'production' } }, (error, stdout) =>
      done({ exitCode: error ? 1 : 0, printed: stdout.trim() }),
    ),
  );
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  return { ...run, asked };
}

const bulk = 'POST /-/npm/v1/security/advisories/bulk';
const advisory = {
  id: 1,
  url: 'https://advisories.example/GHSA-1',
  title: 'Leaks what it is given',
  severity: 'high',
  vulnerable_versions: '<1.0.1',
};

test('names the package, how bad it is and the advisory, also of what is there for development, and fails', async () => {
  const { exitCode, printed, asked } = await ask(({ method }, response) => {
    if (method !== 'POST') response.writeHead(404).end();
    else response.end(JSON.stringify({ leaky: [advisory] }));
  });
  expect(asked).toContain(bulk);
  expect(printed).toBe('✗ high: leaky <1.0.1: Leaks what it is given (https://advisories.example/GHSA-1)');
  expect(exitCode).toBe(1);
});

test('says when nothing is known', async () => {
  const { exitCode, printed, asked } = await ask((_, response) => response.end('{}'));
  expect(asked).toEqual([bulk]);
  expect(printed).toBe('✓ advisories: none is known of 1 packages');
  expect(exitCode).toBe(0);
});

test('a registry that does not answer the question is no finding, and it is said', async () => {
  const { exitCode, printed } = await ask((_, response) => response.writeHead(405).end());
  expect(printed).toMatch(/^- advisories: not asked, the registry does not answer that question \(405 /);
  expect(exitCode).toBe(0);
});
