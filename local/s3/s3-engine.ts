import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { pipeline } from 'node:stream/promises';
import { BlobFolder } from './blob-folder.ts';
import type { Bucket } from './bucket.ts';
import { bucketCorsHeaders, bucketPreflight } from './bucket-cors.ts';
import { chooseOperation } from './choose-operation.ts';
import type { Publish } from './object-events.ts';
import { ObjectStore } from './object-store.ts';
import { postObject } from './post-object.ts';
import { S3Error } from './s3-error.ts';
import type { S3Answer, S3Needs } from './s3-operation.ts';
import { S3Request } from './s3-request.ts';
import { checkSignature, type Signer } from './signature.ts';

/** S3 as far as functions and clients use it: a request handler over SQLite and a folder of files. */
export class S3Engine {
  /** The buckets, in the order of the template. */
  readonly bucketNames: readonly string[];
  /** Every version of every object. */
  readonly store: ObjectStore;
  readonly #blobs: BlobFolder;
  readonly #needs: S3Needs;

  constructor({
    database,
    dataDir,
    buckets,
    signer,
    accountId,
    now,
    publish,
  }: {
    database: DatabaseSync;
    dataDir: string;
    buckets: readonly Bucket[];
    signer: Signer;
    accountId: string;
    now: () => Date;
    publish: Publish;
  }) {
    this.bucketNames = buckets.map(({ name }) => name);
    const blobs = new BlobFolder(join(dataDir, 's3'));
    this.#blobs = blobs;
    this.store = new ObjectStore({ database, now, removeBlob: (name) => blobs.remove(name) });
    blobs.sweep((name) => this.store.usesBlob(name));
    const byName = new Map(buckets.map((bucket) => [bucket.name, bucket]));
    this.#needs = { store: this.store, blobs, buckets: byName, signer, accountId, now, publish };
  }

  /** All bytes of a version, unless it is gone or was never there. */
  async readVersion(bucket: string, key: string, versionId: string): Promise<Buffer | undefined> {
    const blob = this.store.find(bucket, key, versionId)?.content?.blob;
    return blob === undefined ? undefined : this.#blobs.readAll(blob);
  }

  /** Answers one request. */
  async handle(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const requestId = randomBytes(8).toString('hex').toUpperCase();
    const answer = await this.#answer(incoming, requestId);
    // A client that is still sending would not hear an answer.
    if (!incoming.readableEnded && !incoming.destroyed) {
      await new Promise((resolve) => incoming.once('end', resolve).once('close', resolve).resume());
    }
    response.writeHead(answer.status, {
      ...(typeof answer.body === 'string' && { 'content-length': Buffer.byteLength(answer.body) }),
      ...answer.headers,
      date: this.#needs.now().toUTCString(),
      server: 'AmazonS3',
      'x-amz-request-id': requestId,
    });
    if (answer.body === undefined || typeof answer.body === 'string') response.end(answer.body);
    else await pipeline(answer.body, response);
  }

  async #answer(incoming: IncomingMessage, requestId: string): Promise<S3Answer> {
    let cors: Record<string, string> = {};
    let resource = incoming.url ?? '';
    try {
      const request = new S3Request(incoming, requestId);
      resource = request.path;
      const bucket = this.#needs.buckets.get(request.bucket);
      if (bucket) cors = bucketCorsHeaders(bucket, request);
      const { status, headers, body } = await this.#run(request, bucket);
      return { status, headers: { ...cors, ...headers }, ...(body !== undefined && { body }) };
    } catch (error) {
      const refusal =
        error instanceof S3Error ? error : new S3Error('InternalError', (error as Error).message);
      const hasBody = incoming.method !== 'HEAD';
      return {
        status: refusal.status,
        headers: { ...cors, ...refusal.headers, ...(hasBody && { 'content-type': 'application/xml' }) },
        ...(hasBody && { body: refusal.toXml(resource, requestId) }),
      };
    }
  }

  #run(request: S3Request, bucket: Bucket | undefined): S3Answer | Promise<S3Answer> {
    const noBucket = () => new S3Error('NoSuchBucket', 'The specified bucket does not exist');
    const isForm = request.method === 'POST' && request.key === '' && request.parameters.length === 0;
    if (request.method === 'OPTIONS' || isForm) {
      if (!bucket) throw noBucket();
      return isForm ? postObject({ request, bucket }, this.#needs) : bucketPreflight(bucket, request);
    }
    const payloadHash = checkSignature(request, this.#needs.signer, this.#needs.now());
    const operation = chooseOperation(request);
    if (!bucket) throw noBucket();
    for (const name of ['x-amz-expected-bucket-owner', 'x-amz-source-expected-bucket-owner']) {
      const owner = request.header(name);
      if (owner !== undefined && owner !== this.#needs.accountId) {
        throw new S3Error('AccessDenied', 'Access Denied');
      }
    }
    return operation({ request, bucket, payloadHash }, this.#needs);
  }
}
