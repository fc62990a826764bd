import { DeleteObjectCommand } from '@aws-sdk/client-s3';
import { type TenantBucket, versionsOf } from './stored-versions.ts';

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
  for await (const { Key, VersionId } of versionsOf(bucket)) {
    try {
      await bucket.s3.send(new DeleteObjectCommand({ Bucket: bucket.bucketName, Key, VersionId }));
      removed += 1;
    } catch (error) {
      if ((error as Error).name !== 'AccessDenied') throw error;
      held.push(Key);
    }
  }
  return { removed, held };
};
