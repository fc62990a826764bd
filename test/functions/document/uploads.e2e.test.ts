import { join } from 'node:path';
import { ListObjectVersionsCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LocalStack } from '#local/local-stack.ts';
import type { ScannedObject, Verdict } from '#local/malware/verdict.ts';
import { startStack } from '#local/start-stack.ts';
import type { Json } from '#local/users/api-user.ts';
import { type PostForm, postFile } from '../../../scripts/uploading/post-file.ts';
import { atOnce, temporaryFolder } from '../../e2e/running-stack.ts';
import { adoptSmallProgramme, followUpInFalun } from '../../e2e/small-follow-up.ts';
import { aDocx, aZip } from '../../shared/domain/document/a-zip.ts';
import { aCsv, aPdf, eicar, Sender, said, type TestFile, textOf } from './sender.ts';

const { folder, remove } = temporaryFolder();
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

let stack: LocalStack;
let officer: Sender;
let link: { kind: string; id: string };
/** What the malware scan says instead of what it finds; a test sets it. */
let verdict: (object: ScannedObject) => Verdict | 'withhold' | undefined = () => undefined;

beforeAll(async () => {
  stack = await startStack({
    ...atOnce,
    dataDir: join(folder, 'data'),
    malware: (object) => verdict(object),
  });
  const followUp = await followUpInFalun(stack);
  link = { kind: 'programme', id: await adoptSmallProgramme(followUp) };
  officer = new Sender(stack, followUp.cast.users.officer);
});

afterAll(async () => {
  await stack?.stop();
  remove();
});

/** The versions that lie in a bucket, by the part of its name. */
const versionsIn = async (part: string): Promise<string[]> => {
  const client = new S3Client({
    endpoint: stack.s3Url,
    forcePathStyle: true,
    region: 'eu-north-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local', sessionToken: 'local' },
  });
  const bucket = stack.bucketNames.find((name) => name.includes(part)) as string;
  const { Versions = [] } = await client.send(new ListObjectVersionsCommand({ Bucket: bucket }));
  client.destroy();
  return Versions.map(({ Key }) => Key as string);
};

const eventsOf = (id: string): string[] =>
  stack
    .events()
    .filter(({ source, detail }) => source === 'samsyn' && (detail as Json).subject === `document/${id}`)
    .map((event) => event['detail-type']);

const word_ = (bytes: Uint8Array, name = 'Anbud.docx'): TestFile => ({
  name,
  contentType: word,
  bytes: Uint8Array.from(bytes),
});

describe('a file that is what it says', () => {
  test('goes through quarantine to those who may read it, and nothing stays behind', async () => {
    const id = await officer.sent(link, aPdf());
    expect(await officer.fate(id)).toEqual({ status: 'cleared' });
    expect(eventsOf(id)).toHaveLength(5);
    expect(new Set(eventsOf(id))).toEqual(
      new Set([
        'DocumentAnnounced',
        'DocumentInspected',
        'DocumentScanned',
        'DocumentClearing',
        'DocumentCleared',
      ]),
    );
    expect(await versionsIn('quarantine')).toEqual([]);
    expect((await versionsIn('documents')).filter((key) => key.includes(id))).toHaveLength(1);
  });

  test('is saved under its name with the bytes that were sent', async () => {
    const file = aPdf('Förfrågningsunderlag å "2026"'.replaceAll('"', ''));
    const id = await officer.sent(link, file);
    const { status, json } = await officer.download(id);
    expect(status).toBe(200);
    const response = await fetch(json.url);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="Forfragningsunderlag a 2026.pdf"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    );
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(file.bytes);
  });

  test('comes together with the others, or not at all', async () => {
    const whole = await officer.announced(link, aPdf('Anbud'), aCsv('bilaga'));
    await postFile(whole.forms[0] as PostForm, aPdf('Anbud'));
    await stack.drain();
    expect(await officer.fate(whole.id)).toEqual({ status: 'announced' });
    expect((await officer.download(whole.id)).status).toBe(409);
    await postFile(whole.forms[1] as PostForm, aCsv('bilaga'));
    await stack.drain();
    expect(await officer.fate(whole.id)).toEqual({ status: 'cleared' });

    const broken = await officer.sent(link, aPdf('Ren'), eicar);
    expect(await officer.fate(broken)).toEqual({ status: 'rejected', reason: 'threatsFound' });
    expect((await versionsIn('')).filter((key) => key.includes(broken))).toEqual([]);
  });
});

