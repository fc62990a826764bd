import type { Readable } from 'node:stream';
import type { BlobFolder } from './blob-folder.ts';
import type { Bucket } from './bucket.ts';
import { type Publish, tellBus } from './object-events.ts';
import type { ObjectChange, ObjectStore } from './object-store.ts';
import type { S3Request } from './s3-request.ts';
import type { Signer } from './signature.ts';

/** What every operation works with. */
export interface S3Needs {
  readonly store: ObjectStore;
  readonly blobs: BlobFolder;
  readonly buckets: ReadonlyMap<string, Bucket>;
  readonly signer: Signer;
  readonly accountId: string;
  readonly now: () => Date;
  readonly publish: Publish;
}

/** A request that is allowed, on a bucket that is there. */
export interface S3Call {
  readonly request: S3Request;
  readonly bucket: Bucket;
  /** The hash of the body that was signed, or one of the words that stand for none. */
  readonly payloadHash: string;
}

/** What is answered. */
export interface S3Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Readable;
}

/** One operation of S3. */
export type S3Operation = (call: S3Call, needs: S3Needs) => S3Answer | Promise<S3Answer>;

/** Tells the bus what a call has changed, if the bucket tells it anything. */
export const teller =
  ({ request }: Pick<S3Call, 'request'>, { publish, accountId }: S3Needs, reason: string) =>
  (change: ObjectChange): void => {
    if (!change.bucket.tellsEventBridge) return;
    tellBus(change, { reason, requestId: request.id, requester: accountId }, publish);
  };

/** The header that names a version, where the bucket has ever versioned. */
export const versionHeader = (bucket: Bucket, versionId: string): Record<string, string> =>
  bucket.versioning === 'Off' ? {} : { 'x-amz-version-id': versionId };
