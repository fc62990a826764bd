import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { attachment } from './attachment.ts';
import type { DownloadLinks } from './object-store.ts';

export const linkSeconds = 60;

/** Signs links to a bucket of S3: to be saved, never shown in place, whatever a browser thinks of the content. */
export const s3DownloadLinks = (client: S3Client, bucketName: string): DownloadLinks => ({
  linkFor: ({ key, objectVersion, fileName, contentType }) =>
    getSignedUrl(
      client,
      new GetObjectCommand({
        Bucket: bucketName,
        Key: key,
        VersionId: objectVersion,
        ResponseContentDisposition: attachment(fileName),
        ResponseContentType: contentType,
        ResponseCacheControl: 'private, no-store',
      }),
      { expiresIn: linkSeconds },
    ),
});
