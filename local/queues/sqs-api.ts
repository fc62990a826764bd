import { randomUUID } from 'node:crypto';
import type { Queue, QueueStore } from './queue-store.ts';

/** An answer of SQS: its JSON, or the type and message of an error. */
export type SqsAnswer = Readonly<Record<string, unknown>> | { readonly __type: string; message: string };

interface SqsRequest {
  readonly QueueNamePrefix?: string;
  readonly QueueUrl?: string;
  readonly SourceArn?: string;
  readonly DestinationArn?: string;
}

const refusal = (type: string, message: string): SqsAnswer => ({
  __type: `com.amazonaws.sqs#${type}`,
  message,
});

/**
 * The part of Amazon SQS that an operator's commands call: functions never do. A move is done when its answer
 * is given, so a second one never meets the first.
 */
export class SqsApi {
  readonly #queues: QueueStore;
  readonly #moves = new Map<string, { TaskHandle: string; moved: number }>();

  constructor(queues: QueueStore) {
    this.#queues = queues;
  }

  /** Answers one call, or `undefined` for an operation that is not served. `baseUrl` is where queues' URLs begin. */
  answer(operation: string, body: unknown, baseUrl: string): SqsAnswer | undefined {
    const request = (body ?? {}) as SqsRequest;
    switch (operation) {
      case 'ListQueues':
        return {
          QueueUrls: this.#queues
            .all()
            .filter(({ name }) => name.startsWith(request.QueueNamePrefix ?? ''))
            .map(({ name, arn }) => `${baseUrl}/${arn.split(':')[4]}/${name}`),
        };
      case 'GetQueueAttributes':
        return this.#attributes(request);
      case 'StartMessageMoveTask':
        return this.#move(request);
      case 'ListMessageMoveTasks':
        return this.#listMoves(request);
      default:
        return undefined;
    }
  }

  #attributes({ QueueUrl = '' }: SqsRequest): SqsAnswer {
    const name = QueueUrl.split('/').at(-1);
    const queue = this.#queues.all().find((one) => one.name === name);
    if (!queue) return refusal('QueueDoesNotExist', `There is no queue at ${QueueUrl}`);
    return {
      Attributes: {
        QueueArn: queue.arn,
        ApproximateNumberOfMessages: String(this.#queues.depth(queue.name)),
      },
    };
  }

  #move({ SourceArn = '', DestinationArn }: SqsRequest): SqsAnswer {
    const source = this.#queues.byArn(SourceArn);
    if (!source) return refusal('ResourceNotFoundException', `There is no queue ${SourceArn}`);
    if (!this.#isDeadLetterQueue(source)) {
      return refusal('InvalidParameterValue', `${source.name} is no queue's dead-letter queue`);
    }
    const destination = DestinationArn === undefined ? undefined : this.#queues.byArn(DestinationArn);
    if (DestinationArn !== undefined && !destination) {
      return refusal('ResourceNotFoundException', `There is no queue ${DestinationArn}`);
    }
    const moved = this.#queues.redrive(source.name, destination?.name);
    const TaskHandle = randomUUID();
    this.#moves.set(SourceArn, { TaskHandle, moved });
    return { TaskHandle };
  }

  #listMoves({ SourceArn = '' }: SqsRequest): SqsAnswer {
    const move = this.#moves.get(SourceArn);
    return {
      Results: move ? [{ Status: 'COMPLETED', SourceArn, ApproximateNumberOfMessagesMoved: move.moved }] : [],
    };
  }

  #isDeadLetterQueue({ name }: Queue): boolean {
    return this.#queues.all().some(({ redrive }) => redrive?.deadLetterQueue === name);
  }
}
