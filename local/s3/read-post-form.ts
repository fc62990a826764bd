import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import busboy from 'busboy';
import { S3Error } from './s3-error.ts';

/** The file of a form, with the fields that came before it; what comes after it does not count. */
export interface PostForm {
  /** By name in lower case. */
  readonly fields: Map<string, string>;
  readonly fileName: string;
  readonly file: Readable;
}

const longestFieldBytes = 20 * 1024;

/** Reads a form upload and hands its file over as it comes; resolves when all of the form is read. */
export async function readPostForm<T>(
  request: IncomingMessage,
  onFile: (form: PostForm) => Promise<T>,
): Promise<T> {
  const fields = new Map<string, string>();
  let uploaded: Promise<{ value: T } | { error: unknown }> | undefined;
  let problem: S3Error | undefined;
  const parser = openForm(request);
  parser.on('field', (name, value, { valueTruncated }) => {
    if (uploaded) return;
    if (valueTruncated) {
      problem ??= new S3Error(
        'MaxPostPreDataLengthExceeded',
        'Your POST request fields preceding the upload file were too large.',
      );
    }
    const lowerName = name.toLowerCase();
    if (fields.has(lowerName)) problem ??= onlyOne(`a field named '${lowerName}'`);
    fields.set(lowerName, value);
  });
  parser.on('file', (name, file, { filename }) => {
    if (uploaded || problem || name !== 'file') {
      problem ??= onlyOne('file upload');
      file.resume();
      return;
    }
    uploaded = onFile({ fields, file, fileName: filename ?? '' }).then(
      (value) => ({ value }),
      (error: unknown) => {
        // The rest is read so that the client, which is still sending, hears the answer.
        file.resume();
        return { error };
      },
    );
  });
  // Not `pipeline`: it would end the connection, and with it the answer, when the form is malformed.
  await new Promise<void>((resolve) => {
    request.once('close', () => {
      if (!request.complete) parser.destroy();
    });
    parser.once('close', resolve).once('error', () => {
      request.unpipe(parser);
      problem ??= new S3Error(
        'MalformedPOSTRequest',
        'The body of your POST request is not well-formed multipart/form-data.',
      );
    });
    request.pipe(parser);
  });
  const outcome = await uploaded;
  if (problem && !(outcome && 'value' in outcome)) throw problem;
  if (!outcome) throw onlyOne('file upload');
  if ('error' in outcome) throw outcome.error;
  return outcome.value;
}

const onlyOne = (what: string) =>
  new S3Error('InvalidArgument', `POST requires exactly one ${what} per request.`);

function openForm(request: IncomingMessage) {
  try {
    return busboy({
      headers: request.headers,
      defParamCharset: 'utf8',
      limits: { fieldSize: longestFieldBytes },
    });
  } catch {
    throw new S3Error('InvalidRequest', 'Bucket POST must be of the enclosure-type multipart/form-data');
  }
}
