import { CopyObjectCommand, HeadObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { ObjectCopier } from './object-store.ts';
import { isStatus } from './s3-client.ts';

/** Copies versions from one bucket of S3 to another. */
export const s3ObjectCopier = (
  client: S3Client,
  { from, to }: { readonly from: string; readonly to: string },
): ObjectCopier => ({
  async copyOnce({ key, objectVersion }) {
    try {
      const { VersionId } = await client.send(
        new CopyObjectCommand({
          CopySource: `${from}/${key}?versionId=${encodeURIComponent(objectVersion)}`,
          Bucket: to,
          Key: key,
          IfNoneMatch: '*',
          // The scan may have tagged the source; its tags say nothing about a document.
          TaggingDirective: 'REPLACE',
        }),
      );
      if (VersionId === undefined) throw new Error(`The bucket ${to} keeps no versions`);
      return VersionId;
    } catch (error) {
      if (!isStatus(error, 412)) throw error;
      const { VersionId } = await client.send(new HeadObjectCommand({ Bucket: to, Key: key }));
      if (VersionId === undefined) throw error;
      return VersionId;
    }
  },
});
