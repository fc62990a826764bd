import { GetObjectCommand, HeadObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { hexOf, type ObjectReader } from './object-store.ts';
import { isStatus } from './s3-client.ts';

/** Looks at the versions in a bucket of S3. */
export const s3ObjectReader = (client: S3Client, bucketName: string): ObjectReader => ({
  async describe({ key, objectVersion }) {
    try {
      const { ContentLength, ChecksumSHA256 } = await client.send(
        new HeadObjectCommand({
          Bucket: bucketName,
          Key: key,
          VersionId: objectVersion,
          ChecksumMode: 'ENABLED',
        }),
      );
      return { sizeBytes: ContentLength ?? 0, sha256: ChecksumSHA256 && hexOf(ChecksumSHA256) };
    } catch (error) {
      if (isStatus(error, 404)) return undefined;
      throw error;
    }
  },

  async read({ key, objectVersion }, { offset, length }) {
    const { Body } = await client.send(
      new GetObjectCommand({
        Bucket: bucketName,
        Key: key,
        VersionId: objectVersion,
        Range: `bytes=${offset}-${offset + length - 1}`,
      }),
    );
    if (Body === undefined) throw new Error(`S3 answered no bytes of version ${objectVersion}`);
    return Body.transformToByteArray();
  },
});
