import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Duration, Stack } from 'aws-cdk-lib';
import { HttpApi, HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpUserPoolAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { UserPool } from 'aws-cdk-lib/aws-cognito';
import { AttributeType, type ITable, StreamViewType, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { EventBus, Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction, SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import {
  Code,
  FilterCriteria,
  FilterRule,
  Function,
  LoggingFormat,
  Runtime,
  StartingPosition,
} from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource, SqsDlq, SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { build } from 'esbuild';

/** A folder of this test's own, and how to remove it. */
export function temporaryFolder(): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'samsyn-local-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

/** Synthesizes a small stack with one of each thing that runs: two stacks, as the product has. */
export async function fixtureAssembly(folder: string): Promise<string> {
  const names = ['serve-items', 'relay-items', 'mail-items', 'ring'] as const;
  await build({
    entryPoints: names.map((name) => ({
      in: join(import.meta.dirname, 'fixture', `${name}.ts`),
      out: `${name}/index`,
    })),
    outdir: join(folder, 'bundles'),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    mainFields: ['module', 'main'],
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    logLevel: 'error',
  });
  const app = new App({ outdir: join(folder, 'assembly'), analyticsReporting: false });
  const state = new Stack(app, 'fixture-state');
  const table = new TableV2(state, 'table', {
    partitionKey: { name: 'pk', type: AttributeType.STRING },
    dynamoStream: StreamViewType.NEW_IMAGE,
    timeToLiveAttribute: 'expiresAt',
    globalSecondaryIndexes: [
      { indexName: 'by-kind', partitionKey: { name: 'kind', type: AttributeType.STRING } },
    ],
  });
  const stack = new Stack(app, 'fixture-app');
  const bus = new EventBus(stack, 'bus');
  const code = (name: (typeof names)[number]) => ({
    runtime: Runtime.NODEJS_24_X,
    handler: 'index.handler',
    code: Code.fromAsset(join(folder, 'bundles', name)),
    memorySize: 256,
  });
  const serve = new Function(stack, 'serve-items', {
    ...code('serve-items'),
    timeout: Duration.seconds(1),
    environment: { TABLE: table.tableName, NODE_OPTIONS: '--enable-source-maps' },
  });
  const relay = new Function(stack, 'relay-items', {
    ...code('relay-items'),
    timeout: Duration.seconds(10),
    environment: { BUS: bus.eventBusName },
  });
  const mail = new Function(stack, 'mail-items', { ...code('mail-items'), timeout: Duration.seconds(10) });
  const ring = new Function(stack, 'ring', {
    ...code('ring'),
    functionName: 'fixture-ring',
    loggingFormat: LoggingFormat.JSON,
    timeout: Duration.seconds(5),
  });

  const relayDead = new Queue(stack, 'relay-dead');
  relay.addEventSource(
    new DynamoEventSource(table as ITable, {
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 10,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: 2,
      onFailure: new SqsDlq(relayDead),
      filters: [
        FilterCriteria.filter({
          eventName: FilterRule.isEqual('INSERT'),
          dynamodb: { NewImage: { kind: { S: FilterRule.isEqual('event') } } },
        }),
      ],
    }),
  );
  const mailDead = new Queue(stack, 'mail-dead');
  const mailQueue = new Queue(stack, 'mail-queue', {
    visibilityTimeout: Duration.seconds(60),
    deadLetterQueue: { queue: mailDead, maxReceiveCount: 3 },
  });
  mail.addEventSource(new SqsEventSource(mailQueue, { reportBatchItemFailures: true, maxConcurrency: 2 }));
  new Rule(stack, 'on-item', {
    eventBus: bus,
    eventPattern: { source: ['fixture'], detailType: ['ItemPut'] },
    targets: [new SqsQueue(mailQueue)],
  });
  new Rule(stack, 'on-mail', {
    eventPattern: { source: ['aws.ses'], detailType: ['Email Delivered'] },
    targets: [new LambdaFunction(ring)],
  });
  const ringDead = new Queue(stack, 'ring-dead');
  new Schedule(stack, 'often', {
    schedule: ScheduleExpression.rate(Duration.minutes(5)),
    target: new LambdaInvoke(ring, { retryAttempts: 1, deadLetterQueue: ringDead }),
  });

  const pool = new UserPool(stack, 'pool');
  const authorizer = new HttpUserPoolAuthorizer('token', pool, {
    userPoolClients: [pool.addClient('client')],
  });
  const api = new HttpApi(stack, 'api');
  const integration = new HttpLambdaIntegration('serve', serve);
  const routes = { integration, methods: [HttpMethod.GET] };
  serve.addEnvironment('API', api.apiEndpoint);
  api.addRoutes({ ...routes, path: '/items', methods: [HttpMethod.POST], authorizer });
  api.addRoutes({ ...routes, path: '/items/{id}', authorizer });
  api.addRoutes({ ...routes, path: '/secrets', authorizer, authorizationScopes: ['secrets/read'] });
  api.addRoutes({ ...routes, path: '/open' });
  app.synth();
  return join(folder, 'assembly');
}
