import { EventBridgeClient, PutEventsCommand, type PutEventsRequestEntry } from '@aws-sdk/client-eventbridge';
import { type Envelope, nameOfType } from '#events/envelope.ts';
import { errorName, log } from '#shared/observability/log.ts';

/** What EventBridge takes in one call (https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-putevents.html). */
export const putEventsLimits = { entries: 10, sizeBytes: 256 * 1024 } as const;

/** The part of EventBridge that publishing needs. */
export interface EventBus {
  /** Hands over at most {@link putEventsLimits}; answers, in order, whether each event was taken. */
  put(envelopes: readonly Envelope[]): Promise<readonly boolean[]>;
}

const entryOf = (envelope: Envelope, busName: string): PutEventsRequestEntry => ({
  EventBusName: busName,
  Source: 'samsyn',
  DetailType: nameOfType(envelope.type),
  Detail: JSON.stringify(envelope),
  Time: new Date(envelope.time),
});

/** EventBridge counts the source, the detail type, the detail and 14 bytes for a time. */
const sizeOf = (envelope: Envelope): number =>
  'samsyn'.length + nameOfType(envelope.type).length + Buffer.byteLength(JSON.stringify(envelope)) + 14;

/** The bus in EventBridge. An answer of 200 may still refuse entries: each one's result counts. */
export const eventBridgeBus = ({
  busName,
  client = new EventBridgeClient({
    requestHandler: { connectionTimeout: 2_000, requestTimeout: 8_000, throwOnRequestTimeout: true },
  }),
}: {
  busName: string;
  client?: EventBridgeClient;
}): EventBus => ({
  async put(envelopes) {
    const { Entries = [] } = await client.send(
      new PutEventsCommand({ Entries: envelopes.map((envelope) => entryOf(envelope, busName)) }),
    );
    return envelopes.map(({ id }, index) => {
      const { EventId, ErrorCode } = Entries[index] ?? {};
      if (EventId !== undefined) return true;
      log.warn('RELAY_ENTRY_FAILED', { eventId: id, error: ErrorCode });
      return false;
    });
  },
});

/** Cuts a list, in order, into pieces that one call may hold. An event too large for any call goes alone and is refused there. */
export const callsOf = <Waiting extends { readonly envelope: Envelope }>(
  waiting: readonly Waiting[],
): readonly (readonly Waiting[])[] => {
  const calls: Waiting[][] = [];
  let sizeBytes = 0;
  for (const one of waiting) {
    const size = sizeOf(one.envelope);
    const last = calls.at(-1);
    const isFull = last?.length === putEventsLimits.entries || sizeBytes + size > putEventsLimits.sizeBytes;
    if (last === undefined || isFull) {
      calls.push([one]);
      sizeBytes = size;
    } else {
      last.push(one);
      sizeBytes += size;
    }
  }
  return calls;
};

/**
 * Hands one call's events to the bus and notes those it took. An event that could not be noted is published
 * again by the sweeper: twice is harmless, never is not.
 * @returns those the bus did not take.
 */
export const publish = async <Waiting extends { readonly envelope: Envelope }>(
  call: readonly Waiting[],
  { bus, markPublished }: { bus: EventBus; markPublished: (one: Waiting) => Promise<void> },
): Promise<readonly Waiting[]> => {
  let taken: readonly boolean[];
  try {
    taken = await bus.put(call.map(({ envelope }) => envelope));
  } catch (error) {
    log.warn('RELAY_ENTRY_FAILED', { count: call.length, error: errorName(error) });
    return call;
  }
  const marks = await Promise.allSettled(call.filter((_, index) => taken[index]).map(markPublished));
  for (const mark of marks) {
    if (mark.status === 'rejected') log.warn('RELAY_MARK_FAILED', { error: errorName(mark.reason) });
  }
  return call.filter((_, index) => !taken[index]);
};
