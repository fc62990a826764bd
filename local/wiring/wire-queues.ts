import type { Queue } from '../queues/queue-store.ts';
import { resourcesOf, type StackContext } from './stack-context.ts';

interface QueueProperties {
  VisibilityTimeout?: number;
  MessageRetentionPeriod?: number;
  DelaySeconds?: number;
  RedrivePolicy?: { deadLetterTargetArn: string; maxReceiveCount: number | string };
}

/** Opens every queue of the template. */
export function wireQueues(context: Pick<StackContext, 'resources' | 'queues'>): void {
  const declared = resourcesOf<QueueProperties>(context, 'AWS::SQS::Queue');
  for (const { name, logicalId, attributes, properties } of declared) {
    const {
      VisibilityTimeout = 30,
      MessageRetentionPeriod = 345_600,
      DelaySeconds = 0,
      RedrivePolicy,
    } = properties;
    const deadLetterQueue = declared.find(
      ({ attributes: { Arn } }) => Arn === RedrivePolicy?.deadLetterTargetArn,
    );
    if (RedrivePolicy && !deadLetterQueue) {
      throw new Error(
        `${logicalId}: its dead-letter queue ${RedrivePolicy.deadLetterTargetArn} is not in this stack`,
      );
    }
    const queue: Queue = {
      name,
      logicalId,
      arn: attributes.Arn ?? name,
      visibilityTimeoutSeconds: VisibilityTimeout,
      retentionSeconds: MessageRetentionPeriod,
      delaySeconds: DelaySeconds,
      ...(RedrivePolicy &&
        deadLetterQueue && {
          redrive: {
            deadLetterQueue: deadLetterQueue.name,
            maxReceiveCount: Number(RedrivePolicy.maxReceiveCount),
          },
        }),
    };
    context.queues.add(queue);
  }
}
