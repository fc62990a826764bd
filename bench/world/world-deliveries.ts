import type { ResolvedResource } from '#local/template/template-resolver.ts';
import type { Random } from './seeded-randomness.ts';
import type { VirtualTime } from './virtual-time.ts';
import type { Ended, WorldFunction } from './world-function.ts';
import type { WorldObjects } from './world-objects.ts';
import type { WorldMessage, WorldQueue, WorldQueues } from './world-queues.ts';
import { type MappingProperties, WorldStream } from './world-stream.ts';

/** How far deliveries depart from the usual: any source next, any message of a queue first. */
export interface Disorder {
  /** The share of messages that are delivered once more although they were handled. */
  readonly doubled: number;
}

interface QueueReader {
  readonly queue: WorldQueue;
  readonly target: WorldFunction;
  readonly batchSize: number;
  readonly reportsItemFailures: boolean;
}

interface DeliveriesNeeds {
  readonly functions: readonly WorldFunction[];
  readonly queues: WorldQueues;
  readonly objects: WorldObjects;
  readonly time: VirtualTime;
  readonly call: (target: WorldFunction, event: unknown) => Promise<Ended>;
  readonly disorder?: Disorder;
  readonly random?: Random;
}

/** So many rounds and still something waits: it goes in circles. */
const mostRounds = 1_000_000;

/** Hands what waits in the stream and the queues to the functions of the template's mappings. */
export class Deliveries {
  readonly stream: WorldStream;
  readonly #readers: readonly QueueReader[];
  readonly #needs: DeliveriesNeeds;

  constructor(resources: readonly ResolvedResource[], needs: DeliveriesNeeds) {
    this.#needs = needs;
    const { functions, queues, time, call } = needs;
    const mappings = resources
      .filter(({ type }) => type === 'AWS::Lambda::EventSourceMapping')
      .map((mapping) => {
        const properties = mapping.properties as unknown as MappingProperties;
        const target = functions.find(({ functionName }) => functionName === properties.FunctionName);
        if (target === undefined) throw new Error(`There is no function ${properties.FunctionName}`);
        return { mapping, properties, target };
      });
    const streams = mappings.filter(({ properties }) => properties.EventSourceArn.includes(':dynamodb:'));
    const [one, ...others] = streams;
    if (one === undefined || others.length > 0) throw new Error('The table has one reader of its stream');
    this.stream = new WorldStream(one.mapping, { target: one.target, queues, time, call });
    this.#readers = mappings
      .filter((mapping) => mapping !== one)
      .map(({ properties, target }) => ({
        queue: queues.byArn(properties.EventSourceArn),
        target,
        batchSize: properties.BatchSize ?? 10,
        reportsItemFailures: (properties.FunctionResponseTypes ?? []).includes('ReportBatchItemFailures'),
      }));
  }

  /** The queues that nobody reads: where failures end. */
  get deadLetterQueues(): readonly WorldQueue[] {
    return this.#needs.queues.all.filter((queue) => !this.#readers.some((reader) => reader.queue === queue));
  }

  /**
   * Goes on until nothing waits. When all that waits is hidden after a failure, time moves to when it shows again.
   * @throws Error when it never ends.
   */
  async drain(): Promise<void> {
    const { time, queues } = this.#needs;
    const readQueues = this.#readers.map(({ queue }) => queue);
    for (let round = 0; round < mostRounds; round++) {
      if (await this.#deliverOne()) continue;
      const visibleAt = queues.nextVisibleAt(readQueues);
      if (visibleAt === undefined) return;
      await time.advanceTo(visibleAt);
    }
    throw new Error(`Something still waits after ${mostRounds} deliveries`);
  }

  async #deliverOne(): Promise<boolean> {
    const { objects, queues, random } = this.#needs;
    const ready: (() => Promise<void>)[] = [];
    if (this.stream.isReady) ready.push(() => this.stream.deliver());
    if (objects.isReady) ready.push(() => objects.scan());
    for (const reader of this.#readers) {
      if (ready.length > 0 && random === undefined) break;
      if (queues.isReady(reader.queue)) ready.push(() => this.#read(reader));
    }
    const next = ready[random ? Math.floor(random() * ready.length) : 0];
    await next?.();
    return next !== undefined;
  }

  async #read({ queue, target, batchSize, reportsItemFailures }: QueueReader): Promise<void> {
    const { queues, call, random, disorder } = this.#needs;
    const messages = queues.receive(queue, batchSize, random);
    if (messages.length === 0) return;
    const ended = await call(target, { Records: messages.map((message) => recordOf(message, queue)) });
    const failed = failedOf(messages, ended, reportsItemFailures);
    const isDoubled = () => random !== undefined && disorder !== undefined && random() < disorder.doubled;
    const done = messages.filter(({ messageId }) => !failed.has(messageId));
    const again = done.filter(isDoubled);
    for (const message of again) message.visibleAt = 0;
    queues.delete(
      queue,
      new Set(done.filter((message) => !again.includes(message)).map(({ messageId }) => messageId)),
    );
  }
}

/** As Lambda does: an answer that names something else than these messages fails them all. */
const failedOf = (
  messages: readonly WorldMessage[],
  ended: Ended,
  reportsItemFailures: boolean,
): Set<string> => {
  const all = new Set(messages.map(({ messageId }) => messageId));
  if ('error' in ended) return all;
  if (!reportsItemFailures) return new Set();
  const { batchItemFailures = [] } = (ended.result ?? {}) as {
    batchItemFailures?: readonly { itemIdentifier: string }[];
  };
  const failed = batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
  return failed.every((id) => all.has(id)) ? new Set(failed) : all;
};

const recordOf = ({ messageId, body, sentAt, receiveCount }: WorldMessage, { arn }: WorldQueue) => ({
  messageId,
  receiptHandle: `${messageId}-${receiveCount}`,
  body,
  attributes: {
    ApproximateReceiveCount: String(receiveCount),
    SentTimestamp: String(sentAt),
    SenderId: 'world',
    ApproximateFirstReceiveTimestamp: String(sentAt),
  },
  messageAttributes: {},
  eventSource: 'aws:sqs',
  eventSourceARN: arn,
  awsRegion: 'eu-north-1',
});
