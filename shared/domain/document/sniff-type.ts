import type { FileType } from '#events/document/file-type.ts';

/** What the first bytes say: a type, a zip whose directory says more, something like text, or none of these. */
export type Sniffed = FileType | 'zip' | 'text' | undefined;

const ascii = (bytes: Uint8Array, from: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(from, from + length));

const startsWith = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

const gifVersions = new Set(['GIF87a', 'GIF89a']);
const heicBrands = new Set(['heic', 'heix', 'heim', 'heis', 'mif1']);

/** First the bytes that each format begins with (https://en.wikipedia.org/wiki/List_of_file_signatures). */
const signatures: readonly { readonly type: Sniffed; readonly isIt: (head: Uint8Array) => boolean }[] = [
  { type: 'application/pdf', isIt: (head) => ascii(head, 0, 5) === '%PDF-' },
  { type: 'zip', isIt: (head) => startsWith(head, 0x50, 0x4b, 0x03, 0x04) },
  { type: 'image/png', isIt: (head) => startsWith(head, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) },
  { type: 'image/jpeg', isIt: (head) => startsWith(head, 0xff, 0xd8, 0xff) },
  { type: 'image/gif', isIt: (head) => gifVersions.has(ascii(head, 0, 6)) },
  { type: 'image/webp', isIt: (head) => ascii(head, 0, 4) === 'RIFF' && ascii(head, 8, 4) === 'WEBP' },
  {
    type: 'image/tiff',
    isIt: (head) => startsWith(head, 0x49, 0x49, 0x2a, 0) || startsWith(head, 0x4d, 0x4d, 0, 0x2a),
  },
  {
    type: 'image/heic',
    isIt: (head) => ascii(head, 4, 4) === 'ftyp' && heicBrands.has(ascii(head, 8, 4)),
  },
];

/** What a browser or a shell would run though it looks like text. */
const active =
  /^\s*(<!doctype\s+html|<(html|head|body|script|svg|iframe|img|meta|link|style|object|embed)\b|<\?(xml|php)|#!)/i;

/** Text in UTF-8 or in what Swedish Windows writes: no control characters but tab, line feed and carriage return. */
const isText = (head: Uint8Array): boolean => {
  const controls = head.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d);
  return !controls && !active.test(new TextDecoder().decode(head));
};

/** Says what a file is by its first bytes, whatever it is called. */
export const sniffType = (head: Uint8Array): Sniffed =>
  signatures.find(({ isIt }) => isIt(head))?.type ?? (isText(head) ? 'text' : undefined);
