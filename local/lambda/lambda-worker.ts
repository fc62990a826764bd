import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { shiftDate } from '../clock/shift-date.ts';
import { useJsonConsole } from './json-console.ts';

/** What a worker is told when it starts. */
export interface WorkerStart {
  readonly codeFolder: string;
  readonly handler: string;
  readonly clockOffset: Float64Array;
}

/** One call of the handler. */
export interface WorkerCall {
  readonly requestId: string;
  readonly eventJson: string;
  readonly timeoutSeconds: number;
  readonly functionName: string;
  readonly functionArn: string;
  readonly memoryMegabytes: number;
}

/** How the call ended, or that the handler is loaded and the call begins: only now its time runs. */
export type WorkerAnswer =
  | { readonly hasBegun: true }
  | { readonly resultJson: string | undefined }
  | { readonly error: WorkerError };

/** An error in the shape that Lambda reports it. */
export interface WorkerError {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly stack?: string | undefined;
}

type Handler = (event: unknown, context: unknown) => unknown;

const { codeFolder, handler, clockOffset } = workerData as WorkerStart;
shiftDate(clockOffset);
let requestId = '';
if (process.env.AWS_LAMBDA_LOG_FORMAT === 'JSON') {
  useJsonConsole({ minimumLevel: process.env.AWS_LAMBDA_LOG_LEVEL ?? 'INFO', requestId: () => requestId });
}

async function loadHandler(): Promise<Handler> {
  const [, file = '', name = ''] = /^(.*)\.([^.]+)$/.exec(handler) ?? [];
  for (const extension of ['mjs', 'js', 'cjs']) {
    try {
      const module = await import(pathToFileURL(join(codeFolder, `${file}.${extension}`)).href);
      if (typeof module[name] !== 'function') throw new TypeError(`${handler} is not a function`);
      return module[name] as Handler;
    } catch (error) {
      const isThisFileMissing =
        (error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND' &&
        (error as Error).message.includes(`${file}.${extension}`);
      if (!isThisFileMissing) throw error;
    }
  }
  throw new Error(`The handler ${handler} is not in ${codeFolder}`);
}

const loading = loadHandler();
// Told with the first call instead of ending the thread without an answer.
loading.catch(() => undefined);

async function run(call: WorkerCall): Promise<WorkerAnswer> {
  requestId = call.requestId;
  process.env._X_AMZN_TRACE_ID = `Root=1-${call.requestId.slice(0, 8)}-${call.requestId.replaceAll('-', '').slice(8)};Sampled=0`;
  let startedAt = performance.now();
  const context = {
    functionName: call.functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: call.functionArn,
    memoryLimitInMB: String(call.memoryMegabytes),
    awsRequestId: call.requestId,
    logGroupName: `/aws/lambda/${call.functionName}`,
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () =>
      Math.max(0, Math.round(call.timeoutSeconds * 1000 - (performance.now() - startedAt))),
  };
  try {
    const handle = await loading;
    startedAt = performance.now();
    const begun: WorkerAnswer = { hasBegun: true };
    parentPort?.postMessage(begun);
    const result = await handle(JSON.parse(call.eventJson), context);
    return { resultJson: JSON.stringify(result) };
  } catch (thrown) {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown));
    return { error: { errorType: error.name, errorMessage: error.message, stack: error.stack } };
  }
}

parentPort?.on('message', (call: WorkerCall) => {
  void run(call).then((answer) => parentPort?.postMessage(answer));
});
