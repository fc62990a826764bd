import { join } from 'node:path';
import { AsyncCaller } from '../lambda/async-caller.ts';
import { LambdaFunction } from '../lambda/lambda-function.ts';
import { type Functions, resourcesOf, type StackContext } from './stack-context.ts';

interface FunctionProperties {
  Code: { S3Key: string };
  Handler: string;
  Runtime: string;
  Timeout?: number;
  MemorySize?: number;
  Environment?: { Variables?: Record<string, unknown> };
  ReservedConcurrentExecutions?: number;
  DeadLetterConfig?: { TargetArn: string };
  LoggingConfig?: { LogFormat?: string; ApplicationLogLevel?: string };
}

interface InvokeProperties {
  FunctionName: string;
  MaximumRetryAttempts?: number;
  DestinationConfig?: { OnFailure?: { Destination: string } };
}

/** As many calls of one function at once as a small machine does well; AWS has a thousand. */
const usualConcurrency = 4;
const usualRetryDelaySeconds = 5;

/** Makes every function of the template callable, waiting or not. */
export function wireFunctions(
  context: StackContext,
  baseEnvironment: Readonly<Record<string, string>>,
): Functions {
  const { clock, log, dataDir, queues, retryDelaySeconds = usualRetryDelaySeconds } = context;
  const callers = new Map<LambdaFunction, AsyncCaller>();
  const all = resourcesOf<FunctionProperties>(context, 'AWS::Lambda::Function').map(
    ({ name, logicalId, attributes, properties }) => {
      const { Code, Handler, Runtime, Timeout = 3, MemorySize = 128 } = properties;
      if (!Runtime.startsWith('nodejs'))
        throw new Error(`${logicalId}: the runtime ${Runtime} does not run here`);
      const codeFolder = context.assets.get(Code.S3Key);
      if (!codeFolder) throw new Error(`${logicalId}: the assembly has no asset ${Code.S3Key}`);
      const { Variables = {} } = properties.Environment ?? {};
      const { LogFormat = 'Text', ApplicationLogLevel = 'INFO' } = properties.LoggingConfig ?? {};
      const environment = {
        ...baseEnvironment,
        AWS_LAMBDA_FUNCTION_NAME: name,
        AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
        AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(MemorySize),
        AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${name}`,
        AWS_LAMBDA_LOG_STREAM_NAME: 'local',
        LAMBDA_TASK_ROOT: codeFolder,
        AWS_LAMBDA_LOG_FORMAT: LogFormat,
        AWS_LAMBDA_LOG_LEVEL: ApplicationLogLevel,
        _HANDLER: Handler,
        ...Object.fromEntries(Object.entries(Variables).map(([key, value]) => [key, String(value)])),
      };
      const settings = {
        name,
        logicalId,
        arn: attributes.Arn ?? name,
        codeFolder,
        handler: Handler,
        timeoutSeconds: Timeout,
        memoryMegabytes: MemorySize,
        environment,
        maximumConcurrency: Math.min(
          usualConcurrency,
          properties.ReservedConcurrentExecutions ?? usualConcurrency,
        ),
      };
      const target = new LambdaFunction(settings, { clock, log, logFolder: join(dataDir, 'logs') });
      const config = resourcesOf<InvokeProperties>(context, 'AWS::Lambda::EventInvokeConfig').find(
        ({ properties: { FunctionName } }) => FunctionName === name,
      )?.properties;
      const destination = config?.DestinationConfig?.OnFailure?.Destination;
      const arn = destination ?? properties.DeadLetterConfig?.TargetArn;
      const onFailure = arn && { queue: queueNamed(context, arn), isDestination: arn === destination };
      const maximumRetryAttempts = config?.MaximumRetryAttempts ?? 2;
      callers.set(
        target,
        new AsyncCaller(queues, target, {
          maximumRetryAttempts,
          retryDelaySeconds,
          ...(onFailure && { onFailure }),
        }),
      );
      return target;
    },
  );
  return {
    all,
    find: (reference) => {
      const found = all.find(({ settings: { name, arn } }) => name === reference || reference.includes(arn));
      if (!found) throw new Error(`There is no function ${reference}`);
      return found;
    },
    caller: (target) => {
      const caller = callers.get(target);
      if (!caller) throw new Error(`${target.settings.name} is of another stack`);
      return caller;
    },
  };
}

function queueNamed({ queues }: StackContext, arn: string): string {
  const queue = queues.byArn(arn);
  if (!queue) throw new Error(`What fails shall go to ${arn}, which is not a queue of this stack`);
  return queue.name;
}
