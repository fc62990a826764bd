import { checkDigest } from './check-body.ts';
import { statedChecksum } from './checksum.ts';
import { parseTags } from './object-tags.ts';
import { checkPostPolicy } from './post-policy.ts';
import { type PostForm, readPostForm } from './read-post-form.ts';
import { S3Error } from './s3-error.ts';
import { type S3Answer, type S3Call, type S3Needs, teller } from './s3-operation.ts';
import { encodeStrictly } from './signature.ts';
import { toXml } from './to-xml.ts';
import { checkKey, contentOf, keptHeadersOf, storedHeaders } from './write-object.ts';

/** Fields that are understood besides what is kept with the object and what signs the form. */
const knownFields =
  /^(key|bucket|policy|success_action_status|tagging|content-type|content-disposition|content-encoding|content-language|cache-control|expires|x-amz-(algorithm|credential|date|signature|security-token|server-side-encryption.*|checksum-(crc32|crc32c|crc64nvme|sha256)|sdk-checksum-algorithm|meta-.*)|x-ignore-.*)$/;

/** The browser's upload: a form with a signed policy, which is all that says who may. */
export const postObject = (call: Pick<S3Call, 'request' | 'bucket'>, needs: S3Needs): Promise<S3Answer> =>
  readPostForm(call.request.body, (form) => storeFile(call, needs, form));

async function storeFile(
  call: Pick<S3Call, 'request' | 'bucket'>,
  needs: S3Needs,
  { fields, fileName, file }: PostForm,
): Promise<S3Answer> {
  const { bucket, request } = call;
  // The path says which bucket it is; a field must not say otherwise.
  fields.set('bucket', bucket.name);
  const range = checkPostPolicy(fields, needs.signer, needs.now());
  const unknown = [...fields.keys()].filter((name) => !knownFields.test(name));
  if (unknown.length > 0) {
    throw new S3Error('NotImplemented', `The local S3 does not serve the form field ${unknown.join(', ')}`);
  }
  const key = fields.get('key')?.replaceAll('${filename}', fileName);
  if (!key) {
    throw new S3Error(
      'InvalidArgument',
      "Bucket POST must contain a field named 'key'. If it is specified, please check the order of the fields.",
    );
  }
  checkKey(key);
  const stated = statedChecksum((name) => fields.get(name));
  const headers = keptHeadersOf([...fields.keys()], (name) => fields.get(name));
  const tagging = fields.get('tagging');
  const tags = tagging === undefined ? {} : parseTags(tagging);
  const blob = await needs.blobs.receive(file, { algorithm: stated?.algorithm ?? 'CRC64NVME', ...range });
  try {
    checkDigest(blob, stated);
    const version = needs.store.put(
      bucket,
      { key, content: contentOf(blob, { headers, tags }) },
      { tell: teller(call, needs, 'POST Object') },
    );
    const location = `http://${request.headers.host}/${bucket.name}/${key.split('/').map(encodeStrictly).join('/')}`;
    const answer = { status: 204, headers: { ...storedHeaders(call, version), location } };
    switch (fields.get('success_action_status')) {
      case '200':
        return { ...answer, status: 200 };
      case '201':
        return {
          status: 201,
          headers: { ...answer.headers, 'content-type': 'application/xml' },
          body: toXml('PostResponse', {
            Location: location,
            Bucket: bucket.name,
            Key: key,
            ETag: `"${blob.md5}"`,
          }),
        };
      default:
        return answer;
    }
  } catch (error) {
    needs.blobs.remove(blob.name);
    throw error;
  }
}
