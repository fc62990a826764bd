import type { ResolvedResource } from '#local/template/template-resolver.ts';
import type { Random } from './seeded-randomness.ts';

interface QueueProperties {
  readonly VisibilityTimeout?: number;
  readonly RedrivePolicy?: {
    readonly deadLetterTargetArn: string;
    readonly maxReceiveCount: number | string;
  };
}

export interface WorldMessage {
  readonly messageId: string;
  readonly body: string;
  readonly sentAt: number;
  receiveCount: number;
  visibleAt: number;
}

/** One queue: its messages in the order of arrival, those being handled included. */
export interface WorldQueue {
  readonly name: string;
  readonly arn: string;
  readonly visibilitySeconds: number;
  readonly redrive: { readonly to: string; readonly maxReceiveCount: number } | undefined;
  messages: WorldMessage[];
}

/** The queues of the template in memory, with visibility in virtual time. */
export class WorldQueues {
  readonly all: readonly WorldQueue[];
  readonly #now: () => number;
  #sent = 0;

  constructor(resources: readonly ResolvedResource[], now: () => number) {
    this.#now = now;
    this.all = resources
      .filter(({ type }) => type === 'AWS::SQS::Queue')
      .map(({ name, attributes, properties }) => {
        const { VisibilityTimeout = 30, RedrivePolicy } = properties as QueueProperties;
        const redrive = RedrivePolicy && {
          to: RedrivePolicy.deadLetterTargetArn,
          maxReceiveCount: Number(RedrivePolicy.maxReceiveCount),
        };
        return {
          name,
          arn: attributes.Arn ?? name,
          visibilitySeconds: VisibilityTimeout,
          redrive,
          messages: [],
        };
      });
  }

  /** @throws Error when the template has no such queue. */
  byArn(arn: string): WorldQueue {
    const queue = this.all.find((one) => one.arn === arn);
    if (queue === undefined) throw new Error(`There is no queue ${arn}`);
    return queue;
  }

  send({ messages }: WorldQueue, body: string): void {
    this.#sent += 1;
    const messageId = `00000000-0000-4000-9000-${String(this.#sent).padStart(12, '0')}`;
    messages.push({ messageId, body, sentAt: this.#now(), receiveCount: 0, visibleAt: 0 });
  }

  /** Whether something can be received now. */
  isReady({ messages }: WorldQueue): boolean {
    const now = this.#now();
    return messages.some(({ visibleAt }) => visibleAt <= now);
  }

  /** Takes up to `limit` messages, the oldest unless a random choice is given; those received too often leave. */
  receive(queue: WorldQueue, limit: number, random?: Random): WorldMessage[] {
    const now = this.#now();
    const visible = queue.messages.filter(({ visibleAt }) => visibleAt <= now);
    const { redrive } = queue;
    const worn = redrive ? visible.filter(({ receiveCount }) => receiveCount >= redrive.maxReceiveCount) : [];
    if (redrive && worn.length > 0) {
      queue.messages = queue.messages.filter((message) => !worn.includes(message));
      this.byArn(redrive.to).messages.push(...worn.map((message) => ({ ...message, visibleAt: 0 })));
    }
    const fit = visible.filter((message) => !worn.includes(message));
    const taken = random ? someOf(fit, limit, random) : fit.slice(0, limit);
    for (const message of taken) {
      message.receiveCount += 1;
      message.visibleAt = now + queue.visibilitySeconds * 1000;
    }
    return taken;
  }

  delete(queue: WorldQueue, done: ReadonlySet<string>): void {
    if (done.size > 0) queue.messages = queue.messages.filter(({ messageId }) => !done.has(messageId));
  }

  /** When the next message shows itself again, of those that are hidden. */
  nextVisibleAt(readQueues: readonly WorldQueue[]): number | undefined {
    const instants = readQueues.flatMap(({ messages }) => messages.map(({ visibleAt }) => visibleAt));
    return instants.length > 0 ? Math.min(...instants) : undefined;
  }
}

const someOf = <One>(all: readonly One[], limit: number, random: Random): One[] => {
  const left = [...all];
  const count = 1 + Math.floor(random() * Math.min(limit, left.length));
  return Array.from({ length: Math.min(count, left.length) }, () => {
    const [one] = left.splice(Math.floor(random() * left.length), 1);
    return one as One;
  });
};
