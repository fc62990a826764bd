import { createHash } from 'node:crypto';
import type { FileType } from '#events/document/file-type.ts';
import type { LocalStack } from '#local/local-stack.ts';
import type { ApiUser, Json } from '#local/users/api-user.ts';
import { type PostForm, postFile } from '../../../scripts/uploading/post-file.ts';
import { type Answer, send } from '../../e2e/send.ts';

/** A file that a test sends, and what it says of it. */
export interface TestFile {
  readonly name: string;
  readonly contentType: FileType;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export const textOf = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(text));

export const aPdf = (text = 'Planen'): TestFile => ({
  name: `${text}.pdf`,
  contentType: 'application/pdf',
  bytes: textOf(`%PDF-1.7\n${text}\n%%EOF\n`),
});

export const aCsv = (text = 'svar'): TestFile => ({
  name: `${text}.csv`,
  contentType: 'text/csv',
  bytes: textOf(`fråga;${text}\r\nTrivs du?;ja\r\n`),
});

/** The EICAR test string, which every scanner takes for malware (https://www.eicar.org/download-anti-malware-testfile/). */
export const eicar: TestFile = {
  name: 'eicar.txt',
  contentType: 'text/plain',
  bytes: textOf(['X5O!P%@AP[4\\PZX54(P^)7CC)7}', '$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!', '$H+H*'].join('')),
};

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** What is said of a file when it is announced; a test may say something else. */
export const said = ({ name, contentType, bytes }: TestFile, changes: Json = {}): Json => ({
  name,
  contentType,
  sizeBytes: bytes.length,
  sha256: sha256(bytes),
  ...changes,
});

export interface Announcement {
  readonly link: { readonly kind: string; readonly id: string };
  readonly files: readonly Json[];
  readonly changes?: Json;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A person who sends documents over HTTP, form by form. */
export class Sender {
  readonly #stack: LocalStack;
  readonly user: ApiUser;

  constructor(stack: LocalStack, user: ApiUser) {
    this.#stack = stack;
    this.user = user;
  }

  announce({ link, files, changes = {}, headers = {} }: Announcement): Promise<Answer> {
    const body = {
      link,
      title: 'Underlag',
      kind: 'evidence',
      origin: { direction: 'drawnUp', date: this.#stack.clock.now().toISOString().slice(0, 10) },
      files,
      ...changes,
    };
    return send(this.#stack, { as: this.user, method: 'POST', path: '/documents', body, headers });
  }

  /** Announces files as they are, and answers the document's id with its forms. */
  async announced(
    link: Announcement['link'],
    ...files: readonly TestFile[]
  ): Promise<{ id: string; forms: readonly (PostForm & { fileId: string })[] }> {
    const { status, text, json } = await this.announce({ link, files: files.map((file) => said(file)) });
    if (status !== 201) throw new Error(`The announcement answered ${status}: ${text}`);
    return json;
  }

  /** Announces and sends files, and waits until it is decided what becomes of them. */
  async sent(link: Announcement['link'], ...files: readonly TestFile[]): Promise<string> {
    return this.sentAs({}, link, ...files);
  }

  /** The same, with more said of the document. */
  async sentAs(changes: Json, link: Announcement['link'], ...files: readonly TestFile[]): Promise<string> {
    const answer = await this.announce({ link, changes, files: files.map((file) => said(file)) });
    if (answer.status !== 201) throw new Error(`The announcement answered ${answer.status}: ${answer.text}`);
    const { id, forms } = answer.json;
    for (const [index, file] of files.entries()) {
      const { status } = await postFile(forms[index] as PostForm, file);
      if (status !== 204) throw new Error(`The upload answered ${status}`);
    }
    await this.#stack.drain({ timeoutSeconds: 30 });
    return id;
  }

  read(id: string): Promise<Answer> {
    return send(this.#stack, { as: this.user, path: `/documents/${id}` });
  }

  /** What became of the newest version: its status, and why if it was rejected. */
  async fate(id: string): Promise<{ status: string; reason?: string }> {
    const { json } = await this.read(id);
    const { status, rejected } = json.versions.at(-1);
    return { status, ...(rejected && { reason: rejected.reason }) };
  }

  download(id: string, fileId = 'file-1', body: Json = {}): Promise<Answer> {
    const path = `/documents/${id}/downloads`;
    return send(this.#stack, { as: this.user, method: 'POST', path, body: { fileId, ...body } });
  }
}
