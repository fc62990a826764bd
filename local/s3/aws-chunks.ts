import { S3Error } from './s3-error.ts';

const incomplete = () => new S3Error('IncompleteBody', 'The request body terminated unexpectedly');
const longestLineBytes = 8192;

/**
 * Unwraps a body that the SDK sends in chunks of its own with the checksum behind it (`aws-chunked`);
 * what stands behind the last chunk is put into `trailers`.
 */
export async function* readAwsChunks(
  source: AsyncIterable<Buffer>,
  trailers: Map<string, string>,
): AsyncGenerator<Buffer> {
  let pending = Buffer.alloc(0);
  const bytes = source[Symbol.asyncIterator]();

  const more = async (): Promise<void> => {
    const next = await bytes.next();
    if (next.done) throw incomplete();
    pending = Buffer.concat([pending, next.value]);
  };
  const readLine = async (): Promise<string> => {
    let end = pending.indexOf('\r\n');
    while (end < 0) {
      if (pending.length > longestLineBytes) throw incomplete();
      await more();
      end = pending.indexOf('\r\n');
    }
    const line = pending.subarray(0, end).toString();
    pending = pending.subarray(end + 2);
    return line;
  };

  for (;;) {
    const size = /^([0-9a-f]{1,8})(;|$)/i.exec(await readLine())?.[1];
    if (size === undefined) throw incomplete();
    let left = Number.parseInt(size, 16);
    if (left === 0) break;
    while (left > 0) {
      if (pending.length === 0) await more();
      const part = pending.subarray(0, left);
      pending = pending.subarray(part.length);
      left -= part.length;
      yield part;
    }
    if ((await readLine()) !== '') throw incomplete();
  }
  for (let line = await readLine(); line !== ''; line = await readLine()) {
    const [name = '', value = ''] = line.split(/:(.*)/s);
    trailers.set(name.trim().toLowerCase(), value.trim());
  }
}
