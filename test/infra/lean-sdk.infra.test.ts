import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { json } from 'node:stream/consumers';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '#local/free-port.ts';
import { bundle } from '../../scripts/bundle.ts';
import { sdkReplacements } from '../../scripts/bundling/sdk-replacements.ts';
import { callBundle } from './call-bundle.ts';

const fixtures = join(import.meta.dirname, 'fixtures/functions');

let buildDir: string;
let bundleFile: string;
let bytes: number;
let inputs: readonly string[];

beforeAll(async () => {
  buildDir = await mkdtemp(join(tmpdir(), 'samsyn-bundle-'));
  const { outputs, inputs: files } = await bundle({ functionsDir: fixtures, buildDir });
  bundleFile = join(buildDir, 'functions/probe/call-aws/index.mjs');
  const base = Object.entries(outputs).find(([path]) => path.endsWith('read-table/index.mjs'));
  inputs = Object.keys(files);
  bytes = base?.[1].bytes ?? Number.POSITIVE_INFINITY;
});

afterAll(() => rm(buildDir, { recursive: true }));

it('leaves every function 125 kB of its budget: the DynamoDB client takes less than 135', () => {
  expect(bytes).toBeLessThan(135_000);
});

it('replaces nothing in vain: each module that has a replacement is in the SDK', () => {
  const asked = inputs.map((input) => `/${input}`);
  const idle = sdkReplacements.filter(({ file }) => !asked.some((input) => file.test(input)));
  expect(idle.map(({ file }) => file.source)).toEqual([]);
});

it('tells in a stack trace which of our own lines failed', async () => {
  const { results } = await callBundle(bundleFile, [{ name: 'no such call' }], {});
  expect(results[0]?.error?.stack).toMatch(/call-aws\/handler\.ts:\d+:\d+/);
});

it.each([
  ['eu-north-1', 'https://dynamodb.eu-north-1.amazonaws.com'],
  ['eusc-de-east-1', 'https://dynamodb.eusc-de-east-1.amazonaws.eu'],
])('finds the endpoint in %s', async (region, href) => {
  const { results } = await callBundle(bundleFile, [{ name: 'endpoint', input: { region } }], {});
  expect(results[0]?.answer).toMatchObject({ url: `${href}/` });
});

describe('DynamoDB through a lean bundle', () => {
  let engine: ChildProcess;
  let endpoint: string;

  beforeAll(async () => {
    const port = await freePort();
    endpoint = `http://127.0.0.1:${port}`;
    engine = spawn(enginePath(), ['serve', '--port', String(port)], { stdio: 'ignore' });
    const client = new DynamoDBClient({
      endpoint,
      region: 'eu-north-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
      maxAttempts: 20,
    });
    await client.send(
      new CreateTableCommand({
        TableName: 'probe',
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [
          { AttributeName: 'pk', AttributeType: 'S' },
          { AttributeName: 'sk', AttributeType: 'S' },
        ],
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
      }),
    );
    client.destroy();
  });

  afterAll(() => engine.kill());

  it('writes in one transaction, reads, queries and updates', async () => {
    const key = { pk: { S: 'one' }, sk: { S: 'a' } };
    const { results } = await callBundle(
      bundleFile,
      [
        { name: 'transact', input: { TransactItems: [put('one', 'a'), put('one', 'b')] } },
        { name: 'get', input: { TableName: 'probe', Key: key, ConsistentRead: true } },
        {
          name: 'query',
          input: {
            TableName: 'probe',
            KeyConditionExpression: 'pk = :pk',
            ExpressionAttributeValues: { ':pk': { S: 'one' } },
          },
        },
        {
          name: 'update',
          input: {
            TableName: 'probe',
            Key: key,
            UpdateExpression: 'SET note = :note',
            ExpressionAttributeValues: { ':note': { S: 'åäö' } },
            ReturnValues: 'ALL_NEW',
          },
        },
      ],
      { AWS_ENDPOINT_URL_DYNAMODB: endpoint },
    );
    const [transacted, got, queried, updated] = results;
    expect(transacted?.error).toBeUndefined();
    expect(got?.answer?.Item).toEqual(key);
    expect(queried?.answer?.Count).toBe(2);
    expect(updated?.answer?.Attributes).toEqual({ ...key, note: { S: 'åäö' } });
  });

  it('still tells a failed condition and which part of a transaction refused', async () => {
    const { results } = await callBundle(
      bundleFile,
      [
        { name: 'transact', input: { TransactItems: [put('two', 'a')] } },
        { name: 'transact', input: { TransactItems: [put('two', 'b'), put('two', 'a')] } },
        {
          name: 'update',
          input: {
            TableName: 'probe',
            Key: { pk: { S: 'two' }, sk: { S: 'c' } },
            UpdateExpression: 'SET note = :note',
            ConditionExpression: 'attribute_exists(pk)',
            ExpressionAttributeValues: { ':note': { S: '' } },
          },
        },
      ],
      { AWS_ENDPOINT_URL_DYNAMODB: endpoint },
    );
    const [, cancelled, refused] = results;
    expect(cancelled?.error).toMatchObject({
      name: 'TransactionCanceledException',
      CancellationReasons: [{ Code: 'None' }, { Code: 'ConditionalCheckFailed' }],
    });
    expect(refused?.error?.name).toBe('ConditionalCheckFailedException');
  });
});

