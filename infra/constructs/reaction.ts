import { Duration } from 'aws-cdk-lib';
import { EventBus, Match, Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { EventName } from '#events/catalogue.ts';
import type { Room } from '../house.ts';
import { DeadLetters } from './dead-letters.ts';
import { SamsynFunction, type SamsynFunctionProps } from './samsyn-function.ts';

/** Which events start a reaction: Samsyn's own, or those that AWS services put on the default bus. */
type Trigger =
  | {
      readonly from: 'samsyn';
      /** By name, or all whose names don't begin so: a pattern can't hold every name (2048 characters). */
      readonly on: readonly EventName[] | { readonly allBut: readonly string[] };
    }
  | {
      readonly from: 'aws';
      /** The service that speaks, such as `aws.ses`. */
      readonly source: string;
      readonly on: readonly string[];
      /** Narrows to our own resources, as an EventBridge pattern over `detail`. */
      readonly detail?: Readonly<Record<string, unknown>>;
    };

export type ReactionProps = Trigger &
  Partial<SamsynFunctionProps> & {
    /** One sentence: what it costs people when this reaction fails. The alarm quotes it. */
    readonly costWhenItFails: string;
    /** How many work at a time, at least 2, and how many messages each takes up at once; as many as come unless told. */
    readonly atMost?: { readonly workers: number; readonly messages: number };
  };

const attempts = 5;

/**
 * Something that happens because something happened: rule → queue → function, and a dead-letter queue whose
 * alarm says what a failure costs. Named after its folder: `new Reaction(reportRoom, 'draft-report', …)`.
 */
export class Reaction extends Construct {
  constructor(room: Room, verbNoun: string, props: ReactionProps) {
    super(room, `${verbNoun}-reaction`);
    const {
      rights = ['readRecords', 'saveRecords'],
      timeout = Duration.seconds(30),
      memoryMegabytes,
    } = props;
    assertSentence(verbNoun, props.costWhenItFails);
    const { stage, bus } = room.house;

    const deadLetters = new DeadLetters(room, `${verbNoun}-dead`, props);
    const queue = new Queue(this, 'queue', {
      queueName: `samsyn-${stage.name}-${room.noun}-${verbNoun}`,
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      // Lambda asks for six times the timeout, so that no message comes back while it is being handled.
      visibilityTimeout: Duration.seconds(timeout.toSeconds() * 6),
      retentionPeriod: Duration.days(14),
      deadLetterQueue: { queue: deadLetters, maxReceiveCount: attempts },
    });
    new Rule(this, 'rule', {
      ruleName: `samsyn-${stage.name}-${room.noun}-${verbNoun}`,
      description: `Starts ${room.noun}/${verbNoun}`,
      eventBus: props.from === 'samsyn' ? bus : EventBus.fromEventBusName(this, 'default-bus', 'default'),
      eventPattern: {
        source: [props.from === 'samsyn' ? 'samsyn' : props.source],
        detailType: 'allBut' in props.on ? Match.anythingButPrefix(...props.on.allBut) : [...props.on],
        ...('detail' in props && props.detail ? { detail: props.detail } : {}),
      },
      targets: [
        new SqsQueue(queue, {
          deadLetterQueue: deadLetters,
          retryAttempts: 185,
          maxEventAge: Duration.hours(24),
        }),
      ],
    });
    const handler = new SamsynFunction(room, verbNoun, {
      rights,
      timeout,
      ...(memoryMegabytes === undefined ? {} : { memoryMegabytes }),
    });
    const { workers, messages = 10 } = props.atMost ?? {};
    handler.addEventSource(
      new SqsEventSource(queue, {
        batchSize: messages,
        reportBatchItemFailures: true,
        ...(workers === undefined ? {} : { maxConcurrency: workers }),
      }),
    );
  }
}

function assertSentence(verbNoun: string, sentence: string): void {
  if (/^\p{Lu}.{15,}[.]$/u.test(sentence)) return;
  throw new Error(`${verbNoun}: say in one whole sentence what its failure costs people, not "${sentence}"`);
}