describe('what is announced', () => {
  test.each<[string, Json, string]>([
    ['an empty file', { sizeBytes: 0 }, '/files/0/sizeBytes'],
    ['more than the installation takes', { sizeBytes: 26 * 1024 * 1024 }, '/files/0/sizeBytes'],
    ['more than any installation takes', { sizeBytes: 101 * 1024 * 1024 }, '/files/0/sizeBytes'],
    ['a type that is not accepted', { contentType: 'application/zip' }, '/files/0/contentType'],
    ['a name with path parts', { name: '../../plan.pdf' }, '/files/0/name'],
    ['a name with a hidden direction', { name: 'plan\u202Efdp.exe.pdf' }, '/files/0/name'],
    ['a name of 300 characters', { name: `${'x'.repeat(296)}.pdf` }, '/files/0/name'],
    ['a personal number in the name', { name: 'Plan 19640823-3234.pdf' }, '/files/0/name'],
    ['a name that ends otherwise', { name: 'plan.exe' }, '/files/0/name'],
    ['a checksum that is none', { sha256: 'x' }, '/files/0/sha256'],
  ])('is refused with %s', async (_, changes, field) => {
    const { status, json } = await officer.announce({ link, files: [said(aPdf(), changes)] });
    expect(status).toBe(422);
    expect(json.violations.map((violation: Json) => violation.field)).toContain(field);
  });

  test('is refused with more than 20 files, or with none', async () => {
    const files = Array.from({ length: 21 }, (_, n) => said(aPdf(`nr ${n}`)));
    for (const wrong of [files, []]) {
      expect((await officer.announce({ link, files: wrong })).status).toBe(422);
    }
    expect((await officer.announce({ link, files: files.slice(1) })).status).toBe(201);
  });

  test('gets the same document and fresh forms under the same Idempotency-Key', async () => {
    const headers = { 'idempotency-key': 'once' };
    const files = [said(aPdf())];
    const first = await officer.announce({ link, files, headers });
    const second = await officer.announce({ link, files, headers });
    expect([second.status, second.json.id]).toEqual([201, first.json.id]);
    expect((await postFile(second.json.forms[0], aPdf())).status).toBe(204);
  });
});

describe('a form', () => {
  const form = async () => officer.announced(link, aPdf('Form'));

  test.each<[string, (form: PostForm) => PostForm, TestFile]>([
    ['other bytes of the same length', (same) => same, aPdf('Fyrm')],
    ['one byte too many', (same) => same, { ...aPdf('Form'), bytes: textOf('%PDF-1.7\nForm\n%%EOF\n\n') }],
    ['one byte too few', (same) => same, { ...aPdf('Form'), bytes: textOf('%PDF-1.7\nForm\n%%EOF') }],
    ['an empty file', (same) => same, { ...aPdf('Form'), bytes: textOf('') }],
    [
      'another checksum',
      ({ url, fields }) => ({ url, fields: { ...fields, 'x-amz-checksum-sha256': 'A'.repeat(43) + '=' } }),
      aPdf('Form'),
    ],
    [
      'another key',
      ({ url, fields }) => ({ url, fields: { ...fields, key: `${fields['key']}0` } }),
      aPdf('Form'),
    ],
    [
      'another type',
      ({ url, fields }) => ({ url, fields: { ...fields, 'Content-Type': 'text/html' } }),
      aPdf('Form'),
    ],
    [
      'a tampered signature',
      ({ url, fields }) => ({
        url,
        fields: {
          ...fields,
          'X-Amz-Signature': (fields['X-Amz-Signature'] ?? '').replace(/^./, (c) => (c === '0' ? '1' : '0')),
        },
      }),
      aPdf('Form'),
    ],
    [
      'a field more',
      ({ url, fields }) => ({ url, fields: { ...fields, 'x-amz-meta-x': 'x' } }),
      aPdf('Form'),
    ],
  ])('takes nothing with %s', async (_, change, file) => {
    const { id, forms } = await form();
    const { status } = await postFile(change(forms[0] as PostForm), file);
    expect([400, 403]).toContain(status);
    await stack.drain();
    expect(await officer.fate(id)).toEqual({ status: 'announced' });
    expect((await versionsIn('quarantine')).filter((key) => key.includes(id))).toEqual([]);
  });

  test('used twice can only bring the same bytes, and leaves none behind', async () => {
    const { id, forms } = await form();
    verdict = () => 'withhold';
    await postFile(forms[0] as PostForm, aPdf('Form'));
    await postFile(forms[0] as PostForm, aPdf('Form'));
    await stack.drain();
    verdict = () => undefined;
    expect((await versionsIn('quarantine')).filter((key) => key.includes(id))).toHaveLength(1);
    const cleared = await officer.announced(link, aPdf('Form'));
    for (let time = 0; time < 2; time++) {
      await postFile(cleared.forms[0] as PostForm, aPdf('Form'));
      await stack.drain();
    }
    expect(await officer.fate(cleared.id)).toEqual({ status: 'cleared' });
    expect((await versionsIn('quarantine')).filter((key) => key.includes(cleared.id))).toEqual([]);
    expect((await versionsIn('documents')).filter((key) => key.includes(cleared.id))).toHaveLength(1);
  });

  test('is valid for five minutes; another one can be had after that', async () => {
    const { id, forms } = await form();
    stack.setTime(stack.clock.now().getTime() + 301_000);
    expect((await postFile(forms[0] as PostForm, aPdf('Form'))).status).toBe(403);
    await stack.drain();
    expect(await officer.fate(id)).toEqual({ status: 'announced' });
    const renewed = await officer.user.post(`/documents/${id}/forms`, {});
    expect(renewed.id).toBe(id);
    expect((await postFile(renewed.forms[0], aPdf('Form'))).status).toBe(204);
    await stack.drain();
    expect(await officer.fate(id)).toEqual({ status: 'cleared' });
  });
});

