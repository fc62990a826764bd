import { AsyncLocalStorage } from 'node:async_hooks';
import type { Context } from 'aws-lambda';
import type { VirtualTime } from './virtual-time.ts';

/** A function of the template with its handler in this process. */
export interface WorldFunction {
  /** `notification/relay-events` */
  readonly name: string;
  readonly functionName: string;
  readonly arn: string;
  readonly timeoutSeconds: number;
  readonly memoryMegabytes: number;
  readonly handler: (event: unknown, context: Context) => unknown;
}

/** One call of a handler, while it runs. */
export interface WorldInvocation {
  readonly id: number;
  readonly functionName: string;
  readonly isDead: () => boolean;
  /** Ends it here and now, as a killed process does: its calls are answered no more. */
  readonly crash: () => void;
}

export type Ended = { readonly result: unknown } | { readonly error: Error };

const running = new AsyncLocalStorage<WorldInvocation>();

/** The invocation that the code asking belongs to. */
export const currentInvocation = (): WorldInvocation | undefined => running.getStore();

let invocations = 0;

/** Calls a handler as Lambda does: it ends with its result, its error, its time or its death. */
export const invoke = async (
  { name, functionName, arn, timeoutSeconds, memoryMegabytes, handler }: WorldFunction,
  event: unknown,
  time: VirtualTime,
): Promise<{ readonly id: number; readonly ended: Ended }> => {
  const id = ++invocations;
  const endsAt = time.now() + timeoutSeconds * 1000;
  let die: (error: Error) => void = () => {};
  let isDead = false;
  const death = new Promise<never>((_resolve, reject) => {
    die = (error) => {
      isDead = true;
      reject(error);
    };
  });
  death.catch(() => {});
  const invocation: WorldInvocation = {
    id,
    functionName: name,
    isDead: () => isDead,
    crash: () => die(new Error('Runtime exited')),
  };
  const context = {
    functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: arn,
    memoryLimitInMB: String(memoryMegabytes),
    awsRequestId: `00000000-0000-4000-8000-${String(id).padStart(12, '0')}`,
    logGroupName: `/aws/lambda/${functionName}`,
    logStreamName: 'world',
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, endsAt - time.now()),
  } as unknown as Context;
  const run = async () => handler(event, context);
  const late = () => {
    isDead = true;
    return new Error(`Task timed out after ${timeoutSeconds} seconds`);
  };
  try {
    const ended = Promise.race([running.run(invocation, run), death]);
    return { id, ended: { result: await time.settle(ended, { timeoutSeconds, late }) } };
  } catch (error) {
    return { id, ended: { error: error as Error } };
  }
};
