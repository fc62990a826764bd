import { copyObject } from './copy-object.ts';
import { deleteObject } from './delete-object.ts';
import { listObjects, listObjectVersions } from './list-objects.ts';
import { getObjectTagging, putObjectTagging } from './object-tags.ts';
import { getObject, responseParameters } from './read-object.ts';
import { S3Error } from './s3-error.ts';
import type { S3Operation } from './s3-operation.ts';
import type { S3Request } from './s3-request.ts';
import { putObject } from './write-object.ts';

interface Served {
  readonly name: string;
  readonly method: string;
  readonly on: 'bucket' | 'object';
  /** The parameter (or header) without which it is another operation. */
  readonly marker?: string;
  /** The parameters that it understands. */
  readonly parameters: readonly string[];
  /** The `x-amz-…` and `if-…` headers that it understands. */
  readonly headers: RegExp;
  readonly run: S3Operation;
}

const listParameters = ['prefix', 'delimiter', 'max-keys', 'encoding-type'];
const shown = ['versionId', ...Object.keys(responseParameters)];
const readHeaders = /^(x-amz-checksum-mode|if-.*)$/;
const sums = 'x-amz-checksum-(crc32|crc32c|crc64nvme|sha256)';
const stored = 'x-amz-meta-.*|x-amz-tagging|x-amz-server-side-encryption.*|if-match|if-none-match';

/** Everything that is served; the first line whose marker is there is the one. */
const operations: readonly Served[] = [
  {
    name: 'PutObjectTagging',
    method: 'PUT',
    on: 'object',
    marker: 'tagging',
    parameters: ['versionId'],
    headers: new RegExp(`^(${sums})$`),
    run: putObjectTagging,
  },
  {
    name: 'GetObjectTagging',
    method: 'GET',
    on: 'object',
    marker: 'tagging',
    parameters: ['versionId'],
    headers: /^$/,
    run: getObjectTagging,
  },
  {
    name: 'CopyObject',
    method: 'PUT',
    on: 'object',
    marker: 'x-amz-copy-source',
    parameters: [],
    headers: new RegExp(
      `^(x-amz-copy-source(-if-match)?|x-amz-(metadata|tagging)-directive|x-amz-checksum-algorithm|x-amz-source-expected-bucket-owner|${stored})$`,
    ),
    run: copyObject,
  },
  {
    name: 'PutObject',
    method: 'PUT',
    on: 'object',
    parameters: [],
    headers: new RegExp(`^(${sums}|x-amz-trailer|x-amz-decoded-content-length|${stored})$`),
    run: putObject,
  },
  { name: 'GetObject', method: 'GET', on: 'object', parameters: shown, headers: readHeaders, run: getObject },
  {
    name: 'HeadObject',
    method: 'HEAD',
    on: 'object',
    parameters: shown,
    headers: readHeaders,
    run: getObject,
  },
  {
    name: 'DeleteObject',
    method: 'DELETE',
    on: 'object',
    parameters: ['versionId'],
    headers: /^x-amz-bypass-governance-retention$/,
    run: deleteObject,
  },
  {
    name: 'ListObjectsV2',
    method: 'GET',
    on: 'bucket',
    marker: 'list-type',
    parameters: [...listParameters, 'continuation-token', 'start-after', 'fetch-owner'],
    headers: /^$/,
    run: listObjects,
  },
  {
    name: 'ListObjectVersions',
    method: 'GET',
    on: 'bucket',
    marker: 'versions',
    parameters: [...listParameters, 'key-marker', 'version-id-marker'],
    headers: /^$/,
    run: listObjectVersions,
  },
];

/** What signs a request and says who sends it, whatever the operation. */
const usual =
  /^x-amz-(algorithm|credential|date|expires|signedheaders|signature|security-token|content-sha256|user-agent|expected-bucket-owner|sdk-checksum-algorithm)$/;

/** The operation that a request means; what is not served, in whole or in part, is refused by its name. */
export function chooseOperation(request: S3Request): S3Operation {
  const { method, key, parameters } = request;
  const on = key === '' ? 'bucket' : 'object';
  const has = (marker: string) =>
    marker.startsWith('x-amz-')
      ? request.header(marker) !== undefined
      : request.parameter(marker) !== undefined;
  const served = operations.find(
    (operation) =>
      operation.method === method && operation.on === on && (!operation.marker || has(operation.marker)),
  );
  const stated = parameters.map(([name]) => name).filter((name) => !/^x-(amz-.*|id)$/i.test(name));
  if (!served) {
    const query = stated.length > 0 ? `?${stated.join('&')}` : '';
    const sdkName = request.parameter('x-id') ?? '';
    throw notServed(`${method} ${on}${query} ${sdkName}`.trim());
  }
  const known = [...served.parameters, served.marker];
  const unknown = stated.find((name) => !known.includes(name));
  if (unknown !== undefined) throw notServed(`${method} ${on}?${unknown}`);
  const conditions = Object.keys(request.headers).filter((name) => name.startsWith('if-'));
  const header = [...request.amzNames(), ...conditions].find(
    (name) => !usual.test(name) && !served.headers.test(name),
  );
  if (header !== undefined) throw notServed(`the header ${header} of ${served.name}`);
  return served.run;
}

const notServed = (what: string) => new S3Error('NotImplemented', `The local S3 does not serve ${what}`);
