import { EventBridgeClient, type PutEventsCommand } from '@aws-sdk/client-eventbridge';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { callsOf, eventBridgeBus, putEventsLimits } from '#shared/messaging/publish-events.ts';
import { anEnvelope } from '../../functions/notification/some-events.ts';

describe('cutting events into calls', () => {
  test('every event goes out once and in order, and no call is larger than EventBridge takes', () => {
    const sizes = fc.array(fc.integer({ min: 0, max: 60_000 }), { maxLength: 60 });
    fc.assert(
      fc.property(sizes, (paddings) => {
        const waiting = paddings.map((size, index) => ({ envelope: anEnvelope(index, 'å'.repeat(size)) }));
        const calls = callsOf(waiting);
        expect(calls.flat()).toEqual(waiting);
        for (const call of calls) {
          const sizeBytes = Buffer.byteLength(JSON.stringify(call.map(({ envelope }) => envelope)));
          expect(call.length).toBeLessThanOrEqual(putEventsLimits.entries);
          expect(sizeBytes).toBeLessThanOrEqual(putEventsLimits.sizeBytes);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('few small events go in one call', () => {
    expect(callsOf([1, 2, 3].map((number) => ({ envelope: anEnvelope(number) })))).toHaveLength(1);
  });
});

describe('EventBridge', () => {
  const busAnswering = (answer: unknown) => {
    const sent: unknown[] = [];
    const client = new EventBridgeClient({ region: 'eu-north-1' });
    client.send = (async (command: PutEventsCommand) => {
      sent.push(command.input);
      return answer;
    }) as never;
    return { bus: eventBridgeBus({ busName: 'samsyn-test', client }), sent };
  };

  test('gets the envelope as detail under the plain name', async () => {
    const { bus, sent } = busAnswering({ FailedEntryCount: 0, Entries: [{ EventId: '1' }] });
    await bus.put([anEnvelope(1)]);
    expect(sent).toEqual([
      {
        Entries: [
          {
            EventBusName: 'samsyn-test',
            Source: 'samsyn',
            DetailType: 'NotificationClaimed',
            Detail: JSON.stringify(anEnvelope(1)),
            Time: new Date('2026-11-23T08:00:00.000Z'),
          },
        ],
      },
    ]);
  });

  test('an answer of 200 that refuses an entry tells which one', async () => {
    const { bus } = busAnswering({
      FailedEntryCount: 1,
      Entries: [{ EventId: '1' }, { ErrorCode: 'ThrottlingException' }, { EventId: '3' }],
    });
    expect(await bus.put([1, 2, 3].map((number) => anEnvelope(number)))).toEqual([true, false, true]);
  });

  test('an answer that says nothing about an entry counts as refused', async () => {
    const { bus } = busAnswering({});
    expect(await bus.put([anEnvelope(1)])).toEqual([false]);
  });
});
