import { S3Client } from '@aws-sdk/client-s3';
import { expect, it } from 'vitest';
import { s3ObjectRemover } from '#shared/documents/s3-object-remover.ts';

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
}

/** A client that sends nothing and keeps what it would have sent. */
const clientThatKeeps = (sent: Sent[]): S3Client =>
  new S3Client({
    region: 'eu-north-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    requestHandler: {
      handle: async (request: Sent) => {
        sent.push(request);
        return { response: { statusCode: 204, headers: {}, body: undefined } };
      },
    } as never,
  });

const ref = { key: '0184/document/1/file-1', objectVersion: 'v-1' };

it.each([true, false])(
  'removes one exact version, past a lock only where there is one (%s)',
  async (isLocked) => {
    const sent: Sent[] = [];
    await s3ObjectRemover(clientThatKeeps(sent), 'documents', { isLocked }).remove(ref);
    expect(sent).toHaveLength(1);
    const [{ method, path, query, headers }] = sent as [Sent];
    expect([method, path, query['versionId']]).toEqual(['DELETE', `/${ref.key}`, 'v-1']);
    expect(headers['x-amz-bypass-governance-retention']).toBe(isLocked ? 'true' : undefined);
  },
);
