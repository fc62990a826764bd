import { describe, expect, it } from 'vitest';
import { extensionFits, typeByName, usualExtension } from '#shared/domain/document/file-types.ts';
import { type Sniffed, sniffType } from '#shared/domain/document/sniff-type.ts';

const bytes = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

describe('what the first bytes say', () => {
  const known: readonly [Exclude<Sniffed, undefined>, string, readonly number[]][] = [
    ['application/pdf', '%PDF-1.7', [0, 1, 2, 3, 4]],
    ['zip', 'PK\u0003\u0004rest', [0, 1, 2, 3]],
    ['image/png', '\u0089PNG\r\n\u001a\nrest', [0, 1, 2, 3, 4, 5, 6, 7]],
    ['image/jpeg', '\u00ff\u00d8\u00ffrest', [0, 1, 2]],
    ['image/gif', 'GIF87arest', [0, 1, 2, 3, 4, 5]],
    ['image/gif', 'GIF89a', [0, 1, 2, 3, 4, 5]],
    ['image/webp', 'RIFFsizeWEBPrest', [0, 1, 2, 3, 8, 9, 10, 11]],
    ['image/tiff', 'II*\u0000rest', [0, 1, 2, 3]],
    ['image/tiff', 'MM\u0000*rest', [0, 1, 2, 3]],
    ...['heic', 'heix', 'heim', 'heis', 'mif1'].map(
      (brand): [Sniffed & string, string, readonly number[]] => [
        'image/heic',
        `sizeftyp${brand}rest`,
        [4, 5, 6, 7, 8, 9, 10],
      ],
    ),
  ];

  it.each(known)('are those of %s: %s', (type, head) => {
    expect(sniffType(bytes(head))).toBe(type);
  });

  it.each(known)('are not those of %s when one of them is another: %s', (type, head, places) => {
    for (const place of places) {
      const other = bytes(head);
      other[place] = 0x21;
      expect([type, place, sniffType(other) === type]).toEqual([type, place, false]);
    }
  });

  it.each([
    ['text', 'frågor\tsvar\r\nja\n'],
    ['text', ''],
    ['text', ' '],
    [undefined, 'text\u0000'],
    [undefined, 'text\u001f'],
    [undefined, '\u000b'],
    [undefined, '<!DOCTYPE  html>'],
    [undefined, ' \n<script>'],
    [undefined, '<SVG onload="x">'],
    [undefined, '<?xml version="1.0"?>'],
    [undefined, '#!/bin/sh'],
    [undefined, `${' '.repeat(2000)}<script>`],
    ['text', 'a < b, and <script> is a word here'],
    ['text', '<scripture>'],
  ])('are those of %s: %s', (type, head) => {
    expect(sniffType(bytes(head))).toBe(type);
  });
});

describe('the ending of a name', () => {
  it('is one of those that its type has', () => {
    expect(extensionFits('Bild.JPEG', 'image/jpeg')).toBe(true);
    expect(extensionFits('bild.jpg', 'image/jpeg')).toBe(true);
    for (const name of ['bild.png', 'bild', 'bildjpg', 'bild.jpg.exe', 'bild.jpg.', 'jpg'])
      expect([name, extensionFits(name, 'image/jpeg')]).toEqual([name, false]);
  });

  it('tells the type of a file on somebody’s disk, and a type its usual ending', () => {
    expect(typeByName('läs mig.md')).toBe('text/plain');
    expect(typeByName('ANBUD.PDF')).toBe('application/pdf');
    expect(typeByName('anbud.exe')).toBeUndefined();
    expect([usualExtension('image/jpeg'), usualExtension('text/plain')]).toEqual(['jpg', 'txt']);
  });
});
