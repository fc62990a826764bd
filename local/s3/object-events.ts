import type { ObjectChange } from './object-store.ts';

/** Publishes an event in the name of S3 on the default bus. */
export type Publish = (event: {
  source: string;
  detailType: string;
  detail: Record<string, unknown>;
}) => void;

/** Whose request a change came from. */
export interface ChangeCause {
  /** `PutObject`, `POST Object`, `CopyObject` or `DeleteObject`. */
  readonly reason: string;
  readonly requestId: string;
  readonly requester: string;
}

/** Tells the default bus what S3 tells it about a change. */
export function tellBus(
  { kind, bucket, version, sequence }: ObjectChange,
  { reason, requestId, requester }: ChangeCause,
  publish: Publish,
): void {
  const { key, versionId, content } = version;
  const isCreated = kind === 'created';
  publish({
    source: 'aws.s3',
    detailType: isCreated ? 'Object Created' : 'Object Deleted',
    detail: {
      version: '0',
      bucket: { name: bucket.name },
      object: {
        key,
        ...(isCreated && { size: content?.sizeBytes }),
        etag: content?.etag ?? emptyEtag,
        ...(bucket.versioning !== 'Off' && { 'version-id': versionId }),
        sequencer: sequence.toString(16).toUpperCase().padStart(16, '0'),
      },
      'request-id': requestId,
      requester,
      'source-ip-address': '127.0.0.1',
      reason,
      ...(!isCreated && {
        'deletion-type': kind === 'marked' ? 'Delete Marker Created' : 'Permanently Deleted',
      }),
    },
  });
}

/** The MD5 of nothing, which S3 gives delete markers. */
const emptyEtag = 'd41d8cd98f00b204e9800998ecf8427e';
