import type { InvocationResult } from '../lambda/lambda-function.ts';

/** A stream record as functions get it. */
export interface StreamRecord {
  readonly eventID: string;
  readonly eventName: string;
  readonly eventSourceARN: string;
  readonly awsRegion: string;
  readonly dynamodb: {
    readonly SequenceNumber: string;
    readonly ApproximateCreationDateTime: number;
    readonly [key: string]: unknown;
  };
}

/** What a failed batch is retried by. */
export interface RetryRules {
  readonly bisects: boolean;
  readonly reportsItemFailures: boolean;
  /** -1 means for ever. */
  readonly maximumRetryAttempts: number;
  /** -1 means no age is too old. */
  readonly maximumRecordAgeSeconds: number;
  readonly retryDelaySeconds: number;
}

/** What the batches need from around them. */
export interface BatchShell {
  invoke(records: readonly StreamRecord[]): Promise<InvocationResult>;
  wait(seconds: number): Promise<void>;
  /** Takes a batch that is given up. */
  giveUp(records: readonly StreamRecord[], reason: string, attempts: number): void;
  /** Everything up to this record is done with and must not come again. */
  passed(record: StreamRecord): void;
  isClosed(): boolean;
  realNow(): number;
}

/**
 * Hands a batch to the function until every record is handled or given up, in order, as Lambda does:
 * a partial answer moves the batch's beginning, bisecting isolates what fails and costs no attempt.
 */
export async function handleBatch(
  records: readonly StreamRecord[],
  rules: RetryRules,
  shell: BatchShell,
): Promise<void> {
  const pending: { records: readonly StreamRecord[]; attempts: number }[] = [{ records, attempts: 0 }];
  for (let batch = pending.shift(); batch && !shell.isClosed(); batch = pending.shift()) {
    const result = await shell.invoke(batch.records);
    if (shell.isClosed()) return;
    const failedFrom = firstFailure(batch.records, result, rules.reportsItemFailures);
    const handled = failedFrom === undefined ? batch.records : batch.records.slice(0, failedFrom);
    const last = handled.at(-1);
    if (last) shell.passed(last);
    if (failedFrom === undefined) continue;

    const rest = batch.records.slice(failedFrom);
    const attempts = handled.length > 0 ? 1 : batch.attempts + 1;
    const reason = exhaustion(rest, attempts, rules, shell.realNow());
    const half = Math.ceil(rest.length / 2);
    if (rules.bisects && rest.length > 1) {
      pending.unshift(
        { records: rest.slice(0, half), attempts: 0 },
        { records: rest.slice(half), attempts: 0 },
      );
    } else if (reason) {
      shell.giveUp(rest, reason, attempts);
      const lost = rest.at(-1);
      if (lost) shell.passed(lost);
      continue;
    } else {
      pending.unshift({ records: rest, attempts });
    }
    await shell.wait(rules.retryDelaySeconds);
  }
}

function exhaustion(
  rest: readonly StreamRecord[],
  attempts: number,
  { maximumRetryAttempts, maximumRecordAgeSeconds }: RetryRules,
  realNow: number,
): string | undefined {
  if (maximumRetryAttempts >= 0 && attempts > maximumRetryAttempts) return 'RetryAttemptsExhausted';
  const oldest = rest[0]?.dynamodb.ApproximateCreationDateTime ?? 0;
  const ageSeconds = realNow / 1000 - oldest;
  return maximumRecordAgeSeconds >= 0 && ageSeconds > maximumRecordAgeSeconds
    ? 'RecordAgeExceeded'
    : undefined;
}

/** The index of the first record that was not handled, if any. */
function firstFailure(
  records: readonly StreamRecord[],
  result: InvocationResult,
  reportsItemFailures: boolean,
): number | undefined {
  if ('error' in result) return 0;
  if (!reportsItemFailures) return undefined;
  const answer = JSON.parse(result.resultJson ?? 'null') as {
    batchItemFailures?: { itemIdentifier?: string }[] | null;
  } | null;
  const failures = answer?.batchItemFailures ?? [];
  if (failures.length === 0) return undefined;
  const positions = failures.map(({ itemIdentifier }) =>
    records.findIndex(({ dynamodb }) => dynamodb.SequenceNumber === itemIdentifier),
  );
  // An identifier that is not in the batch (-1) fails all of it, as in Lambda.
  return Math.max(0, Math.min(...positions));
}
