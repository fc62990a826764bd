import { crc32, deflateRawSync } from 'node:zlib';

export interface Entry {
  readonly name: string;
  readonly content?: string | Uint8Array;
  /** Kept as it stands instead of compressed. */
  readonly isStored?: boolean;
  readonly isEncrypted?: boolean;
  /** What the directory claims, when it lies. */
  readonly expandedBytes?: number;
}

/** Writes a zip archive, honest unless an entry says otherwise. */
export const aZip = (entries: readonly Entry[], comment = ''): Uint8Array => {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content = '', isStored = false, isEncrypted = false, expandedBytes } of entries) {
    const raw = Buffer.from(content);
    const data = isStored ? raw : deflateRawSync(raw);
    const title = Buffer.from(name);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(isEncrypted ? 1 : 0, 2);
    shared.writeUInt16LE(isStored ? 0 : 8, 4);
    shared.writeUInt32LE(crc32(raw), 10);
    shared.writeUInt32LE(data.length, 14);
    shared.writeUInt32LE(expandedBytes ?? raw.length, 18);
    shared.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), shared, title, data]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), shared, rest, title]));
    files.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  end.writeUInt16LE(comment.length, 16);
  return Buffer.concat([...files, central, Buffer.from('PK\u0005\u0006'), end, Buffer.from(comment)]);
};

/** A Word document as small as it gets, with further parts. */
export const aDocx = (...more: readonly Entry[]): Uint8Array =>
  aZip([
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: 'word/document.xml', content: '<w:document/>' },
    ...more,
  ]);

/** An OpenDocument as small as it gets, a text unless it is another kind, with one further part. */
export const anOdt = (more?: Entry, kind: 'text' | 'presentation' = 'text'): Uint8Array =>
  aZip([
    { name: 'mimetype', content: `application/vnd.oasis.opendocument.${kind}`, isStored: true },
    { name: 'content.xml', content: '<office:document-content/>' },
    ...(more ? [more] : []),
  ]);
