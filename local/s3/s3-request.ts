import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { S3Error } from './s3-error.ts';

/** Decodes what stands in a URL. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new S3Error('InvalidURI', "Couldn't parse the specified URI.");
  }
}

/** A request with its bucket, key and parameters read from the path and query, path style. */
export class S3Request {
  readonly method: string;
  /** The path without its query, decoded. */
  readonly path: string;
  readonly bucket: string;
  readonly key: string;
  /** Name and value of every parameter, decoded, in their order. */
  readonly parameters: readonly (readonly [string, string])[];
  readonly headers: IncomingHttpHeaders;
  readonly body: IncomingMessage;
  readonly id: string;

  constructor(incoming: IncomingMessage, id: string) {
    // Not `new URL`: it would tidy up dots in keys, which S3 leaves alone.
    const [path = '/', query = ''] = (incoming.url ?? '/').split(/\?(.*)/s);
    const [, bucket = '', key = ''] = /^\/([^/]*)\/?(.*)$/s.exec(path) ?? [];
    this.method = incoming.method ?? 'GET';
    this.path = decode(path);
    this.bucket = decode(bucket);
    this.key = decode(key);
    this.parameters = query
      .split('&')
      .filter(Boolean)
      .map((pair) => {
        const [name = '', value = ''] = pair.split(/=(.*)/s);
        return [decode(name.replaceAll('+', ' ')), decode(value.replaceAll('+', ' '))];
      });
    this.headers = incoming.headers;
    this.body = incoming;
    this.id = id;
  }

  /** A parameter of the query. */
  parameter(name: string): string | undefined {
    return this.parameters.find(([known]) => known === name)?.[1];
  }

  /** A header; one named `x-amz-…` may also stand in the query, as presigned URLs have it. */
  header(name: string): string | undefined {
    const value = this.headers[name];
    if (value !== undefined) return Array.isArray(value) ? value.join(',') : value;
    if (!name.startsWith('x-amz-')) return undefined;
    return this.parameters.find(([known]) => known.toLowerCase() === name)?.[1];
  }

  /** Every `x-amz-…` that is stated, in headers or query, in lower case. */
  amzNames(): string[] {
    const names = [...Object.keys(this.headers), ...this.parameters.map(([name]) => name.toLowerCase())];
    return [...new Set(names.filter((name) => name.startsWith('x-amz-')))];
  }
}
