import { hash } from 'node:crypto';
import { readBody } from '../http-api/read-body.ts';
import { checkBody } from './check-body.ts';
import { startChecksum, statedChecksum } from './checksum.ts';
import { readableVersion } from './read-object.ts';
import { S3Error } from './s3-error.ts';
import { type S3Call, type S3Operation, versionHeader } from './s3-operation.ts';
import { toXml } from './to-xml.ts';

const mostTags = 10;
const longestDocumentBytes = 128 * 1024;

function checkTags(tags: readonly (readonly [string, string])[]): Record<string, string> {
  const names = new Set(tags.map(([name]) => name));
  if (names.size !== tags.length) {
    throw new S3Error('InvalidTag', 'Cannot provide multiple Tags with the same key');
  }
  if (tags.length > mostTags) throw new S3Error('InvalidTag', 'Object tags cannot be greater than 10');
  for (const [name, value] of tags) {
    if (name.length < 1 || name.length > 128)
      throw new S3Error('InvalidTag', 'The TagKey you have provided is invalid');
    if (value.length > 256) throw new S3Error('InvalidTag', 'The TagValue you have provided is invalid');
  }
  return Object.fromEntries(tags);
}

/** The tags of an `x-amz-tagging` header. */
export const parseTags = (header: string): Record<string, string> =>
  checkTags([...new URLSearchParams(header)]);

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const unescapeText = (text: string) =>
  text.replaceAll(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return entities[name] ?? whole;
      return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
    },
  );

/** The tags of a `Tagging` document. */
function parseTagging(xml: string): Record<string, string> {
  if (!/<Tagging[\s>]/.test(xml)) {
    throw new S3Error('MalformedXML', 'The XML you provided was not well-formed or did not validate');
  }
  return checkTags(
    [...xml.matchAll(/<Tag>(.*?)<\/Tag>/gs)].map(([, tag = '']) => {
      const read = (name: string) =>
        unescapeText(new RegExp(`<${name}>(.*?)</${name}>`, 's').exec(tag)?.[1] ?? '');
      return [read('Key'), read('Value')] as const;
    }),
  );
}

const taggedVersion = ({ request, bucket }: S3Call, needs: Parameters<S3Operation>[1]) =>
  readableVersion({ bucket, key: request.key, versionId: request.parameter('versionId') }, needs.store);

/** The body of a small document, held to everything that was stated about it. */
async function readDocument(call: S3Call): Promise<string> {
  const body = (await readBody(call.request.body, longestDocumentBytes)) ?? Buffer.alloc(0);
  const stated = statedChecksum((name) => call.request.header(name));
  const algorithm = stated?.algorithm ?? 'SHA256';
  const running = startChecksum(algorithm);
  running.update(body);
  const checksum = { algorithm, value: running.digest().toString('base64') };
  checkBody(call, { sha256: hash('sha256', body), md5: hash('md5', body), checksum }, stated);
  return body.toString();
}

/** PutObjectTagging. */
export const putObjectTagging: S3Operation = async (call, needs) => {
  const tags = parseTagging(await readDocument(call));
  const version = taggedVersion(call, needs);
  needs.store.setTags(version, tags);
  return { status: 200, headers: versionHeader(call.bucket, version.versionId) };
};

/** GetObjectTagging. */
export const getObjectTagging: S3Operation = (call, needs) => {
  const { versionId, content } = taggedVersion(call, needs);
  const Tag = Object.entries(content.tags).map(([Key, Value]) => ({ Key, Value }));
  return {
    status: 200,
    headers: { ...versionHeader(call.bucket, versionId), 'content-type': 'application/xml' },
    body: toXml('Tagging', { TagSet: { Tag } }),
  };
};
