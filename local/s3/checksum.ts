import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { Crc } from './crc.ts';
import { S3Error } from './s3-error.ts';

/** The checksums that S3 keeps with an object, as far as they are served here, and their length. */
const digestBytes = { CRC32: 4, CRC32C: 4, CRC64NVME: 8, SHA256: 32 } as const;

/** The name of a checksum that S3 keeps with an object. */
export type ChecksumAlgorithm = keyof typeof digestBytes;

/** A checksum with its value in base64. */
export interface Checksum {
  readonly algorithm: ChecksumAlgorithm;
  readonly value: string;
}

const algorithms = Object.keys(digestBytes) as ChecksumAlgorithm[];

/** The header (or form field) that carries a checksum. */
export const checksumHeader = (algorithm: ChecksumAlgorithm): string =>
  `x-amz-checksum-${algorithm.toLowerCase()}`;

/** What a header named `x-amz-checksum-…` or `x-amz-sdk-checksum-algorithm` means. */
export function checksumAlgorithm(name: string): ChecksumAlgorithm {
  const wanted = name.toLowerCase().replace('x-amz-checksum-', '').toUpperCase();
  const found = algorithms.find((algorithm) => algorithm === wanted);
  if (!found) throw new S3Error('NotImplemented', `The local S3 does not know the checksum ${name}`);
  return found;
}

/** The one checksum that a request states, if it states one. */
export function statedChecksum(valueOf: (header: string) => string | undefined): Checksum | undefined {
  const [stated, another] = algorithms.flatMap((algorithm) => {
    const value = valueOf(checksumHeader(algorithm));
    return value === undefined ? [] : [{ algorithm, value }];
  });
  if (another) throw new S3Error('InvalidRequest', 'Expecting a single x-amz-checksum- header');
  if (stated) checkForm(stated);
  return stated;
}

/** Refuses what can't be the value of such a checksum. */
export function checkForm({ algorithm, value }: Checksum): void {
  const bytes = Buffer.from(value, 'base64');
  if (bytes.length !== digestBytes[algorithm] || bytes.toString('base64') !== value) {
    throw new S3Error('InvalidRequest', `Value for ${checksumHeader(algorithm)} header is invalid.`);
  }
}

/** A checksum that grows with the bytes. */
export interface RunningChecksum {
  update(bytes: Uint8Array): unknown;
  digest(): Buffer;
}

/** Begins a checksum. */
export function startChecksum(algorithm: ChecksumAlgorithm): RunningChecksum {
  switch (algorithm) {
    case 'SHA256':
      return createHash('sha256');
    case 'CRC32':
      return startCrc32();
    case 'CRC32C':
    case 'CRC64NVME':
      return new Crc(algorithm);
  }
}

function startCrc32(): RunningChecksum {
  let value = 0;
  return {
    update: (bytes) => {
      value = crc32(bytes, value);
    },
    digest: () => {
      const digest = Buffer.alloc(4);
      digest.writeUInt32BE(value);
      return digest;
    },
  };
}
