import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { FaultChooser } from '#local/control/fault.ts';
import type { LocalStack } from '#local/local-stack.ts';
import { startStack } from '#local/start-stack.ts';
import { fixtureAssembly, temporaryFolder } from './fixture-assembly.ts';

const { folder, remove } = temporaryFolder();
let stack: LocalStack;
let chooseFault: FaultChooser = () => undefined;

beforeAll(async () => {
  stack = await startStack({
    dataDir: join(folder, 'data'),
    assemblyDir: await fixtureAssembly(folder),
    quiet: true,
    retryDelaySeconds: 0.05,
    fault: (point) => chooseFault(point),
  });
});

afterAll(async () => {
  await stack?.stop();
  remove();
});

beforeEach(() => {
  chooseFault = () => undefined;
});

/** The fault, once. */
const once = (operation: string, fault: ReturnType<FaultChooser>): FaultChooser => {
  let isLeft = true;
  return (point) => {
    if (!isLeft || point.operation !== operation) return undefined;
    isLeft = false;
    return fault;
  };
};

async function put(id: string): Promise<number> {
  const headers = {
    authorization: `Bearer ${await stack.token({ sub: 'anna' })}`,
    'content-type': 'application/json',
  };
  const response = await fetch(`${stack.apiUrl}/items`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ id }),
  });
  return response.status;
}

const arrivals = (id: string) => stack.events().filter(({ detail }) => detail.id === id).length;
const mails = (id: string) => stack.mails().filter(({ tags }) => tags.item === id).length;

test('a refused write is not made', async () => {
  chooseFault = once('PutItem', 'refuse');
  expect(await put('refused')).toBe(500);
  await stack.drain();
  expect(arrivals('refused')).toBe(0);
});

test('a write whose answer is lost is made', async () => {
  chooseFault = once('PutItem', 'lose-answer');
  expect(await put('unheard')).toBe(500);
  await stack.drain();
  expect(arrivals('unheard')).toBe(1);
});

test('a lost answer of PutEvents makes the relay publish again', async () => {
  chooseFault = once('PutEvents', 'lose-answer');
  await put('twice');
  await stack.drain();
  expect(arrivals('twice')).toBe(2);
});

test('a refused mail is sent by the retry', async () => {
  chooseFault = once('SendEmail', 'refuse');
  await put('again');
  await stack.drain();
  expect(mails('again')).toBe(1);
});
