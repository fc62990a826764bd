import { mkdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join, resolve } from 'node:path';
import { prepareAssembly } from './assembly/prepare-assembly.ts';
import { EventBuses } from './bus/event-bus.ts';
import { checkResourceTypes, isInert } from './check-resource-types.ts';
import { LocalClock } from './clock/local-clock.ts';
import { ControlEndpoint } from './control/control-endpoint.ts';
import { faultProxy } from './control/fault-proxy.ts';
import { LocalPages } from './control/local-pages.ts';
import { DynamoDbEngine } from './dynamodb/dynamodb-engine.ts';
import { StreamRecords } from './dynamodb/stream-records.ts';
import { type ServedParts, serveApi } from './http-api/serve-api.ts';
import { TokenIssuer } from './http-api/token-issuer.ts';
import { InvocationLog } from './lambda/invocation-log.ts';
import type { LocalStack, LocalStackOptions } from './local-stack.ts';
import { localStackOf } from './local-stack-of.ts';
import { lockDataDir } from './lock-data-dir.ts';
import { MailBox } from './mail/mail-box.ts';
import { QueueStore } from './queues/queue-store.ts';
import { SqsApi } from './queues/sqs-api.ts';
import { openRunnerDatabase } from './runner-database.ts';
import { S3Engine } from './s3/s3-engine.ts';
import { loadAssembly } from './template/load-assembly.ts';
import { TemplateResolver } from './template/template-resolver.ts';
import type { StackContext } from './wiring/stack-context.ts';
import { bucketsOf } from './wiring/wire-buckets.ts';
import { wireEventSources } from './wiring/wire-event-sources.ts';
import { wireBuses, wireSchedules } from './wiring/wire-events.ts';
import { wireFunctions } from './wiring/wire-functions.ts';
import { apiEndpointOf, wireHttpApi } from './wiring/wire-http-api.ts';
import { wireMalware } from './wiring/wire-malware.ts';
import { wireQueues } from './wiring/wire-queues.ts';
import { wireUserPool } from './wiring/wire-user-pool.ts';

