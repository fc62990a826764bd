import type { S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { base64Of, type UploadForms } from './object-store.ts';

/** Long enough to send a large file over a slow line: S3 asks when the upload begins. */
export const formSeconds = 300;

/**
 * Signs forms for a bucket of S3. Key, type, size and checksum are conditions of the policy, so S3 itself refuses
 * everything but the bytes that were announced.
 */
export const s3UploadForms = (client: S3Client, bucketName: string): UploadForms => ({
  async formFor({ key, contentType, sizeBytes, sha256 }) {
    const { url, fields } = await createPresignedPost(client, {
      Bucket: bucketName,
      Key: key,
      Expires: formSeconds,
      // Each field becomes a condition that it has exactly this value.
      Fields: { 'Content-Type': contentType, 'x-amz-checksum-sha256': base64Of(sha256) },
      Conditions: [['content-length-range', sizeBytes, sizeBytes]],
    });
    return { url, fields };
  },
});
