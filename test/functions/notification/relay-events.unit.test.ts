import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { describe, expect, test } from 'vitest';
import { relayEvents } from '#functions/notification/relay-events/relay-events.ts';
import type { Key } from '#shared/storage/keys.ts';
import { anEnvelope, idNumber, TestBus } from './some-events.ts';

const record = (number: number): DynamoDBRecord => ({
  eventName: 'INSERT',
  dynamodb: {
    SequenceNumber: `seq-${number}`,
    NewImage: marshall({
      pk: 'p',
      sk: `EVENT#${number}`,
      kind: 'event',
      envelope: anEnvelope(number),
    }) as never,
  },
});

const records = Array.from({ length: 25 }, (_, index) => record(index + 1));

const relay = async (bus: TestBus, markPublished?: (key: Key) => Promise<void>) => {
  const marked: string[] = [];
  const answer = await relayEvents(records, {
    bus,
    markPublished:
      markPublished ??
      (async ({ sk }) => {
        marked.push(sk);
      }),
  });
  return { answer, marked };
};

describe('relaying committed events', () => {
  test('all reach the bus in the order of the stream, ten a call, and lose their mark', async () => {
    const bus = new TestBus();
    const { answer, marked } = await relay(bus);
    expect(answer).toEqual({ batchItemFailures: [] });
    expect(bus.calls).toEqual([10, 10, 5]);
    expect(bus.taken.map(({ id }) => id)).toEqual(records.map((_, index) => idNumber(index + 1)));
    expect(marked).toHaveLength(25);
  });

  test('when the bus refuses one, the stream delivers again from there and what was taken keeps its mark off', async () => {
    const bus = new TestBus([idNumber(13)]);
    const { answer, marked } = await relay(bus);
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'seq-13' }] });
    expect(bus.calls).toEqual([10, 10]);
    expect(marked).toHaveLength(19);
    expect(marked).not.toContain('EVENT#13');
  });

  test('when the bus can not be reached, nothing is marked and the stream delivers all again', async () => {
    const bus = new TestBus();
    bus.isDown = true;
    expect(await relay(bus)).toEqual({
      answer: { batchItemFailures: [{ itemIdentifier: 'seq-1' }] },
      marked: [],
    });
  });

  test('when a published event can not be marked, it is left to the sweeper', async () => {
    const { answer } = await relay(new TestBus(), async () => {
      throw new Error('throttled');
    });
    expect(answer).toEqual({ batchItemFailures: [] });
  });
});