describe('EventBridge and SES through a lean bundle', () => {
  let server: Server;
  let endpoint: string;
  let refusals: number;
  const seen: { service: string | undefined; body: unknown }[] = [];

  beforeAll(async () => {
    server = createServer(async (request, response) => {
      const body = await json(request);
      if (refusals-- > 0) return response.writeHead(503).end('{"__type":"ServiceUnavailable"}');
      const service = signedService(request);
      seen.push({ service, body });
      const answer =
        service === 'events'
          ? { FailedEntryCount: 1, Entries: [{ EventId: '1' }, { ErrorCode: 'Throttled' }] }
          : { MessageId: 'm-1' };
      return response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterAll(() => server.close());

  const calls = [
    { name: 'putEvents', input: { Entries: [{ Source: 'samsyn', DetailType: 'A', Detail: '{}' }, {}] } },
    {
      name: 'sendEmail',
      input: {
        FromEmailAddress: 'a@samsyn.example',
        Destination: { ToAddresses: ['b@samsyn.example'] },
        Content: { Simple: { Subject: { Data: 'Något väntar' }, Body: { Text: { Data: 'Se länken' } } } },
      },
    },
  ];

  it('publishes with the failed entries told, and sends mail', async () => {
    refusals = 0;
    const { results } = await callBundle(bundleFile, calls, { AWS_ENDPOINT_URL: endpoint });
    expect(results[0]?.answer).toMatchObject({
      FailedEntryCount: 1,
      Entries: [{ EventId: '1' }, { ErrorCode: 'Throttled' }],
    });
    expect(results[1]?.answer?.MessageId).toBe('m-1');
    expect(seen.map(({ service }) => service)).toEqual(['events', 'ses']);
  });

  it('tries again when the service is away, and says so when it stays away', async () => {
    refusals = 2;
    const retried = await callBundle(bundleFile, calls.slice(0, 1), { AWS_ENDPOINT_URL: endpoint });
    expect(retried.results[0]?.answer?.$metadata).toMatchObject({ attempts: 3 });
    refusals = 100;
    const gaveUp = await callBundle(bundleFile, calls.slice(0, 1), { AWS_ENDPOINT_URL: endpoint });
    expect(gaveUp.results[0]?.error).toMatchObject({
      name: 'ServiceUnavailable',
      $metadata: { attempts: 3 },
    });
  });

  it('names what it lacks when there are no credentials in the environment', async () => {
    const { results } = await callBundle(bundleFile, calls.slice(0, 1), {
      AWS_ENDPOINT_URL: endpoint,
      AWS_ACCESS_KEY_ID: '',
    });
    expect(results[0]?.error?.message).toContain('environment variable credentials');
  });

  it('does not load undici at start', async () => {
    refusals = 0;
    const { loaded } = await callBundle(bundleFile, calls, { AWS_ENDPOINT_URL: endpoint });
    expect(loaded.filter((name) => name.includes('undici'))).toEqual([]);
  });
});

const put = (pk: string, sk: string) => ({
  Put: {
    TableName: 'probe',
    Item: { pk: { S: pk }, sk: { S: sk } },
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});

/** The service that a request is signed for. */
function signedService({ headers }: IncomingMessage): string | undefined {
  return headers.authorization?.match(/\/([a-z]+)\/aws4_request/)?.[1];
}

function enginePath(): string {
  const manifest = createRequire(import.meta.url).resolve(
    `@dynoxide/${process.platform}-${process.arch}/package.json`,
  );
  return join(dirname(manifest), 'dynoxide');
}
