import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import type { Plugin } from 'esbuild';

const pack = promisify(brotliCompress);
const documentFile = resolve(import.meta.dirname, '../../docs/api/openapi.json');

/**
 * Packs the OpenAPI document in `serve-api`: 370 kB of JSON become 17, which most of its invocations never read.
 * Outside the bundles `read-document.ts` imports the file as it is.
 */
export const packedDocument: Plugin = {
  name: 'packed-document',
  setup(build) {
    build.onLoad({ filter: /serve-api[\\/]read-document\.ts$/ }, async () => {
      const document: unknown = JSON.parse(await readFile(documentFile, 'utf8'));
      const packed = (await pack(JSON.stringify(document))).toString('base64');
      return {
        contents: `
          import { brotliDecompressSync } from 'node:zlib';
          let document;
          export const readDocument = () =>
            (document ??= JSON.parse(brotliDecompressSync(Buffer.from('${packed}', 'base64'))));`,
        watchFiles: [documentFile],
      };
    });
  },
};
