/** Where a zip's central directory lies in the file. */
export interface DirectoryPlace {
  readonly offset: number;
  readonly length: number;
}

/** One entry of a zip's central directory. */
export interface ZipEntry {
  readonly name: string;
  readonly compressedBytes: number;
  readonly expandedBytes: number;
  readonly isEncrypted: boolean;
}

/** How much of a file's end holds what says where the directory lies: the record and the longest comment. */
export const endOfZipBytes = 22 + 0xffff;

/** A directory that is larger belongs to no document that people wrote. */
const longestDirectory = 2 * 1024 * 1024;

const signature = { end: 0x06054b50, entry: 0x02014b50 } as const;

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength);

/**
 * Finds the directory by the last bytes of a file of `sizeBytes` (APPNOTE.TXT § 4.3.16). Undefined when there is
 * none, when it does not lie right before the end as it must, or in a zip64: no accepted file is that large.
 */
export const findDirectory = (tail: Uint8Array, sizeBytes: number): DirectoryPlace | undefined => {
  const view = viewOf(tail);
  for (let at = tail.length - 22; at >= 0; at--) {
    if (view.getUint32(at, true) !== signature.end) continue;
    const length = view.getUint32(at + 12, true);
    const offset = view.getUint32(at + 16, true);
    const isRight = offset + length === sizeBytes - tail.length + at && length <= longestDirectory;
    return isRight ? { offset, length } : undefined;
  }
  return undefined;
};

/** Reads the entries of a central directory (APPNOTE.TXT § 4.3.12); undefined when it is damaged. */
export const readDirectory = (directory: Uint8Array): readonly ZipEntry[] | undefined => {
  const view = viewOf(directory);
  const entries: ZipEntry[] = [];
  let at = 0;
  while (at < directory.length) {
    if (at + 46 > directory.length || view.getUint32(at, true) !== signature.entry) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    const end = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (end > directory.length) return undefined;
    entries.push({
      name: new TextDecoder().decode(directory.subarray(at + 46, at + 46 + nameLength)),
      compressedBytes: view.getUint32(at + 20, true),
      expandedBytes: view.getUint32(at + 24, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    });
    at = end;
  }
  return entries;
};
