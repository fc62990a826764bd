import {
  ListObjectVersionsCommand,
  type ListObjectVersionsCommandOutput,
  type S3Client,
} from '@aws-sdk/client-s3';

/** A bucket as far as one organisation's files go. */
export interface TenantBucket {
  readonly s3: S3Client;
  readonly bucketName: string;
  readonly organisationId: string;
}

/** One version of a file, or the marker that hides it. */
export interface StoredVersion {
  readonly Key: string;
  readonly VersionId: string;
  readonly storedAt: Date;
  /** Absent for a marker. */
  readonly ETag?: string;
  readonly isLatest: boolean;
}

/** Every version and delete marker of an organisation's files. */
export async function* versionsOf({
  s3,
  bucketName,
  organisationId,
}: TenantBucket): AsyncGenerator<StoredVersion> {
  let next: { KeyMarker?: string | undefined; VersionIdMarker?: string | undefined } | undefined = {};
  while (next) {
    const page: ListObjectVersionsCommandOutput = await s3.send(
      new ListObjectVersionsCommand({ Bucket: bucketName, Prefix: `${organisationId}/`, ...next }),
    );
    const { Versions = [], DeleteMarkers = [] } = page;
    for (const { Key = '', VersionId = '', LastModified, ETag, IsLatest } of Versions) {
      yield {
        Key,
        VersionId,
        storedAt: LastModified ?? new Date(0),
        ETag: ETag ?? '',
        isLatest: IsLatest === true,
      };
    }
    for (const { Key = '', VersionId = '', LastModified, IsLatest } of DeleteMarkers) {
      yield { Key, VersionId, storedAt: LastModified ?? new Date(0), isLatest: IsLatest === true };
    }
    const { NextKeyMarker: KeyMarker, NextVersionIdMarker: VersionIdMarker } = page;
    next = page.IsTruncated ? { KeyMarker, VersionIdMarker } : undefined;
  }
}