/** Runs the synthesized template of stage `dev` (or the given assembly) on this machine. */
export async function startStack({
  dataDir: givenDataDir,
  port = 0,
  quiet = false,
  extraWorkerEnv = {},
  fault,
  retryDelaySeconds,
  throttles = false,
  malware,
  assemblyDir,
}: LocalStackOptions): Promise<LocalStack> {
  // Lambda's clock shows UTC; a thread can't have a time zone of its own.
  process.env.TZ = 'UTC';
  const stacks = loadAssembly(assemblyDir ?? (await prepareAssembly()));
  const resolver = new TemplateResolver(stacks, isInert);
  const resources = resolver.resources();
  checkResourceTypes(resources);

  const closers: (() => unknown)[] = [];
  /** Ends what was started, latest first, however far the start came. */
  const stop = async () => {
    for (let close = closers.pop(); close; close = closers.pop()) await close();
  };
  try {
    return await start();
  } catch (error) {
    await stop();
    throw error;
  }

  async function start(): Promise<LocalStack> {
    const dataDir = resolve(givenDataDir);
    mkdirSync(dataDir, { recursive: true });
    closers.push(lockDataDir(dataDir));
    const database = openRunnerDatabase(dataDir);
    closers.push(() => database.close());
    const clock = new LocalClock(database);
    const now = () => clock.date();
    const engine = await DynamoDbEngine.start(dataDir);
    closers.push(() => engine.stop());
    const streamRecords = engine.file ? new StreamRecords(engine.file) : undefined;
    closers.push(() => streamRecords?.close());
    const queues = new QueueStore(database, () => clock.now());
    const { region = 'eu-north-1', accountId = '000000000000' } = stacks[0] ?? {};
    const place = { region, accountId };
    const send = (queue: string, body: string) => queues.send(queue, body);
    const buses = new EventBuses({ database, send, now, place });
    const mailBox = new MailBox({ database, folder: join(dataDir, 'mails'), now });
    const issuer = await TokenIssuer.open(dataDir, now);
    const log = new InvocationLog({
      now,
      onEnd: ({ functionName, error }) => {
        for (const stream of sources.streamConsumers) stream.nudge();
        if (error && error.errorType !== 'Runtime.Stopped' && !quiet)
          console.error(`${functionName} failed: ${error.errorMessage}`);
      },
    });

    const control = new ControlEndpoint({ buses, mailBox, sqs: new SqsApi(queues), now, chooseFault: fault });
    const controlServer = createServer((request, response) => {
      control.handle(request, response).catch(() => request.socket.destroy());
    });
    const controlUrl = await listen(controlServer, 0);
    closers.push(() => end(controlServer));
    let dynamoDbUrl = engine.url;
    if (fault) {
      const proxy = faultProxy(engine.url, fault);
      dynamoDbUrl = await listen(proxy, 0);
      closers.push(() => end(proxy));
    }
    const signer = { accessKeyId: 'local', secretAccessKey: 'local', sessionToken: 'local', region };
    const s3 = new S3Engine({
      database,
      dataDir,
      buckets: bucketsOf({ resources }),
      signer,
      accountId,
      now,
      publish: (event) => buses.publishFromAws(event),
    });
    const s3Server = createServer((request, response) => {
      s3.handle(request, response).catch(() => request.socket.destroy());
    });
    const s3Url = await listen(s3Server, 0);
    closers.push(() => end(s3Server));
    const environment = {
      AWS_REGION: region,
      AWS_DEFAULT_REGION: region,
      AWS_ACCESS_KEY_ID: signer.accessKeyId,
      AWS_SECRET_ACCESS_KEY: signer.secretAccessKey,
      AWS_SESSION_TOKEN: signer.sessionToken,
      AWS_ENDPOINT_URL: controlUrl,
      AWS_ENDPOINT_URL_DYNAMODB: dynamoDbUrl,
      AWS_ENDPOINT_URL_S3: s3Url,
    };

    const apiServer = createServer();
    const served = Promise.withResolvers<ServedParts>();
    serveApi(apiServer, { parts: served.promise, now });
    const apiUrl = await listen(apiServer, port);
    closers.push(() => end(apiServer));
    const assets = new Map(stacks.flatMap((stack) => [...stack.assets]));
    const context: StackContext = {
      dataDir,
      region,
      accountId,
      assets,
      database,
      clock,
      log,
      engine,
      streamRecords,
      queues,
      buses,
      resources: withLocalApi(resources, apiUrl),
      retryDelaySeconds,
    };
    wireQueues(context);
    const functions = wireFunctions(context, {
      PATH: process.env.PATH ?? '',
      TZ: 'UTC',
      LANG: 'en_US.UTF-8',
      ...environment,
      // The developer's own profiles are none of the functions' business.
      AWS_CONFIG_FILE: join(dataDir, 'no-config'),
      AWS_SHARED_CREDENTIALS_FILE: join(dataDir, 'no-credentials'),
      AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
      ...extraWorkerEnv,
    });
    closers.push(() => Promise.all(functions.all.map((target) => target.close())));
    const callers = functions.all.map((target) => functions.caller(target));
    wireBuses(context, functions);
    const scanners = wireMalware(context, { s3, override: malware });
    const sources = await wireEventSources(context, functions);
    const schedules = wireSchedules(context, functions);
    issuer.userPool = wireUserPool(context, functions) ?? issuer.userPool;
    const api = wireHttpApi(context, functions, { issuer, throttles });
    closers.push(async () => {
      for (const part of [...schedules, ...callers, ...sources.queueConsumers, ...scanners]) part.close();
      // A stream's batch ends when its function does.
      await Promise.all([
        ...sources.streamConsumers.map((consumer) => consumer.close()),
        ...functions.all.map((target) => target.close()),
      ]);
    });

    const stack = localStackOf({
      context,
      functions,
      callers,
      sources,
      schedules,
      s3,
      scanners,
      mailBox,
      issuer,
      stop,
      addresses: { apiUrl, controlUrl, dynamoDbUrl, s3Url, environment },
      outputs: resolver.outputs(),
    });
    const pages = new LocalPages({ stack, buses, mailBox });
    served.resolve({ api, pages, issuer });
    for (const part of [...callers, ...sources.queueConsumers, ...schedules, ...scanners]) part.start();
    await Promise.all(sources.streamConsumers.map((consumer) => consumer.start()));
    return stack;
  }
}

/** Where the template names the API's address in AWS, functions shall find the one that answers here. */
function withLocalApi(resources: StackContext['resources'], apiUrl: string): StackContext['resources'] {
  const endpoint = apiEndpointOf({ resources });
  if (!endpoint) return resources;
  return resources.map((resource) =>
    resource.type === 'AWS::Lambda::Function'
      ? {
          ...resource,
          properties: JSON.parse(JSON.stringify(resource.properties).replaceAll(endpoint, apiUrl)) as Record<
            string,
            unknown
          >,
        }
      : resource,
  );
}

function listen(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE' ? new Error(`Port ${port} is taken: choose another with --port`) : error,
      );
    });
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(`http://127.0.0.1:${typeof address === 'object' ? address?.port : port}`);
    });
  });
}

function end(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
