import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBBatchResponse, DynamoDBRecord } from 'aws-lambda';
import type { Envelope } from '#events/envelope.ts';
import { callsOf, type EventBus, publish } from '#shared/messaging/publish-events.ts';
import { log } from '#shared/observability/log.ts';
import type { Key } from '#shared/storage/keys.ts';

export interface RelayNeeds {
  readonly bus: EventBus;
  readonly markPublished: (key: Key) => Promise<void>;
}

interface Committed {
  readonly key: Key;
  readonly envelope: Envelope;
  readonly sequenceNumber: string;
}

const committed = ({ dynamodb }: DynamoDBRecord): Committed => {
  const { pk, sk, envelope } = unmarshall((dynamodb?.NewImage ?? {}) as never);
  return { key: { pk, sk }, envelope, sequenceNumber: dynamodb?.SequenceNumber ?? '' };
};

/**
 * Hands committed events to the bus, in the order of the stream. It stops at the first call with an event that
 * the bus did not take: Lambda delivers again from there, so that what came before is not told twice.
 */
export const relayEvents = async (
  records: readonly DynamoDBRecord[],
  { bus, markPublished }: RelayNeeds,
): Promise<DynamoDBBatchResponse> => {
  log.info('RELAY_STARTED', { count: records.length });
  for (const call of callsOf(records.map(committed))) {
    const [first] = await publish(call, { bus, markPublished: ({ key }) => markPublished(key) });
    if (first !== undefined) return { batchItemFailures: [{ itemIdentifier: first.sequenceNumber }] };
  }
  log.info('RELAY_COMPLETED', { count: records.length });
  return { batchItemFailures: [] };
};
