import type { AwsCall, Interceptor, WireAnswer } from '../world/aws-call.ts';
import { hang, refusal, reset, slow, truncated } from '../world/faults.ts';
import type { Random } from '../world/seeded-randomness.ts';

/** Everything that is known to go wrong with one call to an AWS service. */
export const faultKinds = [
  'throttled',
  'serverError',
  'reset',
  'hang',
  'slow',
  'truncated',
  'lostAnswer',
  'lostInSilence',
  'partialFailure',
  'conflict',
  'crashBefore',
  'crashAfter',
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** What struck, for the line that a failing seed prints. */
export interface Struck {
  readonly kind: FaultKind;
  readonly operation: string;
  readonly functionName: string;
}

export interface FaultPlan {
  readonly intercept: Interceptor;
  readonly struck: readonly Struck[];
}

const never = (): Promise<never> => new Promise(() => {});

interface PutEventsInput {
  Entries: unknown[];
}

/** HTTP 200 with one of the entries refused: the SDK sees no error. */
const partly = async (call: AwsCall, proceed: () => Promise<WireAnswer>): Promise<WireAnswer> => {
  const input = call.input as PutEventsInput;
  const refusedAt = Math.floor(input.Entries.length / 2);
  input.Entries = input.Entries.toSpliced(refusedAt, 1);
  const refused = { ErrorCode: 'ThrottlingException', ErrorMessage: 'A planned fault' };
  const answer = input.Entries.length > 0 ? await proceed() : undefined;
  const { Entries = [] } = answer ? (JSON.parse(Buffer.from(answer.body).toString()) as PutEventsInput) : {};
  const body = { FailedEntryCount: 1, Entries: Entries.toSpliced(refusedAt, 0, refused) };
  return {
    status: 200,
    headers: answer?.headers ?? { 'content-type': 'application/x-amz-json-1.1' },
    body: Buffer.from(JSON.stringify(body)),
  };
};

const conflict = ({ input }: AwsCall): WireAnswer => {
  const count = (input as { TransactItems: unknown[] }).TransactItems.length;
  const CancellationReasons = Array.from({ length: count }, (_, index) => ({
    Code: index === 0 ? 'TransactionConflict' : 'None',
  }));
  const answer = refusal(400, 'TransactionCanceledException');
  const body = { __type: 'TransactionCanceledException', message: 'A planned fault', CancellationReasons };
  return { ...answer, body: Buffer.from(JSON.stringify(body)) };
};

const strike: Record<FaultKind, (call: AwsCall, proceed: () => Promise<WireAnswer>) => Promise<WireAnswer>> =
  {
    throttled: async ({ service }) =>
      service === 's3' ? refusal(503, 'SlowDown') : refusal(400, 'ThrottlingException'),
    serverError: async () => refusal(500, 'InternalServerError'),
    reset: async () => {
      throw reset();
    },
    hang: (call) => hang(call),
    slow: async (_call, proceed) => {
      await slow(2_500);
      return proceed();
    },
    truncated: async (_call, proceed) => truncated(await proceed()),
    lostAnswer: async (_call, proceed) => {
      await proceed();
      throw reset();
    },
    lostInSilence: async (call, proceed) => {
      await proceed();
      return hang(call);
    },
    partialFailure: partly,
    conflict: async (call) => conflict(call),
    crashBefore: async (call) => {
      call.invocation?.crash();
      return never();
    },
    crashAfter: async (call, proceed) => {
      await proceed();
      call.invocation?.crash();
      return never();
    },
  };

const canStrike = (kind: FaultKind, { operation }: AwsCall): boolean => {
  if (kind === 'partialFailure') return operation === 'PutEvents';
  if (kind === 'conflict') return operation === 'TransactWriteItems';
  return true;
};

/**
 * Lets a share of all calls that handlers make go wrong, each kind as often as another. Calls made outside a handler
 * go well. The same random numbers are the same plan.
 */
export function planFaults(random: Random, share: number): FaultPlan {
  const struck: Struck[] = [];
  const intercept: Interceptor = async (call, proceed) => {
    if (call.invocation === undefined || random() >= share) return proceed();
    const kinds = faultKinds.filter((kind) => canStrike(kind, call));
    const kind = kinds[Math.floor(random() * kinds.length)] as FaultKind;
    struck.push({ kind, operation: call.operation, functionName: call.invocation.functionName });
    return strike[kind](call, proceed);
  };
  return { intercept, struck };
}
