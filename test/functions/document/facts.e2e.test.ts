import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { FaultChooser } from '#local/control/fault.ts';
import type { FollowUp } from '#local/demo/follow-up.ts';
import type { LocalStack } from '#local/local-stack.ts';
import type { VerdictOverride } from '#local/malware/verdict.ts';
import { startStack } from '#local/start-stack.ts';
import type { ApiUser, Json } from '#local/users/api-user.ts';
import { type PostForm, postFile } from '../../../scripts/uploading/post-file.ts';
import { clientOf, ownPath } from '../../e2e/client-of.ts';
import { atOnce, temporaryFolder } from '../../e2e/running-stack.ts';
import { etagOf } from '../../e2e/send.ts';
import { adoptSmallProgramme, followUpInFalun } from '../../e2e/small-follow-up.ts';
import { aCsv, aPdf, Sender, said } from './sender.ts';

const { folder, remove } = temporaryFolder();
const clean = { status: 'NO_THREATS_FOUND' } as const;

let stack: LocalStack;
let followUp: FollowUp;
let officer: Sender;
let link: { kind: string; id: string };
let chooseFault: FaultChooser = () => undefined;
let verdict: VerdictOverride = () => undefined;

beforeAll(async () => {
  stack = await startStack({
    ...atOnce,
    dataDir: join(folder, 'data'),
    fault: (point) => chooseFault(point),
    malware: (object) => verdict(object),
  });
  followUp = await followUpInFalun(stack);
  link = { kind: 'programme', id: await adoptSmallProgramme(followUp) };
  officer = new Sender(stack, followUp.cast.users.officer);
});

afterAll(async () => {
  await stack?.stop();
  remove();
});

beforeEach(() => {
  chooseFault = () => undefined;
  verdict = () => undefined;
});

const bucketName = () => stack.bucketNames.find((name) => name.includes('quarantine')) as string;
const dead = () => stack.queues().filter(({ isDeadLetterQueue, depth }) => isDeadLetterQueue && depth > 0);
const eventsOf = (id: string): string[] =>
  stack
    .events()
    .filter(({ source, detail }) => source === 'samsyn' && (detail as Json).subject === `document/${id}`)
    .map((event) => event['detail-type']);

/** What S3 told of a document's files: which versions lie, or lay, in quarantine. */
const createdOf = (id: string): { key: string; versionId: string }[] =>
  stack
    .events()
    .filter((event) => event.source === 'aws.s3' && event['detail-type'] === 'Object Created')
    .map(({ detail }) => detail as Json)
    .filter(({ bucket, object }) => bucket.name === bucketName() && object.key.includes(id))
    .map(({ object }) => ({ key: object.key, versionId: object['version-id'] }));

const tell = (id: string, object: { key: string; versionId: string }) => {
  stack.tellVerdict(
    {
      bucketName: bucketName(),
      objectKey: object.key,
      eTag: 'd41d8cd98f00b204e9800998ecf8427e',
      versionId: object.versionId,
    },
    clean,
  );
  return id;
};

