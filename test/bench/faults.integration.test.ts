import { expect, test } from 'vitest';
import { runFaultBench } from '#bench/faults/run-fault-bench.ts';

test('eight seeds of faults: nothing is lost, nothing done twice, and the usual design in the same weather is worse', async () => {
  const runs = await runFaultBench({ runs: 8, seed: 20, share: 0.1 });
  for (const { seed, check } of runs) {
    expect({ seed, lost: check.lost, doubled: check.doubled }).toEqual({ seed, lost: [], doubled: [] });
  }
  expect(runs.flatMap(({ struck }) => struck).length).toBeGreaterThan(50);
  expect(new Set(runs.map(({ stage }) => stage)).size).toBe(4);
  expect(runs.reduce((sum, { check }) => sum + check.accepted, 0)).toBeGreaterThan(25);
  expect(runs.reduce((sum, { reference }) => sum + reference.lost + reference.doubled, 0)).toBeGreaterThan(0);
}, 240_000);
