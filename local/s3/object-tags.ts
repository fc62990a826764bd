import { readBody } from '../http-api/read-body.ts';
import { readableVersion } from './read-object.ts';
import { S3Error } from './s3-error.ts';
import { type S3Call, type S3Operation, versionHeader } from './s3-operation.ts';
import { toXml } from './to-xml.ts';

const mostTags = 10;

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

/** PutObjectTagging. */
export const putObjectTagging: S3Operation = async (call, needs) => {
  const tags = parseTagging(String((await readBody(call.request.body, 128 * 1024)) ?? ''));
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
