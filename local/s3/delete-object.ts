import { type S3Operation, teller, versionHeader } from './s3-operation.ts';

/** DeleteObject: marks it deleted where the bucket versions; with a version id that version is gone. */
export const deleteObject: S3Operation = (call, needs) => {
  const { request, bucket } = call;
  const tell = teller(call, needs, 'DeleteObject');
  const versionId = request.parameter('versionId');
  const gone =
    versionId === undefined
      ? needs.store.delete(bucket, request.key, tell)
      : needs.store.remove(bucket, { key: request.key, versionId }, tell);
  return {
    status: 204,
    headers: {
      ...(gone ? versionHeader(bucket, gone.versionId) : {}),
      ...(gone && !gone.content && { 'x-amz-delete-marker': 'true' }),
    },
  };
};
