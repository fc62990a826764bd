import { expect, test } from 'vitest';
import { handleBatch, type RetryRules, type StreamRecord } from '#local/dynamodb/stream-batches.ts';

const rules: RetryRules = {
  bisects: true,
  reportsItemFailures: true,
  maximumRetryAttempts: 2,
  maximumRecordAgeSeconds: -1,
  retryDelaySeconds: 0,
};

const record = (number: number): StreamRecord => ({
  eventID: String(number),
  eventName: 'INSERT',
  eventSourceARN: 'arn',
  awsRegion: 'eu-north-1',
  dynamodb: { SequenceNumber: String(number), ApproximateCreationDateTime: 1000 },
});

async function run(
  count: number,
  answer: (numbers: number[], call: number) => 'ok' | 'throw' | { failedFrom: number | string },
  changed: Partial<RetryRules> = {},
) {
  const calls: number[][] = [];
  const givenUp: { numbers: number[]; reason: string; attempts: number }[] = [];
  const passed: string[] = [];
  const numbersOf = (records: readonly StreamRecord[]) => records.map(({ eventID }) => Number(eventID));
  const records = Array.from({ length: count }, (_item, index) => record(index + 1));
  await handleBatch(
    records,
    { ...rules, ...changed },
    {
      invoke: async (batch) => {
        calls.push(numbersOf(batch));
        const outcome = answer(numbersOf(batch), calls.length);
        if (outcome === 'throw') return { error: { errorType: 'Error', errorMessage: 'x' } };
        const failures = outcome === 'ok' ? [] : [{ itemIdentifier: String(outcome.failedFrom) }];
        return { resultJson: JSON.stringify({ batchItemFailures: failures }) };
      },
      wait: async () => undefined,
      giveUp: (batch, reason, attempts) => givenUp.push({ numbers: numbersOf(batch), reason, attempts }),
      passed: ({ dynamodb }) => passed.push(dynamodb.SequenceNumber),
      isClosed: () => false,
      realNow: () => 2_000_000,
    },
  );
  return { calls, givenUp, passed };
}

test('a batch that succeeds is passed at once', async () => {
  expect(await run(3, () => 'ok')).toEqual({ calls: [[1, 2, 3]], givenUp: [], passed: ['3'] });
});

test('a partial failure passes what came before and isolates the rest by halves', async () => {
  const result = await run(4, (numbers) => (numbers.includes(3) ? { failedFrom: 3 } : 'ok'));
  expect(result.calls.slice(0, 2)).toEqual([[1, 2, 3, 4], [3]]);
  expect(result.givenUp).toEqual([{ numbers: [3], reason: 'RetryAttemptsExhausted', attempts: 3 }]);
  expect(result.passed).toEqual(['2', '3', '4']);
});

test('a call that throws is bisected until only the poison is left; nothing else is lost', async () => {
  const result = await run(8, (numbers) => (numbers.includes(6) ? 'throw' : 'ok'));
  expect(result.givenUp.map(({ numbers }) => numbers)).toEqual([[6]]);
  expect(result.passed.at(-1)).toBe('8');
  expect(result.calls).toContainEqual([1, 2, 3, 4]);
  expect(result.calls).toContainEqual([7, 8]);
});

test('without bisecting the whole batch is retried and then given up together', async () => {
  const { calls, givenUp } = await run(2, () => 'throw', { bisects: false });
  expect(calls).toHaveLength(3);
  expect(givenUp).toEqual([{ numbers: [1, 2], reason: 'RetryAttemptsExhausted', attempts: 3 }]);
});

test('a failure that passes is only a delay', async () => {
  const { givenUp, passed } = await run(1, (_numbers, call) => (call < 3 ? 'throw' : 'ok'));
  expect(givenUp).toEqual([]);
  expect(passed).toEqual(['1']);
});

test('an identifier that is not in the batch fails all of it', async () => {
  const { calls, passed } = await run(2, (_numbers, call) => (call === 1 ? { failedFrom: 99 } : 'ok'), {
    bisects: false,
  });
  expect(calls).toEqual([
    [1, 2],
    [1, 2],
  ]);
  expect(passed).toEqual(['2']);
});

test('what is too old is given up with that reason', async () => {
  const { givenUp } = await run(1, () => 'throw', { maximumRecordAgeSeconds: 60, maximumRetryAttempts: -1 });
  expect(givenUp[0]?.reason).toBe('RecordAgeExceeded');
});
