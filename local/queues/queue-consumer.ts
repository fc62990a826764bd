import { type EventPattern, matchesEventPattern } from '../bus/event-pattern.ts';
import type { InvocationResult, LambdaFunction } from '../lambda/lambda-function.ts';
import type { Queue, QueueStore, ReceivedMessage } from './queue-store.ts';

/** How a function takes from a queue. */
export interface QueueConsumerSettings {
  readonly queue: Queue;
  readonly batchSize: number;
  readonly maximumConcurrency: number;
  readonly reportsItemFailures: boolean;
  readonly filters: readonly EventPattern[];
  readonly region: string;
  /** Shortens the wait until a failed message is seen again; the queue's visibility timeout otherwise. */
  readonly retryDelaySeconds: number | undefined;
}

/** The event source mapping of a queue: takes batches, calls the function, deletes what succeeded. */
export class QueueConsumer {
  readonly #store: QueueStore;
  readonly #target: LambdaFunction;
  readonly #settings: QueueConsumerSettings;
  #running = 0;
  #timer: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(store: QueueStore, target: LambdaFunction, settings: QueueConsumerSettings) {
    this.#store = store;
    this.#target = target;
    this.#settings = settings;
  }

  /** Begins to take messages. */
  start(): void {
    this.#store.onArrival(this.#settings.queue.name, () => this.#take());
    this.#take();
  }

  /** Takes no more; what is taken already comes back after a restart. */
  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
  }

  #take(): void {
    const { queue, batchSize, maximumConcurrency } = this.#settings;
    while (!this.#isClosed && this.#running < maximumConcurrency) {
      const messages = this.#store.receive(queue.name, batchSize);
      if (messages.length === 0) break;
      this.#running += 1;
      void this.#handle(messages).finally(() => {
        this.#running -= 1;
        this.#take();
      });
    }
    if (this.#isClosed || this.#running >= maximumConcurrency) return;
    clearTimeout(this.#timer);
    const wait = this.#store.nextVisibleInMilliseconds(queue.name);
    // A timer longer than 2^31 ms would ring at once.
    if (wait !== undefined) this.#timer = setTimeout(() => this.#take(), Math.min(wait + 1, 60_000));
  }

  async #handle(received: readonly ReceivedMessage[]): Promise<void> {
    const { queue, filters, retryDelaySeconds = queue.visibilityTimeoutSeconds } = this.#settings;
    const isWanted = (message: ReceivedMessage) =>
      filters.length === 0 || filters.some((filter) => matchesEventPattern(filter, filterView(message)));
    const messages = received.filter(isWanted);
    const unwanted = received.filter((message) => !messages.includes(message));
    let failedIds = new Set<string>();
    if (messages.length > 0) {
      const records = messages.map((message) => this.#toRecord(message));
      const result = await this.#target.invoke({ Records: records }, 'queue');
      failedIds = this.#failedOf(messages, result);
    }
    if (this.#isClosed) return;
    const failed = messages.filter(({ messageId }) => failedIds.has(messageId));
    const done = messages.filter((message) => !failed.includes(message));
    this.#store.delete([...unwanted, ...done].map(({ id }) => id));
    this.#store.release(
      failed.map(({ id }) => id),
      retryDelaySeconds,
    );
  }

  #failedOf(messages: readonly ReceivedMessage[], result: InvocationResult): Set<string> {
    const all = new Set(messages.map(({ messageId }) => messageId));
    if ('error' in result) return all;
    if (!this.#settings.reportsItemFailures) return new Set();
    const answer = JSON.parse(result.resultJson ?? 'null') as {
      batchItemFailures?: { itemIdentifier?: string }[] | null;
    } | null;
    const failed = (answer?.batchItemFailures ?? []).map(({ itemIdentifier }) => itemIdentifier ?? '');
    // As Lambda does: an answer that names something else than these messages fails them all.
    return failed.every((id) => all.has(id)) ? new Set(failed) : all;
  }

  #toRecord(message: ReceivedMessage) {
    return {
      messageId: message.messageId,
      receiptHandle: `local-${message.id}-${message.receiveCount}`,
      body: message.body,
      attributes: {
        ApproximateReceiveCount: String(message.receiveCount),
        SentTimestamp: String(message.sentTimestamp),
        SenderId: 'local',
        ApproximateFirstReceiveTimestamp: String(message.firstReceivedTimestamp),
      },
      messageAttributes: {},
      eventSource: 'aws:sqs',
      eventSourceARN: this.#settings.queue.arn,
      awsRegion: this.#settings.region,
    };
  }
}

function filterView({ body }: ReceivedMessage): { body: unknown } {
  try {
    return { body: JSON.parse(body) };
  } catch {
    return { body };
  }
}
