import { Agent } from 'node:http';
import fc from 'fast-check';
import type { LocalStack } from '#local/local-stack.ts';
import { changesBetween, tableAtRest } from '#test/e2e/table-items.ts';
import { readApiOperations } from './api-operations.ts';
import { entitledActors } from './entitled-actors.ts';
import { type HostileRequest, hostileRequests } from './hostile-request.ts';
import { judgeAnswer } from './judge-answer.ts';
import { setScene } from './scene.ts';
import { type RawAnswer, sendRaw } from './send-raw.ts';

export interface InputBench {
  readonly stack: LocalStack;
  readonly requests: number;
  readonly seed: number;
  readonly concurrency?: number;
  readonly onProgress?: (done: number, failures: number) => void;
}

/** A request that was not answered as it should be; `round` and `index` find it again under the seed. */
export interface InputFailure {
  readonly round: number;
  readonly index: number;
  readonly fault: string;
  readonly request: HostileRequest;
}

export interface InputBenchResult {
  readonly requests: number;
  readonly seconds: number;
  /** How often each kind of attack was answered with each status. */
  readonly answers: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly failures: readonly InputFailure[];
  /** Keys of the table's items that are new, gone or different. */
  readonly changes: readonly string[];
}

const roundSize = 1000;

/**
 * Sends hostile requests to a stack and holds the whole table before against the table after. The requests of a
 * round depend on the seed alone, so a failure can be sent again.
 */
export async function runInputBench({
  stack,
  requests,
  seed,
  concurrency = 8,
  onProgress = () => undefined,
}: InputBench): Promise<InputBenchResult> {
  const scene = await setScene(stack);
  const operations = readApiOperations();
  const agent = new Agent({ keepAlive: true, maxSockets: concurrency });
  const before = await tableAtRest(stack);
  const entitled = await entitledActors(stack.apiUrl, { agent, operations, scene });
  const arbitrary = hostileRequests(operations, { scene, entitled });
  const answers: Record<string, Record<string, number>> = {};
  const failures: InputFailure[] = [];
  let done = 0;
  const startedAt = performance.now();

  const note = (request: HostileRequest, answer: RawAnswer, where: { round: number; index: number }) => {
    const ofAttack = (answers[request.attack.replace(/ as .*/, ' in the path')] ??= {});
    ofAttack[answer.status] = (ofAttack[answer.status] ?? 0) + 1;
    const fault = judgeAnswer(request, answer, scene.canaries);
    if (fault) failures.push({ ...where, fault, request });
    done += 1;
    if (done % 500 === 0) onProgress(done, failures.length);
  };
  for (let round = 0; round * roundSize < requests; round++) {
    const numRuns = Math.min(roundSize, requests - round * roundSize);
    const chosen = fc.sample(arbitrary, { seed: seed + round, numRuns }).entries();
    await Promise.all(
      Array.from({ length: concurrency }, async () => {
        for (const [index, request] of chosen) {
          const answer = await sendRaw(stack.apiUrl, agent, request).catch(
            (error: Error): RawAnswer => ({ status: 599, contentType: '', text: error.message }),
          );
          note(request, answer, { round, index });
        }
      }),
    );
  }
  const seconds = (performance.now() - startedAt) / 1000;
  agent.destroy();
  return { requests, seconds, answers, failures, changes: changesBetween(before, await tableAtRest(stack)) };
}
