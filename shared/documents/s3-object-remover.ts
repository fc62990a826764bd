import { DeleteObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { ObjectRemover } from './object-store.ts';

/** Removes versions from a bucket of S3 for good; without the version it would only be hidden. */
export const s3ObjectRemover = (
  client: S3Client,
  bucketName: string,
  /** The bucket locks its objects in governance mode, and whoever removes them has the right to. */
  { isLocked = false }: { readonly isLocked?: boolean } = {},
): ObjectRemover => ({
  async remove({ key, objectVersion }) {
    await client.send(
      new DeleteObjectCommand({
        Bucket: bucketName,
        Key: key,
        VersionId: objectVersion,
        ...(isLocked && { BypassGovernanceRetention: true }),
      }),
    );
  },
});
