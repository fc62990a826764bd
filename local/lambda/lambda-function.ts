import { randomUUID } from 'node:crypto';
import { createWriteStream, mkdirSync, type WriteStream } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { LocalClock } from '../clock/local-clock.ts';
import type { InvocationLog, Trigger } from './invocation-log.ts';
import type { WorkerAnswer, WorkerCall, WorkerError, WorkerStart } from './lambda-worker.ts';

/** A function as its template describes it. */
export interface FunctionSettings {
  readonly name: string;
  readonly logicalId: string;
  readonly arn: string;
  readonly codeFolder: string;
  readonly handler: string;
  readonly timeoutSeconds: number;
  readonly memoryMegabytes: number;
  readonly environment: Readonly<Record<string, string>>;
  readonly maximumConcurrency: number;
}

/** How an invocation ended: the handler's result as JSON, or its error. */
export type InvocationResult = { readonly resultJson: string | undefined } | { readonly error: WorkerError };

type WorkerListener = (message: WorkerAnswer | { ended: InvocationResult }) => void;
type Waiting = { call: WorkerCall; settle: (result: InvocationResult) => void };

/** Loading the handler has a time of its own, as in Lambda; generous, because many load at once here. */
const initTimeoutSeconds = 60;

/** Lambda takes no more than this in one synchronous call or answer. */
export const maximumPayloadBytes = 6 * 1024 * 1024;

/** Runs one function in a bounded pool of warm threads, each with the environment of the template. */
export class LambdaFunction {
  readonly settings: FunctionSettings;
  readonly #clock: LocalClock;
  readonly #log: InvocationLog;
  readonly #logFile: string;
  #output: WriteStream | undefined;
  readonly #idle: Worker[] = [];
  readonly #workers = new Set<Worker>();
  readonly #listeners = new Map<Worker, WorkerListener>();
  readonly #waiting: Waiting[] = [];
  #running = 0;
  #isClosed = false;

  constructor(
    settings: FunctionSettings,
    { clock, log, logFolder }: { clock: LocalClock; log: InvocationLog; logFolder: string },
  ) {
    this.settings = settings;
    this.#clock = clock;
    this.#log = log;
    mkdirSync(logFolder, { recursive: true });
    this.#logFile = join(logFolder, `${settings.name}.log`);
  }

  /** Calls the handler and waits for its end; a handler's error is a result, not an exception. */
  async invoke(event: unknown, trigger: Trigger): Promise<InvocationResult> {
    const requestId = randomUUID();
    const { name, arn, logicalId, timeoutSeconds, memoryMegabytes } = this.settings;
    const eventJson = JSON.stringify(event);
    const invocation = this.#log.start({ requestId, functionName: name, logicalId, trigger });
    const planned = this.#log.plannedFailure(this.settings);
    const result = planned
      ? { error: { errorType: 'PlannedFailure', errorMessage: planned } }
      : await new Promise<InvocationResult>((settle) => {
          const call = {
            requestId,
            eventJson,
            timeoutSeconds,
            functionName: name,
            functionArn: arn,
            memoryMegabytes,
          };
          this.#waiting.push({ call, settle });
          this.#next();
        });
    invocation.end('error' in result ? result.error : undefined);
    return result;
  }

  /** Ends every thread, whatever it does. */
  async close(): Promise<void> {
    this.#isClosed = true;
    for (const { settle } of this.#waiting.splice(0)) settle(stopped);
    await Promise.all([...this.#workers].map((worker) => worker.terminate()));
    const output = this.#output;
    if (output) await new Promise<void>((resolve) => output.end(resolve));
  }

  #next(): void {
    if (this.#isClosed || this.#running >= this.settings.maximumConcurrency) return;
    const waiting = this.#waiting.shift();
    if (!waiting) return;
    this.#running += 1;
    const worker = this.#idle.pop() ?? this.#startWorker();
    void this.#runOn(worker, waiting.call).then((result) => {
      this.#running -= 1;
      waiting.settle(result);
      this.#next();
    });
  }

  #runOn(worker: Worker, call: WorkerCall): Promise<InvocationResult> {
    return new Promise((resolve) => {
      const settle = (result: InvocationResult, isWorkerUsable: boolean) => {
        clearTimeout(timer);
        this.#listeners.delete(worker);
        if (isWorkerUsable && !this.#isClosed) this.#idle.push(worker);
        else this.#discard(worker);
        resolve(result);
      };
      const giveUpAfter = (seconds: number) =>
        setTimeout(() => {
          settle(failure('Sandbox.Timedout', `Task timed out after ${seconds} seconds`), false);
        }, seconds * 1000);
      let timer = giveUpAfter(initTimeoutSeconds);
      this.#listeners.set(worker, (message) => {
        if ('hasBegun' in message) {
          clearTimeout(timer);
          timer = giveUpAfter(call.timeoutSeconds);
        } else if ('ended' in message) settle(message.ended, false);
        else settle(withinLimit(message), true);
      });
      worker.postMessage(call);
    });
  }

  #startWorker(): Worker {
    const { codeFolder, handler, environment, memoryMegabytes } = this.settings;
    const start: WorkerStart = { codeFolder, handler, clockOffset: this.#clock.offset };
    const worker = new Worker(new URL('./lambda-worker.ts', import.meta.url), {
      workerData: start,
      env: { ...environment },
      // The flags of whoever started this process (a test runner's, say) are not the function's.
      execArgv: ['--disable-warning=ExperimentalWarning'],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: Math.max(64, memoryMegabytes) },
    });
    const end = (result: InvocationResult) => {
      const ended = this.#isClosed ? stopped : result;
      this.#listeners.get(worker)?.({ ended });
      this.#discard(worker);
    };
    worker
      .on('message', (answer: WorkerAnswer) => this.#listeners.get(worker)?.(answer))
      .on('error', (error: Error) => end(failure(error.name, error.message)))
      .on('exit', (code) => end(failure('Runtime.ExitError', `Runtime exited with code ${code}`)));
    worker.stdout.on('data', (chunk) => this.#write(chunk));
    worker.stderr.on('data', (chunk) => this.#write(chunk));
    this.#workers.add(worker);
    return worker;
  }

  #write(chunk: Buffer): void {
    if (this.#isClosed) return;
    this.#output ??= createWriteStream(this.#logFile, { flags: 'a' });
    this.#output.write(chunk);
  }

  #discard(worker: Worker): void {
    const index = this.#idle.indexOf(worker);
    if (index >= 0) this.#idle.splice(index, 1);
    if (this.#workers.delete(worker)) void worker.terminate();
  }
}

const failure = (errorType: string, errorMessage: string): InvocationResult => ({
  error: { errorType, errorMessage },
});

/** Not the function's fault: whoever waits for it ends as well. */
const stopped = failure('Runtime.Stopped', 'The local stack stops');

function withinLimit(answer: InvocationResult): InvocationResult {
  const isTooLarge =
    'resultJson' in answer && Buffer.byteLength(answer.resultJson ?? '') > maximumPayloadBytes;
  return isTooLarge
    ? failure('Function.ResponseSizeTooLarge', `Response payload size exceeded ${maximumPayloadBytes} bytes`)
    : answer;
}
