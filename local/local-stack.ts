import type { ArrivedEvent } from './bus/event-bus.ts';
import type { FaultChooser } from './control/fault.ts';
import type { TokenRequest } from './http-api/token-issuer.ts';
import type { Invocation } from './lambda/invocation-log.ts';
import type { InvocationResult } from './lambda/lambda-function.ts';
import type { KeptMail } from './mail/mail-box.ts';
import type { ScannedObject, Verdict, VerdictOverride } from './malware/verdict.ts';
import type { StoredMessage } from './queues/queue-store.ts';

/** How a local stack is started. */
export interface LocalStackOptions {
  /** Everything that is kept lies here and is found again at the next start. */
  readonly dataDir: string;
  /** The API's port; 0 or none takes a free one. */
  readonly port?: number;
  /** Says nothing on the console. */
  readonly quiet?: boolean;
  /** Environment beside (or instead of) what the template gives every function. */
  readonly extraWorkerEnv?: Readonly<Record<string, string>>;
  /** Breaks calls from functions to AWS services, for tests. */
  readonly fault?: FaultChooser;
  /** The wait after a failure, instead of visibility timeouts and backoff, for tests. */
  readonly retryDelaySeconds?: number;
  /** Whether the API's throttling holds; tests and the demo are faster than people. */
  readonly throttles?: boolean;
  /** Decides before the malware scanner does, for tests: a verdict, none at all, or a late one. */
  readonly malware?: VerdictOverride;
  /** A synthesized assembly; without one, stage `dev` is bundled and synthesized if it has changed. */
  readonly assemblyDir?: string;
}

/** How much lies in one queue. */
export interface QueueDepth {
  readonly name: string;
  readonly logicalId: string;
  readonly depth: number;
  /** No function reads it: it is where failures end. */
  readonly isDeadLetterQueue: boolean;
}

/** The stack of the template, running on this machine. */
export interface LocalStack {
  readonly apiUrl: string;
  readonly dynamoDbUrl: string;
  readonly controlUrl: string;
  readonly s3Url: string;
  /** The names of the tables, in the order of the template. */
  readonly tableNames: readonly string[];
  /** The names of the buckets, in the order of the template. */
  readonly bucketNames: readonly string[];
  /** What a script needs in its environment to reach this stack with the AWS SDK. */
  readonly environment: Readonly<Record<string, string>>;
  /** The template's outputs as `stack.output`. */
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly clock: {
    now(): Date;
    /** Moves time forward for every function; an instant already passed changes nothing. */
    advanceTo(instant: Date | string | number): Date;
  };
  /** An access token that the API's authorizer accepts, in time by the stack's clock. */
  token(request: TokenRequest): Promise<string>;
  /** Same as `clock.advanceTo`. */
  setTime(instant: Date | string | number): Date;
  /** Rings the schedules (or those whose name has the part) now; resolves when their calls are settled. */
  tick(part?: string): Promise<void>;
  /** Resolves when the streams are read, the queues empty and nothing runs; otherwise says what is stuck. */
  drain(options?: { timeoutSeconds?: number }): Promise<void>;
  /** Puts a malware verdict on the default bus at once: a late one, one more, or one about an object nobody knows. */
  tellVerdict(object: ScannedObject, verdict: Verdict): void;
  mails(): KeptMail[];
  /** Every event that arrived at any bus, in order. */
  events(): ArrivedEvent[];
  queues(): QueueDepth[];
  /** What lies in the dead-letter queues whose name or logical id has the part. */
  deadLetters(part?: string): StoredMessage[];
  /** Moves dead letters back to the queues they came from; answers how many. */
  redrive(part: string): number;
  /** Calls a function (`notification/send-mail`, or a part of its logical id) and waits for its answer. */
  invoke(part: string, event: unknown): Promise<InvocationResult>;
  /** Makes the next calls of the functions so named fail before they run. */
  failNext(part: string, times?: number, message?: string): { stop(): void };
  readonly invocations: readonly Invocation[];
  stop(): Promise<void>;
}
