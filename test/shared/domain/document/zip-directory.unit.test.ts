import { describe, expect, it } from 'vitest';
import { endOfZipBytes, findDirectory, readDirectory } from '#shared/domain/document/zip-directory.ts';
import { aZip } from './a-zip.ts';

/** The last record of a zip, saying where its directory lies. */
const anEnd = (length: number, offset: number): Uint8Array => {
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006');
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(offset, 16);
  return end;
};

interface Written {
  readonly flags?: number;
  readonly name?: string;
  readonly extra?: number;
  readonly comment?: number;
}
const anEntry = ({ flags = 0, name = '', extra = 0, comment = 0 }: Written = {}): Uint8Array => {
  const entry = Buffer.alloc(46 + Buffer.byteLength(name) + extra + comment);
  entry.write('PK\u0001\u0002');
  entry.writeUInt16LE(flags, 8);
  entry.writeUInt32LE(70_000, 20);
  entry.writeUInt32LE(3_000_000_000, 24);
  entry.writeUInt16LE(Buffer.byteLength(name), 28);
  entry.writeUInt16LE(extra, 30);
  entry.writeUInt16LE(comment, 32);
  entry.write(name, 46);
  return entry;
};
const read = (isEncrypted: boolean, name = '') => ({
  name,
  compressedBytes: 70_000,
  expandedBytes: 3_000_000_000,
  isEncrypted,
});

describe('where the directory of a zip lies', () => {
  const zip = aZip([{ name: 'a.txt', content: 'text' }, { name: 'b.txt' }]);
  const place = { offset: zip.length - 22 - 2 * (46 + 5), length: 2 * (46 + 5) };

  it('is said by its end, whole or as the last bytes of it', () => {
    expect(findDirectory(zip, zip.length)).toEqual(place);
    expect(findDirectory(zip.subarray(-22), zip.length)).toEqual(place);
    expect(findDirectory(zip.subarray(-21), zip.length)).toBeUndefined();
    expect(findDirectory(new Uint8Array(), zip.length)).toBeUndefined();
  });

  it('is found before a comment of any length', () => {
    const commented = aZip([{ name: 'a.txt' }], 'k'.repeat(0xffff));
    const tail = commented.subarray(-endOfZipBytes);
    expect(tail).toHaveLength(65_557);
    expect(findDirectory(tail, commented.length)).toEqual({
      offset: commented.length - 65_557 - 51,
      length: 51,
    });
  });

  it('is nowhere but right before its end', () => {
    expect(findDirectory(anEnd(0, 0), 22)).toEqual({ offset: 0, length: 0 });
    expect(findDirectory(anEnd(100, 50), 172)).toEqual({ offset: 50, length: 100 });
    expect(findDirectory(anEnd(100, 50), 171)).toBeUndefined();
    expect(findDirectory(anEnd(100, 50), 173)).toBeUndefined();
  });

  it('is where the last end says, though an earlier one says otherwise', () => {
    const both = Buffer.concat([anEnd(100, 50), anEnd(80, 114)]);
    expect(findDirectory(both, 216)).toEqual({ offset: 114, length: 80 });
    expect(findDirectory(Buffer.concat([anEnd(100, 50), anEnd(1, 1)]), 194)).toBeUndefined();
  });

  it('is no longer than a document that people wrote needs', () => {
    const longest = 2 * 1024 * 1024;
    expect(findDirectory(anEnd(longest, 9), 9 + longest + 22)).toEqual({ offset: 9, length: longest });
    expect(findDirectory(anEnd(longest + 1, 9), 10 + longest + 22)).toBeUndefined();
  });
});

describe('what the directory of a zip holds', () => {
  it('is each entry with its name, sizes and whether it is encrypted', () => {
    const directory = Buffer.concat([
      anEntry({ name: 'å.txt', extra: 3, comment: 2, flags: 0x0801 }),
      anEntry({ flags: 0x0800 }),
      anEntry({ name: 'b', flags: 1 }),
    ]);
    expect(readDirectory(directory)).toEqual([read(true, 'å.txt'), read(false), read(true, 'b')]);
    expect(readDirectory(anEntry())).toEqual([read(false)]);
    expect(readDirectory(new Uint8Array())).toEqual([]);
  });

  it('is read from where it lies, also within something longer', () => {
    const within = Buffer.concat([Buffer.alloc(7), anEntry({ name: 'a' }), Buffer.alloc(5)]);
    expect(readDirectory(within.subarray(7, -5))).toEqual([read(false, 'a')]);
  });

  it('is nothing when it is damaged: cut short, or no entry', () => {
    const entry = anEntry({ name: 'abc', extra: 2, comment: 1 });
    expect(readDirectory(entry)).toHaveLength(1);
    for (const length of [1, 45, 46, 49, entry.length - 1])
      expect(readDirectory(entry.subarray(0, length))).toBeUndefined();
    expect(readDirectory(Buffer.alloc(46))).toBeUndefined();
    expect(readDirectory(Buffer.concat([entry, Buffer.from('PK')]))).toBeUndefined();
  });
});
