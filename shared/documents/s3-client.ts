import { S3Client } from '@aws-sdk/client-s3';

/**
 * The S3 client of every function: each call ends, and checksums are computed only where we ask, since a signed
 * link would otherwise carry the checksum of an empty body.
 */
export const s3Client = (): S3Client =>
  new S3Client({
    maxAttempts: 4,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: { connectionTimeout: 1_000, requestTimeout: 10_000, throwOnRequestTimeout: true },
  });

/** Whether S3 answered with this status. */
export const isStatus = (error: unknown, status: number): boolean =>
  error instanceof Error &&
  (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode === status;
