import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import type { OrganisationId } from '#events/identifiers.ts';
import { DynamoTable } from '#shared/storage/dynamo-table.ts';
import { type CheckedExport, readExport } from './read-export.ts';
import { type TenantItem, tenantItems } from './tenant-items.ts';
import { countObjects, removeObjects } from './tenant-objects.ts';

export interface TenantDisposal {
  readonly tableName: string;
  readonly bucketNames: readonly string[];
  readonly organisationId: OrganisationId;
  /** Where `export-tenant` wrote everything that is to go. */
  readonly exportFolder: string;
  /** The decision that lets it go: who, when, which paragraph. */
  readonly decision: string;
  readonly now: () => string;
}

/** What lies there of the organisation, and how it differs from the export. */
export interface Inventory {
  readonly items: readonly TenantItem[];
  readonly objects: number;
  readonly export: CheckedExport;
  /** Records that the export lacks, or has only an earlier version of. */
  readonly notExported: readonly string[];
}

/** What was carried out; written beside the export as `disposal.json`. */
export interface DisposalProtocol {
  readonly organisationId: string;
  readonly decision: string;
  readonly carriedOutAt: string;
  readonly exportManifestSha256: string;
  /** Items of the table that went, by kind. */
  readonly items: Readonly<Record<string, number>>;
  readonly objects: number;
  /** Files that a lock still holds: run it again when the lock has ended. */
  readonly held: readonly string[];
}

/** A transaction of DynamoDB takes a hundred. */
const atOnce = 100;
/** Who may no longer come in goes first, and what the export is compared with last: a run that broke off can be run again. */
const order = (item: TenantItem): number => {
  if (item.kind === 'membership') return 0;
  return item.record ? 2 : 1;
};

const countByKind = (items: readonly TenantItem[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { kind } of items) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
};

/**
 * Looks at everything of an organisation and holds it against the export. Changes nothing.
 * @throws Error when the export is not whole.
 */
export const takeInventory = async (disposal: TenantDisposal): Promise<Inventory> => {
  const { tableName, bucketNames, organisationId, exportFolder } = disposal;
  const exported = await readExport(exportFolder, organisationId);
  const [client, s3] = [new DynamoDBClient({}), new S3Client({})];
  const items: TenantItem[] = [];
  for await (const item of tenantItems(client, { tableName, organisationId })) items.push(item);
  const counts = await Promise.all(
    bucketNames.map((bucketName) => countObjects({ s3, bucketName, organisationId })),
  );
  const notExported = items.flatMap(({ record }) => {
    if (record === undefined) return [];
    const known = exported.sequences.get(`${record.kind}/${record.id}`);
    return known === record.sequence ? [] : [`${record.kind}/${record.id}`];
  });
  return { items, objects: counts.reduce((sum, count) => sum + count, 0), export: exported, notExported };
};

/**
 * Removes everything of an organisation from table and buckets, once its export holds all of it, and writes the
 * protocol. What others have decided together with it stays with them; shares it had given vanish.
 * @throws Error when something is newer than the export; then nothing was removed.
 */
export const disposeTenant = async (
  disposal: TenantDisposal,
  onProgress: (text: string) => void = () => undefined,
): Promise<DisposalProtocol> => {
  const { tableName, bucketNames, organisationId, exportFolder, decision, now } = disposal;
  const inventory = await takeInventory(disposal);
  const { notExported, objects } = inventory;
  if (objects > 0 && !inventory.export.hasFiles) {
    throw new Error(
      `The export has no files, and ${objects} stored versions lie in the buckets; export again with --bucket. Nothing was removed.`,
    );
  }
  if (notExported.length > 0) {
    const some = notExported.slice(0, 5).join(', ');
    throw new Error(
      `The export of ${inventory.export.exportedAt} lacks ${notExported.length} records as they are now (${some}); export again. Nothing was removed.`,
    );
  }
  const table = new DynamoTable({ tableName });
  const items = inventory.items.toSorted((a, b) => order(a) - order(b));
  for (let start = 0; start < items.length; start += atOnce) {
    const group = items.slice(start, start + atOnce);
    await table.write(group.map(({ pk, sk }) => ({ remove: { pk, sk } })));
    onProgress(`${start + group.length} of ${items.length} items`);
  }
  const s3 = new S3Client({});
  const gone = await Promise.all(
    bucketNames.map((bucketName) => removeObjects({ s3, bucketName, organisationId })),
  );
  const protocol: DisposalProtocol = {
    organisationId,
    decision,
    carriedOutAt: now(),
    exportManifestSha256: inventory.export.manifestSha256,
    items: countByKind(items),
    objects: gone.reduce((sum, { removed }) => sum + removed, 0),
    held: gone.flatMap(({ held }) => held),
  };
  writeFileSync(join(exportFolder, 'disposal.json'), `${JSON.stringify(protocol, undefined, 2)}\n`);
  return protocol;
};
