import { CopyObjectCommand, DeleteObjectCommand } from '@aws-sdk/client-s3';
import type { OrganisationId } from '#events/identifiers.ts';
import type { Document } from '#shared/domain/document/document.ts';
import { objectKeyOf } from '#shared/domain/document/object-key.ts';
import { documentStore } from '#shared/storage/document/document-store.ts';
import type { Table } from '#shared/storage/table.ts';
import { type StoredVersion, type TenantBucket, versionsOf } from '../stored-versions.ts';
import { recordsOf } from './record-image.ts';

export interface ObjectsRestore extends TenantBucket {
  /** The living table: its records say which version of a file they mean, and what was disposed of. */
  readonly table: Table;
  readonly organisationId: OrganisationId;
  /** What was hidden or overwritten after it was damage. */
  readonly at: Date;
}

/** One call to S3, as it will be sent. */
export type ObjectStep =
  | { readonly operation: 'DeleteObject'; readonly Key: string; readonly VersionId: string }
  | { readonly operation: 'CopyObject'; readonly Key: string; readonly VersionId: string };

/** What is to be done, and what can't be. */
export interface ObjectsPlan {
  readonly steps: readonly ObjectStep[];
  /** Files of documents that nobody has disposed of, whose version is not in the bucket any more. */
  readonly lost: readonly string[];
  /** Hidden or overwritten, and no document that stands names it: left as it is. */
  readonly left: readonly string[];
}

/** The files that an organisation's documents mean: those of what was disposed of are none. */
async function meantFiles({ table, organisationId }: ObjectsRestore): Promise<ReadonlyMap<string, string>> {
  const documents = documentStore(table);
  const meant = new Map<string, string>();
  const stores = new Map([['document', documents as never]]);
  for await (const { id } of recordsOf(stores, organisationId)) {
    const state: Document | undefined = (await documents.find(organisationId, id))?.state;
    if (state === undefined || state.disposed !== undefined) continue;
    for (const { version, files } of Object.values(state.versions)) {
      for (const { fileId, storedVersion } of files) {
        if (storedVersion === undefined) continue;
        meant.set(
          objectKeyOf({ organisationId, documentId: state.documentId, version, fileId }),
          storedVersion,
        );
      }
    }
  }
  return meant;
}

const isMarker = ({ ETag }: StoredVersion): boolean => ETag === undefined;

/** The calls that bring one file back to the version that its record names. */
function stepsFor(versions: readonly StoredVersion[], meant: StoredVersion, at: Date): readonly ObjectStep[] {
  const { Key } = meant;
  const isDamage = ({ storedAt }: StoredVersion) => storedAt > at;
  const markers = versions.filter((version) => isMarker(version) && isDamage(version));
  const shown = versions.find(({ isLatest }) => isLatest);
  // Below the markers lies what was put last.
  const [top] = versions
    .filter((version) => !markers.includes(version))
    .sort((one, other) => Number(other.isLatest) - Number(one.isLatest) || +other.storedAt - +one.storedAt);
  const isOverwritten = top !== undefined && isDamage(top) && top.ETag !== meant.ETag;
  return [
    ...(shown && isMarker(shown) ? markers : []).map(
      ({ VersionId }): ObjectStep => ({ operation: 'DeleteObject', Key, VersionId }),
    ),
    ...(isOverwritten ? [{ operation: 'CopyObject', Key, VersionId: meant.VersionId } as const] : []),
  ];
}

/** Looks what has happened to an organisation's files since an instant; changes nothing. */
export async function planObjects(restore: ObjectsRestore): Promise<ObjectsPlan> {
  const meant = await meantFiles(restore);
  const byKey = new Map<string, StoredVersion[]>();
  for await (const version of versionsOf(restore)) {
    byKey.set(version.Key, [...(byKey.get(version.Key) ?? []), version]);
  }
  const steps: ObjectStep[] = [];
  const lost: string[] = [];
  for (const [key, versionId] of [...meant].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const versions = byKey.get(key) ?? [];
    const named = versions.find((version) => version.VersionId === versionId && !isMarker(version));
    if (named === undefined) lost.push(key);
    else steps.push(...stepsFor(versions, named, restore.at));
  }
  const left = [...byKey]
    .filter(([key, versions]) => !meant.has(key) && versions.some(({ storedAt }) => storedAt > restore.at))
    .map(([key]) => key);
  return { steps, lost, left };
}

/**
 * Brings files back: delete markers are removed, and what was overwritten is copied on top from the version that its
 * record names. No version is removed, so it may be run again and takes nothing away from an inquiry.
 */
export async function restoreObjects(
  restore: ObjectsRestore,
  tell: (step: ObjectStep) => void,
): Promise<ObjectsPlan> {
  const { s3, bucketName: Bucket } = restore;
  for (const step of (await planObjects(restore)).steps) {
    const { operation, Key, VersionId } = step;
    tell(step);
    if (operation === 'DeleteObject') await s3.send(new DeleteObjectCommand({ Bucket, Key, VersionId }));
    else {
      const CopySource = `${Bucket}/${Key}?versionId=${encodeURIComponent(VersionId)}`;
      await s3.send(new CopyObjectCommand({ Bucket, Key, CopySource }));
    }
  }
  return planObjects(restore);
}
