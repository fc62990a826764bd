import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DocumentKind } from '#events/document/document-kind.ts';
import type { DocumentLink } from '#events/document/document-link.ts';
import { typeByName } from '#shared/domain/document/file-types.ts';
import { type PostForm, postFile } from './post-file.ts';

/** How the API is reached, and for whom. */
export interface Api {
  readonly url: string;
  readonly organisationId: string;
  readonly token: () => Promise<string>;
}

export interface UploadFolder {
  readonly folder: string;
  readonly link: DocumentLink;
  readonly kind: DocumentKind;
  /** Told after every file: how many bytes of how many are sent. */
  readonly onProgress?: (sentBytes: number, totalBytes: number) => void;
  readonly post?: typeof postFile;
  /** How long to wait for the checks of each document. */
  readonly waitSeconds?: number;
}

/** What became of one file of the folder. */
export interface Uploaded {
  readonly name: string;
  /** `announced`: it has been sent and is still being checked. */
  readonly status: 'notAccepted' | 'announced' | 'clearing' | 'cleared' | 'rejected';
  readonly reason?: string;
}

interface Found {
  readonly name: string;
  readonly path: string;
  readonly sizeBytes: number;
  readonly changedOn: string;
}

const filesIn = async (folder: string): Promise<Found[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    paths.toSorted().map(async (path) => {
      const { size, mtime } = await stat(path);
      return { name: basename(path), path, sizeBytes: size, changedOn: mtime.toISOString().slice(0, 10) };
    }),
  );
};

const call = async <Json>(
  { url, organisationId, token }: Api,
  {
    method,
    path,
    body,
    headers = {},
  }: {
    readonly method: 'GET' | 'POST';
    readonly path: string;
    readonly body?: unknown;
    readonly headers?: Readonly<Record<string, string>>;
  },
): Promise<Json> => {
  const response = await fetch(`${url}/v1/${organisationId}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${await token()}`,
      'accept-language': 'sv',
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
  return JSON.parse(text) as Json;
};

interface Announced {
  readonly id: string;
  readonly forms: readonly PostForm[];
}

/**
 * Announces a file under a key that follows from its content: announced again after a break it is the same
 * document, with a form only if its bytes have not come.
 */
const announce = (
  api: Api,
  { name, sizeBytes, changedOn }: Found,
  sending: UploadFolder & { sha256: string },
) => {
  const { link, kind, sha256 } = sending;
  const key = createHash('sha256').update([link.kind, link.id, kind, name, changedOn, sha256].join('\n'));
  return call<Announced>(api, {
    method: 'POST',
    path: '/documents',
    headers: { 'idempotency-key': `upload-folder-${key.digest('hex')}` },
    body: {
      link,
      title: basename(name, extname(name)),
      kind,
      origin: { direction: 'drawnUp', date: changedOn },
      files: [{ name, contentType: typeByName(name), sizeBytes, sha256 }],
    },
  });
};

const fateOf = async (api: Api, id: string, waitSeconds: number): Promise<Omit<Uploaded, 'name'>> => {
  const until = Date.now() + waitSeconds * 1000;
  for (;;) {
    const { versions } = await call<{
      versions: { status: Uploaded['status']; rejected?: { reason: string } }[];
    }>(api, { method: 'GET', path: `/documents/${id}` });
    const { status = 'announced', rejected } = versions.at(-1) ?? {};
    const isDecided = status === 'cleared' || status === 'rejected';
    if (isDecided || Date.now() >= until) return { status, ...(rejected && { reason: rejected.reason }) };
    await sleep(500);
  }
};

/** Posts a file; a form that has expired meanwhile is renewed once. */
const sendBytes = async (
  api: Api,
  { id, forms }: Announced,
  { name, bytes, post }: { name: string; bytes: Uint8Array<ArrayBuffer>; post: typeof postFile },
): Promise<void> => {
  const [form] = forms;
  if (form === undefined) return;
  let response = await post(form, { name, bytes });
  if (response.status === 403) {
    const renewed = await call<Announced>(api, { method: 'POST', path: `/documents/${id}/forms` });
    if (renewed.forms[0] === undefined) return;
    response = await post(renewed.forms[0], { name, bytes });
  }
  if (!response.ok) throw new Error(`${name}: the upload answered ${response.status}`);
};

/**
 * Sends every file of a folder and its folders as a document of its own. Broken off anywhere it may be run again:
 * what has been sent is not sent twice.
 */
export const uploadFolder = async (api: Api, sending: UploadFolder): Promise<readonly Uploaded[]> => {
  const { folder, onProgress = () => {}, post = postFile, waitSeconds = 60 } = sending;
  const files = await filesIn(folder);
  const accepted = files.filter(({ name }) => typeByName(name) !== undefined);
  const totalBytes = accepted.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const sent: { readonly name: string; readonly id: string }[] = [];
  let sentBytes = 0;
  for (const file of accepted) {
    const bytes = Uint8Array.from(await readFile(file.path));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const announced = await announce(api, file, { ...sending, sha256 });
    await sendBytes(api, announced, { name: file.name, bytes, post });
    sent.push({ name: file.name, id: announced.id });
    sentBytes += file.sizeBytes;
    onProgress(sentBytes, totalBytes);
  }
  const refused = files.filter((file) => !accepted.includes(file));
  const fates = sent.map(async ({ name, id }) => ({ name, ...(await fateOf(api, id, waitSeconds)) }));
  return [
    ...(await Promise.all(fates)),
    ...refused.map(({ name }) => ({ name, status: 'notAccepted' as const })),
  ];
};
