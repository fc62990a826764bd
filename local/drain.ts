import { setTimeout as sleep } from 'node:timers/promises';
import type { StreamConsumer } from './dynamodb/stream-consumer.ts';
import type { InvocationLog } from './lambda/invocation-log.ts';
import type { QueueStore } from './queues/queue-store.ts';

/** Waits until nothing is left to do: streams read, queues empty, no function running. */
export async function drain(
  {
    log,
    queues,
    awaitedQueues,
    streams,
  }: {
    log: InvocationLog;
    queues: QueueStore;
    awaitedQueues: readonly string[];
    streams: readonly StreamConsumer[];
  },
  { timeoutSeconds = 60 }: { timeoutSeconds?: number } = {},
): Promise<void> {
  const deadline = performance.now() + timeoutSeconds * 1000;
  const isQuiet = () => log.running.size === 0 && awaitedQueues.every((name) => queues.depth(name) === 0);
  for (;;) {
    const startedBefore = log.started;
    if (isQuiet()) {
      const drained = await Promise.all(streams.map((stream) => stream.isDrained()));
      if (drained.every(Boolean) && isQuiet() && log.started === startedBefore) return;
    }
    if (performance.now() > deadline) break;
    await sleep(10);
  }
  throw new Error(`The stack is not drained after ${timeoutSeconds} s:\n${stuck().join('\n')}`);

  function stuck(): string[] {
    const lastErrors = new Map<string, string>();
    for (const { functionName, error } of log.entries) {
      if (error) lastErrors.set(functionName, error.errorMessage);
      else lastErrors.delete(functionName);
    }
    return [
      ...[...log.running].map(({ functionName, startedAt }) => `- ${functionName} runs since ${startedAt}`),
      ...awaitedQueues
        .map((name) => ({ name, depth: queues.depth(name) }))
        .filter(({ depth }) => depth > 0)
        .map(({ name, depth }) => `- ${name} holds ${depth}`),
      ...streams
        .filter(({ lastError }) => lastError)
        .map(({ settings, lastError }) => `- the stream of ${settings.tableName}: ${lastError}`),
      ...[...lastErrors].map(([name, message]) => `- ${name} failed last time: ${message}`),
    ];
  }
}
