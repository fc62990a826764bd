import type { FileType } from '#events/document/file-type.ts';
import type { InspectionFault } from '#events/document/rejection-reason.ts';
import type { DocumentFile } from './document.ts';
import { sniffType } from './sniff-type.ts';
import { readDirectory, type ZipEntry } from './zip-directory.ts';

/** How much of a file's beginning is looked at. */
export const headBytes = 64 * 1024;

/** A file as it lies in quarantine. */
export interface ObservedFile {
  readonly sizeBytes: number;
  /** As the object store computed it, in hexadecimal. */
  readonly sha256: string | undefined;
  /** The first {@link headBytes}. */
  readonly head: Uint8Array;
  /** The central directory of a zip; undefined when it has none that can be found. */
  readonly directory: Uint8Array | undefined;
}

/** The part that makes a package what it is. */
const mainParts: Partial<Readonly<Record<FileType, string>>> = {
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'word/document.xml',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xl/workbook.xml',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'ppt/presentation.xml',
};

/** Code that Office or LibreOffice runs: VBA, Excel 4 macro sheets, ActiveX controls, Basic and scripts. */
const macros = /(^|\/)(vbaProject\.bin|vbaData\.xml)$|(^|\/)(macrosheets|activeX)\/|^(Basic|Scripts)\//i;

const archives =
  /\.(zip|rar|7z|gz|bz2|xz|tar|cab|iso|jar|exe|dll|scr|com|msi|bat|cmd|ps1|vbs|js|jse|wsf|hta|lnk)$/i;

const expansion = { mostBytes: 1024 ** 3, modestBytes: 64 * 1024 ** 2, mostTimes: 100 } as const;

const expandsTooMuch = (entries: readonly ZipEntry[], sizeBytes: number): boolean => {
  const expanded = entries.reduce((sum, { expandedBytes }) => sum + expandedBytes, 0);
  const isTooDense = expanded > expansion.modestBytes && expanded > sizeBytes * expansion.mostTimes;
  return expanded > expansion.mostBytes || isTooDense;
};

/** OpenDocument says what it is in its first entry, stored as it stands (ODF 1.3 part 2 § 3.3). */
const declaredInFirstEntry = (head: Uint8Array): string | undefined => {
  const text = new TextDecoder().decode(head.subarray(30));
  return /^mimetype(application\/vnd\.oasis\.opendocument\.[a-z]+)PK/.exec(text)?.[1];
};

const faultInZip = (
  type: FileType,
  { head, directory, sizeBytes }: ObservedFile,
): InspectionFault | undefined => {
  const entries = directory && readDirectory(directory);
  if (entries === undefined || entries.some(({ isEncrypted }) => isEncrypted)) return 'unreadable';
  if (expandsTooMuch(entries, sizeBytes)) return 'expandsTooMuch';
  const names = entries.map(({ name }) => name);
  const mainPart = mainParts[type];
  const isIt =
    mainPart === undefined
      ? declaredInFirstEntry(head) === type
      : names.includes(mainPart) && names.includes('[Content_Types].xml');
  if (!isIt) return 'typeDiffers';
  if (names.some((name) => macros.test(name))) return 'holdsMacros';
  return names.some((name) => archives.test(name)) ? 'holdsArchive' : undefined;
};

const isPackage = (type: FileType): boolean =>
  type in mainParts || type.startsWith('application/vnd.oasis.opendocument.');

/** Whether size and checksum are those that were announced; asked before a single byte is read. */
export const faultOfCopy = (
  { sizeBytes, sha256 }: Pick<DocumentFile, 'sizeBytes' | 'sha256'>,
  observed: Pick<ObservedFile, 'sizeBytes' | 'sha256'>,
): InspectionFault | undefined => {
  if (observed.sizeBytes !== sizeBytes) return 'wrongSize';
  return observed.sha256 === sha256 ? undefined : 'wrongChecksum';
};

/** What is wrong with a file's content, by what it was announced as; undefined when nothing is. */
export const faultOfContent = (
  { contentType }: Pick<DocumentFile, 'contentType'>,
  observed: ObservedFile,
): InspectionFault | undefined => {
  const sniffed = sniffType(observed.head);
  if (sniffed === 'zip' && isPackage(contentType)) return faultInZip(contentType, observed);
  if (sniffed === 'zip') return 'holdsArchive';
  if (sniffed === 'text') return contentType.startsWith('text/') ? undefined : 'typeDiffers';
  return sniffed === contentType ? undefined : 'typeDiffers';
};
