import type { ReceivedBlob } from './blob-folder.ts';
import { type Checksum, checkForm } from './checksum.ts';
import { S3Error } from './s3-error.ts';
import type { S3Call } from './s3-operation.ts';

/** Refuses bytes whose checksum is not the one that was stated. */
export function checkDigest(
  { checksum }: Pick<ReceivedBlob, 'checksum'>,
  stated: Checksum | undefined,
): void {
  if (!stated) return;
  checkForm(stated);
  if (stated.value !== checksum.value) {
    throw new S3Error(
      'BadDigest',
      `The ${stated.algorithm} you specified did not match the calculated checksum.`,
    );
  }
}

/** Refuses a body that is not what its request says of it: in the signature, by MD5 or by checksum. */
export function checkBody(
  { request, payloadHash }: Pick<S3Call, 'request' | 'payloadHash'>,
  received: Pick<ReceivedBlob, 'sha256' | 'md5' | 'checksum'>,
  stated: Checksum | undefined,
): void {
  if (/^[0-9a-f]{64}$/.test(payloadHash) && received.sha256 !== payloadHash) {
    throw new S3Error(
      'XAmzContentSHA256Mismatch',
      "The provided 'x-amz-content-sha256' header does not match what was computed.",
    );
  }
  const md5 = request.header('content-md5');
  if (md5 !== undefined && Buffer.from(received.md5, 'hex').toString('base64') !== md5) {
    throw new S3Error('BadDigest', 'The Content-MD5 you specified did not match what we received.');
  }
  checkDigest(received, stated);
}