describe('a verdict', () => {
  test.each([
    ['a key that is none of ours', 'somebody/else.txt'],
    ['a document nobody announced', '2080/0192f0c1-8888-7c3d-8e4f-5a6b7c8d9e0f/1/file-1'],
  ])('for an unknown object (%s) changes nothing and stops nothing', async (_, key) => {
    tell('', { key, versionId: 'v1' });
    await stack.drain();
    expect(dead()).toEqual([]);
  });

  test('for a file or version that was not announced changes nothing', async () => {
    const { id } = await officer.announced(link, aPdf());
    tell(id, { key: `2080/${id}/1/file-2`, versionId: 'v1' });
    tell(id, { key: `2080/${id}/2/file-1`, versionId: 'v1' });
    await stack.drain();
    expect(eventsOf(id)).toEqual(['DocumentAnnounced']);
  });

  test('replayed changes nothing more', async () => {
    const id = await officer.sent(link, aPdf('igen'));
    const before = eventsOf(id);
    for (const object of createdOf(id)) tell(tell(id, object), object);
    await stack.drain();
    expect(eventsOf(id)).toEqual(before);
    expect(await officer.fate(id)).toEqual({ status: 'cleared' });
  });

  test('before the inspection waits for it', async () => {
    const { id, forms } = await officer.announced(link, aPdf('före'));
    const stopped = stack.failNext('document/inspect-upload', 2);
    await postFile(forms[0] as PostForm, aPdf('före'));
    await stack.drain({ timeoutSeconds: 30 });
    stopped.stop();
    expect(await officer.fate(id)).toEqual({ status: 'cleared' });
    const names = eventsOf(id);
    expect(names.indexOf('DocumentScanned')).toBeLessThan(names.indexOf('DocumentInspected'));
  });

  test('that never comes rings after 30 minutes, and lets the document through when it does come', async () => {
    verdict = () => 'withhold';
    const id = await officer.sent(link, aPdf('väntar'));
    const abandoned = await officer.announced(link, aCsv('aldrig'));
    expect(await officer.fate(id)).toEqual({ status: 'announced' });
    const mails = stack.mails().length;
    stack.setTime(stack.clock.now().getTime() + 31 * 60_000);
    await stack.tick('ring-alarms');
    await stack.drain();
    expect(eventsOf(id)).toContain('DocumentScanOverdue');
    const told = stack
      .mails()
      .slice(mails)
      .map(({ to, subject }) => `${to.join()} ${subject}`);
    expect(new Set(told)).toEqual(
      new Set([
        'astrid@falun.example Ett dokument väntar på kontroll',
        'otto@falun.example Ett dokument har inte kommit fram',
      ]),
    );
    await stack.tick('ring-alarms');
    await stack.drain();
    expect(eventsOf(id).filter((name) => name === 'DocumentScanOverdue')).toHaveLength(1);

    stack.setTime(stack.clock.now().getTime() + 25 * 3_600_000);
    await stack.tick('ring-alarms');
    await stack.drain();
    expect(await officer.fate(abandoned.id)).toEqual({ status: 'rejected', reason: 'neverArrived' });
    expect(await officer.fate(id)).toEqual({ status: 'announced' });
    for (const object of createdOf(id)) tell(id, object);
    await stack.drain();
    expect(await officer.fate(id)).toEqual({ status: 'cleared' });
  });
});

describe('a crash', () => {
  test.each(['document/inspect-upload', 'document/record-verdict', 'document/clear-document'])(
    'of %s loses nothing',
    async (name) => {
      const { id, forms } = await officer.announced(link, aPdf('krasch'), aCsv('krasch'));
      stack.failNext(name, 3);
      await postFile(forms[0] as PostForm, aPdf('krasch'));
      await postFile(forms[1] as PostForm, aCsv('krasch'));
      await stack.drain({ timeoutSeconds: 60 });
      expect(await officer.fate(id)).toEqual({ status: 'cleared' });
      expect(dead()).toEqual([]);
    },
  );

  test.each(['refuse', 'lose-answer', 'conflict'] as const)(
    'of the table (%s) at each write loses nothing and does nothing twice',
    async (fault) => {
      const { id, forms } = await officer.announced(link, aPdf(fault));
      let calls = 0;
      chooseFault = ({ operation }) =>
        operation === 'TransactWriteItems' && ++calls % 3 === 0 ? fault : undefined;
      await postFile(forms[0] as PostForm, aPdf(fault));
      await stack.drain({ timeoutSeconds: 60 });
      chooseFault = () => undefined;
      expect(await officer.fate(id)).toEqual({ status: 'cleared' });
      expect(new Set(eventsOf(id)).size).toBe(eventsOf(id).length);
      const { json } = await officer.download(id);
      expect((await fetch(json.url)).status).toBe(200);
    },
  );
});

