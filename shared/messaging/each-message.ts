import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { errorName, log } from '#shared/observability/log.ts';

/** The handler of a queue: each message on its own, and only those that failed are delivered again. */
export const eachMessage =
  (name: string, handle: (record: SQSRecord) => Promise<void>) =>
  async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
    const results = await Promise.allSettled(Records.map(handle));
    const batchItemFailures = results.flatMap((result, index) => {
      if (result.status === 'fulfilled') return [];
      const { messageId } = Records[index] as SQSRecord;
      const error = errorName(result.reason);
      const code = error === 'ReactionRefused' ? 'REACTION_REFUSED' : 'REACTION_FAILED';
      log.error(code, { reaction: name, messageId, error });
      console.error((result.reason as Error).stack);
      return [{ itemIdentifier: messageId }];
    });
    return { batchItemFailures };
  };
