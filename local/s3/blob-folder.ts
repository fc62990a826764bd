import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, mkdirSync, openSync, readdirSync, rmSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { type Checksum, type ChecksumAlgorithm, startChecksum } from './checksum.ts';
import { S3Error } from './s3-error.ts';

/** Bytes that lie on disk, and what was reckoned while they came. */
export interface ReceivedBlob {
  readonly name: string;
  readonly sizeBytes: number;
  /** In hexadecimal, as an ETag has it. */
  readonly md5: string;
  /** In hexadecimal, as a signature has it. */
  readonly sha256: string;
  readonly checksum: Checksum;
}

/** The bytes of objects, one file each; a file that no version names is swept away. */
export class BlobFolder {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  /** Takes bytes to disk for good, or leaves nothing behind. What is too much is read but not kept. */
  async receive(
    source: AsyncIterable<Uint8Array>,
    {
      algorithm,
      minimumBytes = 0,
      maximumBytes,
    }: { algorithm: ChecksumAlgorithm; minimumBytes?: number | undefined; maximumBytes: number },
  ): Promise<ReceivedBlob> {
    const name = randomUUID();
    const md5 = createHash('md5');
    const sha256 = createHash('sha256');
    const checksum = startChecksum(algorithm);
    let sizeBytes = 0;
    const file = await open(join(this.#folder, name), 'wx');
    try {
      for await (const bytes of source) {
        sizeBytes += bytes.length;
        if (sizeBytes > maximumBytes) continue;
        for (const running of [md5, sha256, checksum]) running.update(bytes);
        await file.writeFile(bytes);
      }
      if (sizeBytes > maximumBytes) {
        throw new S3Error('EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size');
      }
      if (sizeBytes < minimumBytes) {
        throw new S3Error('EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size');
      }
      await file.sync();
    } catch (error) {
      this.remove(name);
      throw error;
    } finally {
      await file.close();
    }
    return {
      name,
      sizeBytes,
      md5: md5.digest('hex'),
      sha256: sha256.digest('hex'),
      checksum: { algorithm, value: checksum.digest().toString('base64') },
    };
  }

  /** The bytes between two places, both included; a blob that is removed meanwhile is read to its end. */
  read(name: string, range: { start: number; end: number }): Readable {
    return createReadStream('', { fd: openSync(join(this.#folder, name), 'r'), ...range });
  }

  /** All bytes at once. */
  readAll(name: string): Promise<Buffer> {
    return readFile(join(this.#folder, name));
  }

  /** Forgets the bytes. */
  remove(name: string): void {
    rmSync(join(this.#folder, name), { force: true });
  }

  /** Forgets every blob that is not wanted: what a crash left half written or not yet removed. */
  sweep(isWanted: (name: string) => boolean): void {
    for (const name of readdirSync(this.#folder)) if (!isWanted(name)) this.remove(name);
  }
}
