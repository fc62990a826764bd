import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';

/** Where the documents' files lie. */
export interface FileBucket {
  readonly s3: S3Client;
  readonly bucketName: string;
}

/** One file of an export, as its manifest names it. */
export interface ExportedFile {
  readonly path: string;
  readonly count: number;
  readonly sizeBytes: number;
  readonly sha256: string;
}

/** Copies one stored version of a file out of the bucket, and says what came. */
export async function copyFile(
  { s3, bucketName }: FileBucket,
  { key, objectVersion, path, folder }: Record<'key' | 'objectVersion' | 'path' | 'folder', string>,
): Promise<ExportedFile> {
  const { Body } = await s3.send(
    new GetObjectCommand({ Bucket: bucketName, Key: key, VersionId: objectVersion }),
  );
  if (!(Body instanceof Readable)) throw new Error(`S3 answered no bytes of ${key}`);
  await mkdir(dirname(join(folder, path)), { recursive: true });
  const hash = createHash('sha256');
  let sizeBytes = 0;
  await pipeline(
    Body,
    async function* (chunks: AsyncIterable<Uint8Array>) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        sizeBytes += chunk.byteLength;
        yield chunk;
      }
    },
    createWriteStream(join(folder, path)),
  );
  return { path, count: 1, sizeBytes, sha256: hash.digest('hex') };
}
