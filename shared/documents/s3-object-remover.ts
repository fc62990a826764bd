import { DeleteObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { ObjectRemover } from './object-store.ts';

/** Removes versions from a bucket of S3 for good; without the version it would only be hidden. */
export const s3ObjectRemover = (client: S3Client, bucketName: string): ObjectRemover => ({
  async remove({ key, objectVersion }) {
    await client.send(new DeleteObjectCommand({ Bucket: bucketName, Key: key, VersionId: objectVersion }));
  },
});