describe('who may', () => {
  test('a provider’s manager neither reads nor sends to a programme', async () => {
    const manager = new Sender(stack, followUp.unit.manager);
    expect((await manager.announce({ link, files: [said(aPdf())] })).status).toBe(404);
    const id = await officer.sent(link, aPdf('internt'));
    expect((await manager.read(id)).status).toBe(404);
    expect((await manager.download(id)).status).toBe(404);
  });

  test('reads are on record for log review alone, and never on the bus', async () => {
    const id = await officer.sent(link, aPdf('läst'));
    await officer.download(id);
    const before = stack.events().length;
    const { registrar, commissioner } = followUp.cast.users;
    await new Sender(stack, commissioner).download(id);
    await stack.drain();
    expect(stack.events()).toHaveLength(before);
    const review = async (user: ApiUser) =>
      (await clientOf(stack, user)).GET('/{organisationId}/documents/{documentId}/reads', {
        params: { path: { ...ownPath(user), documentId: id } },
      });
    const { data } = await review(registrar);
    expect(data?.items.map(({ by }) => by.personId)).toEqual([
      followUp.cast.ids.commissioner,
      followUp.cast.ids.officer,
    ]);
    expect((await review(commissioner)).response.status).toBe(403);
  });

  test('what is marked is for those who work with it; the registrar knows that it exists', async () => {
    const { boardSecretary, registrar, mas } = followUp.cast.users;
    const id = await officer.sentAs(
      { secrecyGrounds: ['OSL 26:1'], title: 'Hemligt' },
      link,
      aPdf('hemligt'),
    );
    const as = (user: typeof mas) => new Sender(stack, user);
    expect((await as(mas).read(id)).json).toMatchObject({
      title: 'Hemligt',
      secrecy: { grounds: ['OSL 26:1'] },
    });
    expect((await as(boardSecretary).read(id)).status).toBe(404);
    expect((await as(boardSecretary).download(id)).status).toBe(404);
    const { status, json } = await as(registrar).read(id);
    expect([status, json.isContentHidden, json.title]).toEqual([200, true, undefined]);
    expect((await as(registrar).download(id)).status).toBe(403);
    const listed = async (user: typeof mas) => {
      const { data } = await (await clientOf(stack, user)).GET('/{organisationId}/documents', {
        params: { path: ownPath(user), query: { limit: 100 } },
      });
      return data?.items.filter((row) => row.id === id);
    };
    expect(await listed(boardSecretary)).toEqual([]);
    expect(await listed(registrar)).toMatchObject([{ isContentHidden: true }]);
    expect(JSON.stringify(await listed(registrar))).not.toContain('Hemligt');
  });

  test('what is withdrawn is kept, out of sight', async () => {
    const { commissioner, headOfFollowUp } = followUp.cast.users;
    const id = await officer.sent(link, aPdf('fel fil'));
    await expect(
      commissioner.change(`/documents/${id}`, { to: '/withdrawals', body: { reason: 'Nej' } }),
    ).rejects.toMatchObject({ status: 403 });
    await headOfFollowUp.change(`/documents/${id}`, { to: '/withdrawals', body: { reason: 'Fel fil' } });
    expect((await new Sender(stack, commissioner).read(id)).status).toBe(404);
    expect((await officer.read(id)).json.withdrawn.reason).toBe('Fel fil');
  });

  test('a further version takes over when it is cleared, and the one before stays in the history', async () => {
    const id = await officer.sent(link, aPdf('första'));
    const again = aPdf('andra');
    const path = `/documents/${id}`;
    const etag = await etagOf(stack, officer.user, path);
    const client = await clientOf(stack, officer.user);
    const { data } = await client.POST('/{organisationId}/documents/{documentId}/versions', {
      params: { path: { ...ownPath(officer.user), documentId: id }, header: { 'If-Match': etag } },
      body: { files: [said(again)] },
    });
    const { commissioner } = followUp.cast.users;
    expect((await new Sender(stack, commissioner).read(id)).json.versionInForce).toBe(1);
    await postFile(data?.forms[0] as PostForm, again);
    await stack.drain();
    const reader = new Sender(stack, commissioner);
    expect((await reader.read(id)).json).toMatchObject({ versionInForce: 2, versions: [{ version: 1 }, {}] });
    const urls = [
      (await reader.download(id)).json,
      (await reader.download(id, 'file-1', { version: 1 })).json,
    ];
    expect(urls.map(({ fileName }) => fileName)).toEqual(['andra.pdf', 'första.pdf']);
  });
});
