import {
  DeleteObjectCommand,
  ListObjectVersionsCommand,
  type ListObjectVersionsCommandOutput,
  type S3Client,
} from '@aws-sdk/client-s3';

interface TenantBucket {
  readonly s3: S3Client;
  readonly bucketName: string;
  readonly organisationId: string;
}

interface StoredVersion {
  readonly Key: string;
  readonly VersionId: string;
}

/** Every version and delete marker of an organisation's files. */
async function* versionsOf({ s3, bucketName, organisationId }: TenantBucket): AsyncGenerator<StoredVersion> {
  let next: { KeyMarker?: string | undefined; VersionIdMarker?: string | undefined } | undefined = {};
  while (next) {
    const page: ListObjectVersionsCommandOutput = await s3.send(
      new ListObjectVersionsCommand({ Bucket: bucketName, Prefix: `${organisationId}/`, ...next }),
    );
    for (const { Key, VersionId } of [...(page.Versions ?? []), ...(page.DeleteMarkers ?? [])]) {
      if (Key !== undefined && VersionId !== undefined) yield { Key, VersionId };
    }
    const { NextKeyMarker: KeyMarker, NextVersionIdMarker: VersionIdMarker } = page;
    next = page.IsTruncated ? { KeyMarker, VersionIdMarker } : undefined;
  }
}

/** How many versions of an organisation's files a bucket holds. */
export const countObjects = async (bucket: TenantBucket): Promise<number> => {
  let count = 0;
  for await (const _version of versionsOf(bucket)) count += 1;
  return count;
};

/** Removes every version of an organisation's files; answers how many went, and the keys that a lock still holds. */
export const removeObjects = async (
  bucket: TenantBucket,
): Promise<{ readonly removed: number; readonly held: readonly string[] }> => {
  const held: string[] = [];
  let removed = 0;
  for await (const version of versionsOf(bucket)) {
    try {
      await bucket.s3.send(new DeleteObjectCommand({ Bucket: bucket.bucketName, ...version }));
      removed += 1;
    } catch (error) {
      if ((error as Error).name !== 'AccessDenied') throw error;
      held.push(version.Key);
    }
  }
  return { removed, held };
};
