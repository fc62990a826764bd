import type { Instant } from '#events/identifiers.ts';
import type { CaseFile } from './case-file.ts';
import type { PackageFile } from './package-files.ts';

/** A file of the package as it lies on disk. */
export interface PackedFile extends Omit<PackageFile, 'content'> {
  readonly sizeBytes: number;
  /** In hexadecimal. */
  readonly sha256: string;
}

/** What a package is made of: the case, where and when it is packed, and by which version of Samsyn. */
export interface CasePackage {
  readonly file: CaseFile;
  /** Also the name of its folder. */
  readonly packageId: string;
  readonly packedAt: Instant;
  readonly softwareVersion: string;
}

/** Who keeps the record: the body is the archive creator (arkivbildare), an authority of its own. */
export const archiveCreatorOf = ({ organisationName, bodyName }: CaseFile): string =>
  `${bodyName}, ${organisationName}`;
