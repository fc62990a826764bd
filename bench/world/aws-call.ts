import type { Consumed } from './table/consumed.ts';
import type { WorldInvocation } from './world-function.ts';

/** A call from a handler to an AWS service, as it would leave the machine. */
export interface AwsCall {
  readonly service: 'dynamodb' | 'events' | 'ses' | 's3';
  /** `TransactWriteItems`, `PutEvents`, `SendEmail`, `GetObject`, ... */
  readonly operation: string;
  /** The request's JSON; of S3 the method, path, query and headers. */
  readonly input: unknown;
  /** Whose call it is; none when the world's user sets something up. */
  readonly invocation: WorldInvocation | undefined;
  /** What the client waits at most, or for ever. */
  readonly timeoutMilliseconds: number;
}

/** An answer on the wire. A fault plan may cut the body or put another answer in its place. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  /** The connection breaks behind these bytes. */
  readonly isCut?: boolean;
}

/**
 * The one point that every AWS call passes. `proceed` carries the call out and answers; not calling it is a request
 * that never arrived, calling it and answering otherwise is an answer that was lost.
 */
export type Interceptor = (call: AwsCall, proceed: () => Promise<WireAnswer>) => Promise<WireAnswer>;

/** What was called, what it took and how it ended: for whoever counts. */
export interface CountedCall {
  readonly call: AwsCall;
  readonly consumed: readonly Consumed[];
  readonly error: string | undefined;
}
