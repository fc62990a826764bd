import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CalendarDate, Instant, OrganisationId } from '#events/identifiers.ts';
import { findPublisher } from '#shared/documents/find-publisher.ts';
import type { Table } from '#shared/storage/table.ts';
import { closedOn, openMatters } from './archive/case-closing.ts';
import { type CaseFile, registered } from './archive/case-file.ts';
import { type FoundCase, findCases } from './archive/find-cases.ts';
import { readCase } from './archive/read-case.ts';
import { packageIdOf, writePackage } from './archive/write-package.ts';
import type { FileBucket } from './copy-file.ts';

export interface ArchiveExport {
  readonly table: Table;
  readonly bucket: FileBucket;
  readonly organisationId: OrganisationId;
  /** One case by its number, or every case that was closed before a day. */
  readonly which: { readonly caseNumber: string } | { readonly closedBefore: CalendarDate };
  /** Where the packages go: it must be empty. */
  readonly folder: string;
  readonly packedAt: Instant;
  readonly softwareVersion: string;
  /** Told as each case is done with: packed, or left since it is still open. */
  readonly onProgress?: (done: number, of: number, packageId: string | undefined) => void;
}

/** What an export came to. */
export interface ArchivedCases {
  /** The folders' names. */
  readonly packages: readonly string[];
  /** Cases that were left because they go on, or were closed later. */
  readonly left: number;
}

const refuseUnlessEmpty = (folder: string): void => {
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new Error(`${folder} is not empty: name a folder that is, so that packages are not mixed.`);
  }
};

const refuseUnlessClosed = (file: CaseFile): void => {
  const open = openMatters(file);
  if (open.length === 0) return;
  throw new Error(
    [`The case ${file.caseNumber} (${file.bodyId}) is not closed:`, ...open.map((line) => `  ${line}`)].join(
      '\n',
    ),
  );
};

/**
 * Writes a package for an e-archive, with its diary, of each closed case that is asked for; `docs/export.md` describes
 * it. Reads by key only and changes nothing; a legal hold keeps from disposal and not from export.
 * @throws Error when the folder is not empty, the case unknown or not closed, or a file not what was registered.
 */
export const exportArchive = async (options: ArchiveExport): Promise<ArchivedCases> => {
  const { table, bucket, organisationId, which, folder, packedAt, softwareVersion, onProgress } = options;
  refuseUnlessEmpty(folder);
  const isAsked = ({ caseNumber }: FoundCase) => !('caseNumber' in which) || which.caseNumber === caseNumber;
  const found = (await findCases(table, organisationId)).filter(isAsked);
  if (found.length === 0) {
    const what = 'caseNumber' in which ? `no case ${which.caseNumber}` : 'no case';
    throw new Error(`There is ${what} of ${organisationId} here.`);
  }
  const read = async (each: FoundCase): Promise<CaseFile> => {
    const publisher = await findPublisher(table, { organisationId, bodyId: each.bodyId });
    return readCase(table, { organisationId, found: each, publisher });
  };
  // Two bodies may use one number: nothing is written of the one when the other is open.
  if ('caseNumber' in which) for (const each of found) refuseUnlessClosed(await read(each));
  const packages: string[] = [];
  for (const [index, each] of found.entries()) {
    const file = await read(each);
    const closed = closedOn(file);
    const isDue = closed !== undefined && !('closedBefore' in which && closed >= which.closedBefore);
    const packageId = isDue ? packageIdOf(file) : undefined;
    if (packageId) {
      await writePackage(
        { file: registered(file), packageId, packedAt, softwareVersion },
        { bucket, folder: join(folder, packageId) },
      );
      packages.push(packageId);
    }
    onProgress?.(index + 1, found.length, packageId);
  }
  return { packages, left: found.length - packages.length };
};
