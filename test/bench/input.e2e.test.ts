import { afterAll, beforeAll, expect, test } from 'vitest';
import { runInputBench } from '#bench/input/run-input-bench.ts';
import type { LocalStack } from '#local/local-stack.ts';
import { runningStack } from '../e2e/running-stack.ts';

let stack: LocalStack;
let stop: () => Promise<void>;

beforeAll(async () => {
  ({ stack, stop } = await runningStack());
});
afterAll(() => stop?.());

test('five hundred hostile requests break nothing, change nothing and are shown nothing', async () => {
  const { failures, changes, answers } = await runInputBench({ stack, requests: 500, seed: 20261122 });
  expect(
    failures.map(({ fault, request }) => `${request.method} ${request.path} ${request.attack}: ${fault}`),
  ).toEqual([]);
  expect(changes).toEqual([]);
  // They reach as far as the rules, not only the door.
  const statuses = Object.values(answers).flatMap((counts) => Object.keys(counts));
  for (const status of ['400', '401', '403', '404', '412', '415', '422']) expect(statuses).toContain(status);
}, 240_000);
