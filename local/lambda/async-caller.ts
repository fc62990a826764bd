import type { QueueStore } from '../queues/queue-store.ts';
import type { Trigger } from './invocation-log.ts';
import type { LambdaFunction } from './lambda-function.ts';

/** What happens to an asynchronous call that keeps failing. */
export interface AsyncCallSettings {
  readonly maximumRetryAttempts: number;
  /** The queue that gets the lost event: as the dead-letter queue does, or wrapped as a destination does. */
  readonly onFailure?: { readonly queue: string; readonly isDestination: boolean } | undefined;
  readonly retryDelaySeconds: number;
}

/** Lambda's own queue for asynchronous calls of one function: durable, retried, given up to its queue. */
export class AsyncCaller {
  readonly queueName: string;
  readonly #store: QueueStore;
  readonly #target: LambdaFunction;
  readonly #settings: AsyncCallSettings;
  readonly #waiters = new Map<string, () => void>();
  #isClosed = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(store: QueueStore, target: LambdaFunction, settings: AsyncCallSettings) {
    this.#store = store;
    this.#target = target;
    this.#settings = settings;
    this.queueName = `asynchronous calls of ${target.settings.name}`;
    store.add({
      name: this.queueName,
      logicalId: this.queueName,
      arn: `local:async:${target.settings.name}`,
      visibilityTimeoutSeconds: target.settings.timeoutSeconds * 2,
      retentionSeconds: 6 * 3600,
      delaySeconds: 0,
    });
  }

  /** Begins with what the last run left. */
  start(): void {
    this.#store.onArrival(this.queueName, () => this.#take());
    this.#take();
  }

  /** Stores the call; `settled` resolves when it has succeeded or was given up. */
  call(event: unknown, trigger: Trigger): { settled: Promise<void> } {
    const messageId = this.#store.send(this.queueName, JSON.stringify({ event, trigger }));
    return { settled: new Promise((resolve) => this.#waiters.set(messageId, resolve)) };
  }

  /** Calls no more; what is stored is called after a restart. */
  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
  }

  #take(): void {
    if (this.#isClosed) return;
    for (const message of this.#store.receive(this.queueName, 10)) void this.#run(message);
    const wait = this.#store.nextVisibleInMilliseconds(this.queueName);
    clearTimeout(this.#timer);
    if (wait !== undefined) this.#timer = setTimeout(() => this.#take(), Math.min(wait + 1, 60_000));
  }

  async #run({
    id,
    messageId,
    body,
    receiveCount,
  }: ReturnType<QueueStore['receive']>[number]): Promise<void> {
    const { maximumRetryAttempts, onFailure, retryDelaySeconds } = this.#settings;
    const stored = JSON.parse(body) as { event?: unknown; trigger?: Trigger; source?: string };
    // A rule stores the bare event, a call from here wraps it together with what made it.
    const { event, trigger } = stored.trigger
      ? { event: stored.event, trigger: stored.trigger }
      : { event: stored, trigger: 'event' as const };
    const result = await this.#target.invoke(event, trigger);
    if (this.#isClosed) return;
    if ('error' in result && receiveCount <= maximumRetryAttempts) {
      this.#store.release([id], retryDelaySeconds * receiveCount);
      this.#take();
      return;
    }
    if ('error' in result && onFailure) {
      const lost = {
        version: '1.0',
        requestContext: { functionArn: this.#target.settings.arn, condition: 'RetriesExhausted' },
        requestPayload: event,
        responseContext: { statusCode: 200, functionError: 'Unhandled' },
        responsePayload: result.error,
      };
      this.#store.send(onFailure.queue, JSON.stringify(onFailure.isDestination ? lost : event));
    }
    this.#store.delete([id]);
    this.#waiters.get(messageId)?.();
    this.#waiters.delete(messageId);
  }
}
