import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';
import { App, Stack } from 'aws-cdk-lib';
import { CfnMalwareProtectionPlan } from 'aws-cdk-lib/aws-guardduty';
import { BlockPublicAccess, Bucket as CdkBucket, type CfnBucket, HttpMethods } from 'aws-cdk-lib/aws-s3';
import { openRunnerDatabase } from '#local/runner-database.ts';
import type { Bucket } from '#local/s3/bucket.ts';
import type { Publish } from '#local/s3/object-events.ts';
import { S3Engine } from '#local/s3/s3-engine.ts';

export const signer = {
  accessKeyId: 'local',
  secretAccessKey: 'local',
  sessionToken: 'local',
  region: 'eu-north-1',
};

const usualBuckets: readonly Bucket[] = [
  { name: 'versioned', versioning: 'Enabled', tellsEventBridge: true, corsRules: [] },
  { name: 'plain', versioning: 'Off', tellsEventBridge: false, corsRules: [] },
];

/** A client as a function makes it; `WHEN_REQUIRED` is what presigned URLs need. */
export const s3Client = (endpoint: string, config: Partial<S3ClientConfig> = {}): S3Client =>
  new S3Client({
    endpoint,
    region: signer.region,
    forcePathStyle: true,
    credentials: signer,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    ...config,
  });

/** The engine alone, on a free port, with a clock that the test sets and the events that it would publish. */
export async function runS3Engine(dataDir: string, buckets: readonly Bucket[] = usualBuckets) {
  const database = openRunnerDatabase(dataDir);
  const events: Parameters<Publish>[0][] = [];
  const clock = { shiftMilliseconds: 0 };
  const engine = new S3Engine({
    database,
    dataDir,
    buckets,
    signer,
    accountId: '000000000000',
    now: () => new Date(Date.now() + clock.shiftMilliseconds),
    publish: (event) => events.push(event),
  });
  const server = createServer((request, response) => {
    engine.handle(request, response).catch(() => request.socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = s3Client(url);
  return {
    engine,
    url,
    client,
    events,
    clock,
    async stop() {
      client.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      database.close();
    },
  };
}

/** A small assembly with a protected bucket and a plain one, made as the product makes them. */
export function s3Assembly(folder: string): string {
  const app = new App({ outdir: join(folder, 'assembly'), analyticsReporting: false });
  const stack = new Stack(app, 'fixture-documents');
  const bucket = (id: string) =>
    new CdkBucket(stack, id, {
      versioned: true,
      enforceSSL: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      cors: [
        {
          allowedOrigins: ['https://samsyn.example'],
          allowedMethods: [HttpMethods.POST],
          allowedHeaders: ['*'],
          exposedHeaders: ['etag'],
          maxAge: 600,
        },
      ],
    });
  const quarantine = bucket('quarantine');
  (quarantine.node.defaultChild as CfnBucket).notificationConfiguration = {
    eventBridgeConfiguration: { eventBridgeEnabled: true },
  };
  bucket('documents');
  new CfnMalwareProtectionPlan(stack, 'scan', {
    role: 'arn:aws:iam::000000000000:role/scan',
    protectedResource: { s3Bucket: { bucketName: quarantine.bucketName, objectPrefixes: ['in/'] } },
    actions: { tagging: { status: 'ENABLED' } },
  });
  app.synth();
  return join(folder, 'assembly');
}
