import type { WorkerError } from './lambda-worker.ts';

/** What called a function. */
export type Trigger = 'http' | 'stream' | 'queue' | 'schedule' | 'event' | 'direct';

/** One call of a function, as tests and the demo read it. Instants are the stack's, durations real. */
export interface Invocation {
  readonly requestId: string;
  readonly functionName: string;
  readonly logicalId: string;
  readonly trigger: Trigger;
  readonly startedAt: string;
  durationMilliseconds?: number;
  error?: WorkerError;
}

interface Failure {
  readonly part: string;
  readonly message: string;
  times: number;
}

const kept = 10_000;
const plain = (text: string) => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

/** Whether `report/draft-report`, or a part of a logical id or name, means this function. */
export function namesFunction(
  part: string,
  { name, logicalId }: { name: string; logicalId: string },
): boolean {
  return [name, logicalId].some((known) => plain(known).includes(plain(part)));
}

/** Remembers the calls of all functions, knows which still run, and lets tests make some fail. */
export class InvocationLog {
  readonly entries: Invocation[] = [];
  readonly running = new Set<Invocation>();
  readonly #failures = new Set<Failure>();
  readonly #now: () => Date;
  readonly #onEnd: (invocation: Invocation) => void;
  /** Counts every start; two equal readings with nothing running mean that nothing happened between. */
  started = 0;

  constructor({ now, onEnd }: { now: () => Date; onEnd: (invocation: Invocation) => void }) {
    this.#now = now;
    this.#onEnd = onEnd;
  }

  /** Notes the start of a call; `end` notes how it went. */
  start(call: Pick<Invocation, 'requestId' | 'functionName' | 'logicalId' | 'trigger'>): {
    end(error: WorkerError | undefined): void;
  } {
    const startedAt = performance.now();
    const invocation: Invocation = { ...call, startedAt: this.#now().toISOString() };
    this.started += 1;
    this.running.add(invocation);
    this.entries.push(invocation);
    if (this.entries.length > kept) this.entries.shift();
    return {
      end: (error) => {
        invocation.durationMilliseconds = Math.round(performance.now() - startedAt);
        if (error) invocation.error = error;
        this.running.delete(invocation);
        this.#onEnd(invocation);
      },
    };
  }

  /** Makes the next calls of the functions so named fail without running them. */
  failNext(part: string, times: number, message: string): { stop(): void } {
    const failure: Failure = { part, times, message };
    this.#failures.add(failure);
    return { stop: () => this.#failures.delete(failure) };
  }

  /** The message to fail with, if a test asked for it; counts one down. */
  plannedFailure(settings: { name: string; logicalId: string }): string | undefined {
    for (const failure of this.#failures) {
      if (failure.times <= 0 || !namesFunction(failure.part, settings)) continue;
      failure.times -= 1;
      return failure.message;
    }
    return undefined;
  }
}