describe('a browser', () => {
  const sendFrom = async (origin: string) => {
    const file = aPdf(`från ${new URL(origin).hostname}`);
    const { id, forms } = await officer.announced(link, file);
    const { url, fields } = forms[0] as PostForm;
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    body.set('file', new Blob([file.bytes]), file.name);
    const { status, headers } = await fetch(url, { method: 'POST', body, headers: { origin } });
    return { id, status, allowed: headers.get('access-control-allow-origin') };
  };

  test('sends and fetches from a page of the portal', async () => {
    const origin = 'https://samsyn.example';
    const { id, status, allowed } = await sendFrom(origin);
    expect([status, allowed]).toEqual([204, origin]);
    await stack.drain();
    const { url } = (await officer.download(id)).json;
    const answer = await fetch(url, { headers: { origin } });
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([200, origin]);
  });

  test('is told nothing on a page of somebody else', async () => {
    expect((await sendFrom('https://evil.example')).allowed).toBeNull();
  });
});

describe('what comes into quarantine', () => {
  test.each<[string, TestFile, string]>([
    ['html named .pdf', { ...aPdf(), bytes: textOf('<html><script>alert(1)</script>') }, 'typeDiffers'],
    ['an .exe named .docx', word_(Uint8Array.of(0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0)), 'typeDiffers'],
    [
      "a zip bomb's outer zip",
      word_(aZip(Array.from({ length: 16 }, (_, n) => ({ name: `${n}.zip`, expandedBytes: 0xf0000000 })))),
      'expandsTooMuch',
    ],
    ['a zip in a document', word_(aDocx({ name: 'word/embeddings/x.zip' })), 'holdsArchive'],
    ['macros', word_(aDocx({ name: 'word/vbaProject.bin' })), 'holdsMacros'],
  ])('is refused as %s, told of, and gone', async (_, file, reason) => {
    verdict = () => ({ status: 'NO_THREATS_FOUND' });
    const mails = stack.mails().length;
    const id = await officer.sent(link, file);
    verdict = () => undefined;
    expect(await officer.fate(id)).toEqual({ status: 'rejected', reason });
    expect((await versionsIn('quarantine')).filter((key) => key.includes(id))).toEqual([]);
    const { json } = await officer.read(id);
    expect(json.versions[0].files[0]).toMatchObject({ name: file.name });
    expect(stack.mails().slice(mails)).toMatchObject([{ subject: 'Ett dokument kunde inte tas emot' }]);
    expect((await officer.download(id)).status).toBe(409);
  });

  test.each([
    ['THREATS_FOUND', 'threatsFound'],
    ['UNSUPPORTED', 'scanUnsupported'],
    ['ACCESS_DENIED', 'scanDenied'],
    ['FAILED', 'scanFailed'],
  ] as const)('is refused with the verdict %s', async (status, reason) => {
    verdict = () => ({ status });
    const id = await officer.sent(link, aPdf(status));
    verdict = () => undefined;
    expect(await officer.fate(id)).toEqual({ status: 'rejected', reason });
  });

  test('is refused as EICAR by the scanner itself', async () => {
    expect(await officer.fate(await officer.sent(link, eicar))).toEqual({
      status: 'rejected',
      reason: 'threatsFound',
    });
  });
});
