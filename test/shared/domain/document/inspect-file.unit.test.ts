import fc from 'fast-check';
import { fileTypeFromBuffer } from 'file-type';
import { describe, expect, it } from 'vitest';
import type { FileType } from '#events/document/file-type.ts';
import { faultOfContent, faultOfCopy, headBytes } from '#shared/domain/document/inspect-file.ts';
import { endOfZipBytes, findDirectory, readDirectory } from '#shared/domain/document/zip-directory.ts';
import { aDocx, anOdt, aZip } from './a-zip.ts';

const word: FileType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const excel: FileType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const powerpoint: FileType = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
const odp: FileType = 'application/vnd.oasis.opendocument.presentation';
const odt: FileType = 'application/vnd.oasis.opendocument.text';
const bytes = (text: string) => new TextEncoder().encode(text);

/** What the inspection says of these bytes, read as the function reads them. */
const faultOf = (contentType: FileType, content: Uint8Array, sizeBytes = content.length) => {
  const place = findDirectory(content.subarray(-endOfZipBytes), content.length);
  return faultOfContent(
    { contentType },
    {
      sizeBytes,
      sha256: undefined,
      head: content.subarray(0, headBytes),
      directory: place && content.subarray(place.offset, place.offset + place.length),
    },
  );
};

describe('what a file really is', () => {
  it.each<[FileType, Uint8Array]>([
    ['application/pdf', bytes('%PDF-1.7\n…')],
    [word, aDocx()],
    [word, aDocx({ name: 'word/media/image1.png', content: 'PNG' })],
    [excel, aZip([{ name: '[Content_Types].xml' }, { name: 'xl/workbook.xml' }], 'a comment')],
    [odt, anOdt()],
    [odp, anOdt({ name: 'styles.xml' }, 'presentation')],
    [powerpoint, aZip([{ name: '[Content_Types].xml' }, { name: 'ppt/presentation.xml' }])],
    ['image/png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0)],
    ['image/jpeg', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)],
    ['image/gif', bytes('GIF89a')],
    ['image/webp', bytes('RIFF\u0000\u0000\u0000\u0000WEBP')],
    ['image/tiff', Uint8Array.of(0x49, 0x49, 0x2a, 0)],
    ['image/heic', bytes('\u0000\u0000\u0000\u0018ftypheic')],
    ['text/csv', bytes('fråga;svar\r\nTrivs du?;ja\r\n')],
    ['text/plain', Uint8Array.of(0xe5, 0xe4, 0xf6)],
  ])('is let in as %s', (type, content) => {
    expect(faultOf(type, content)).toBeUndefined();
  });

  it.each<[FileType, Uint8Array]>([
    ['application/pdf', bytes('%PDF-1.7\n')],
    [odt, anOdt()],
    ['image/jpeg', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)],
    ['image/gif', bytes('GIF89a')],
    ['image/heic', bytes('\u0000\u0000\u0000\u0018ftypheic\u0000\u0000\u0000\u0000heicmif1')],
  ])('is %s to a library that knows hundreds of types, too', async (type, content) => {
    expect((await fileTypeFromBuffer(content))?.mime).toBe(type);
    expect(faultOf(type, content)).toBeUndefined();
  });

  const exe = Uint8Array.of(0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0);
  it.each<[string, FileType, Uint8Array, string]>([
    ['html named .pdf', 'application/pdf', bytes('<!DOCTYPE html><script>alert(1)</script>'), 'typeDiffers'],
    ['an .exe named .docx', word, exe, 'typeDiffers'],
    ['an .exe named .txt', 'text/plain', exe, 'typeDiffers'],
    ['html named .txt', 'text/plain', bytes('\n <script>alert(1)</script>'), 'typeDiffers'],
    ['svg named .csv', 'text/csv', bytes('<svg onload="alert(1)">'), 'typeDiffers'],
    ['a shell script named .txt', 'text/plain', bytes('#!/bin/sh\nrm -rf /'), 'typeDiffers'],
    [
      'a PNG named .jpg',
      'image/jpeg',
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
      'typeDiffers',
    ],
    ['Word named .xlsx', excel, aDocx(), 'typeDiffers'],
    ['Word named .odt', odt, aDocx(), 'typeDiffers'],
    ['OpenDocument named .docx', word, anOdt(), 'typeDiffers'],
    ['Word without a list of its parts', word, aZip([{ name: 'word/document.xml' }]), 'typeDiffers'],
    ['a list of parts without Word', word, aZip([{ name: '[Content_Types].xml' }]), 'typeDiffers'],
    [
      'OpenDocument whose first entry is another',
      odt,
      aZip([{ name: 'xmimetype', content: odt, isStored: true }]),
      'typeDiffers',
    ],
    ['text named .pdf', 'application/pdf', bytes('Hej'), 'typeDiffers'],
    ['any zip named .docx', word, aZip([{ name: 'anything.txt' }]), 'typeDiffers'],
    ['a zip named .pdf', 'application/pdf', aDocx(), 'holdsArchive'],
    ['a zip named .txt', 'text/plain', aZip([{ name: 'a.txt' }]), 'holdsArchive'],
    ['Word with macros', word, aDocx({ name: 'word/vbaProject.bin' }), 'holdsMacros'],
    ['Word with an ActiveX control', word, aDocx({ name: 'word/activeX/activeX1.xml' }), 'holdsMacros'],
    ['OpenDocument with Basic', odt, anOdt({ name: 'Basic/Standard/Module1.xml' }), 'holdsMacros'],
    ['Word with a zip in it', word, aDocx({ name: 'word/embeddings/x.ZIP' }), 'holdsArchive'],
    ['Word with an .exe in it', word, aDocx({ name: 'word/embeddings/setup.exe' }), 'holdsArchive'],
    ['Word with a password', word, aDocx({ name: 'word/a.xml', isEncrypted: true }), 'unreadable'],
    ['a zip cut short', word, aDocx().subarray(0, -30), 'unreadable'],
    [
      'a zip with bytes before its directory moved',
      word,
      Buffer.concat([aDocx().subarray(0, 40), aDocx()]),
      'unreadable',
    ],
    [
      "a zip bomb's outer zip",
      word,
      aZip(Array.from({ length: 16 }, (_, n) => ({ name: `${n}.zip`, expandedBytes: 0xf0000000 }))),
      'expandsTooMuch',
    ],
    [
      'zeros that grow a thousandfold',
      word,
      aDocx({ name: 'word/zeros.xml', content: new Uint8Array(70 * 1024 * 1024) }),
      'expandsTooMuch',
    ],
  ])('refuses %s', (_, type, content, fault) => {
    expect(faultOf(type, content)).toBe(fault);
  });

  const mega = 1024 ** 2;
  it.each([
    ['a thousandfold of little', undefined, 64 * mega, 1],
    ['more than little, a hundredfold', undefined, 64 * mega + 100, (64 * mega + 100) / 100],
    ['more than little, more than a hundredfold', 'expandsTooMuch', 64 * mega + 101, (64 * mega + 100) / 100],
    ['as much as anything may', undefined, 1024 * mega, 100 * mega],
    ['more than anything may', 'expandsTooMuch', 1024 * mega + 1, 100 * mega],
  ])('may grow by %s', (_, fault, expandedBytes, sizeBytes) => {
    const docx = aDocx({ name: 'word/big.xml', expandedBytes: expandedBytes - 8 - 13 });
    expect(faultOf(word, docx, sizeBytes)).toBe(fault);
  });

  it('is unreadable without a directory, or with a damaged one', () => {
    const observed = { sizeBytes: 4, sha256: undefined, head: bytes('PK\u0003\u0004') };
    const fault = (directory: Uint8Array | undefined) =>
      faultOfContent({ contentType: word }, { ...observed, directory });
    expect([fault(undefined), fault(bytes('PK')), fault(new Uint8Array())]).toEqual([
      'unreadable',
      'unreadable',
      'typeDiffers',
    ]);
  });

  it('never fails on bytes nobody meant', () => {
    const zipLike = fc.uint8Array({ maxLength: 400 }).map((noise) => {
      const docx = Uint8Array.from(aDocx());
      docx.set(noise.subarray(0, 60), Math.max(0, docx.length - 60 - noise.length));
      return docx;
    });
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 400 }), zipLike), (content) => {
        for (const type of [word, odt, 'text/plain', 'application/pdf'] as const) faultOf(type, content);
        readDirectory(content);
      }),
    );
  });
});

describe('size and checksum', () => {
  const file = { sizeBytes: 3, sha256: 'a'.repeat(64) };
  it('must be those that were announced', () => {
    expect(faultOfCopy(file, file)).toBeUndefined();
    expect(faultOfCopy(file, { ...file, sizeBytes: 4 })).toBe('wrongSize');
    expect(faultOfCopy(file, { ...file, sha256: 'b'.repeat(64) })).toBe('wrongChecksum');
    expect(faultOfCopy(file, { ...file, sha256: undefined })).toBe('wrongChecksum');
  });
});
