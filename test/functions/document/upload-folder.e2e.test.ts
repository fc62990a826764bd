import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LocalStack } from '#local/local-stack.ts';
import type { Json } from '#local/users/api-user.ts';
import { postFile } from '../../../scripts/uploading/post-file.ts';
import { type Api, uploadFolder } from '../../../scripts/uploading/upload-folder.ts';
import { runningStack, temporaryFolder } from '../../e2e/running-stack.ts';
import { adoptSmallProgramme, followUpInFalun } from '../../e2e/small-follow-up.ts';
import { aCsv, aPdf, eicar } from './sender.ts';

const { folder, remove } = temporaryFolder();
let stack: LocalStack;
let stop: () => Promise<void>;
let api: Api;
let programmeId: string;

beforeAll(async () => {
  ({ stack, stop } = await runningStack());
  const followUp = await followUpInFalun(stack);
  programmeId = await adoptSmallProgramme(followUp);
  const { sub } = followUp.cast.users.officer.persona;
  api = { url: stack.apiUrl, organisationId: '2080', token: () => stack.token({ sub }) };
  mkdirSync(join(folder, 'bilagor'));
  for (const file of [aPdf('a'), aPdf('b')]) writeFileSync(join(folder, file.name), file.bytes);
  writeFileSync(join(folder, 'bilagor', 'c.csv'), aCsv('c').bytes);
  writeFileSync(join(folder, 'bilagor', eicar.name), eicar.bytes);
  writeFileSync(join(folder, 'program.exe'), 'MZ');
});

afterAll(async () => {
  await stop?.();
  remove();
});

test('a folder is sent once, however often it is broken off', async () => {
  const sending = { folder, link: { kind: 'programme', id: programmeId }, kind: 'other' } as const;
  const posted: string[] = [];
  const breakingAt = (nth: number): typeof postFile => {
    let calls = 0;
    return async (form, file) => {
      if (++calls === nth) throw new Error('The line broke');
      posted.push(file.name);
      return postFile(form, file);
    };
  };
  for (let time = 0; time < 3; time++) {
    await expect(uploadFolder(api, { ...sending, post: breakingAt(2) })).rejects.toThrow('The line broke');
    await stack.drain();
  }
  const progress: number[] = [];
  const uploaded = await uploadFolder(api, {
    ...sending,
    post: breakingAt(0),
    onProgress: (sent, total) => progress.push(sent / total),
  });
  expect(uploaded.toSorted((a, b) => a.name.localeCompare(b.name))).toEqual([
    { name: 'a.pdf', status: 'cleared' },
    { name: 'b.pdf', status: 'cleared' },
    { name: 'c.csv', status: 'cleared' },
    { name: 'eicar.txt', status: 'rejected', reason: 'threatsFound' },
    { name: 'program.exe', status: 'notAccepted' },
  ]);
  expect(posted.toSorted()).toEqual(['a.pdf', 'b.pdf', 'c.csv', 'eicar.txt']);
  expect(progress).toHaveLength(4);
  expect(progress.at(-1)).toBe(1);
  const announced = stack.events().filter((event) => event['detail-type'] === 'DocumentAnnounced');
  expect(new Set(announced.map(({ detail }) => (detail as Json).subject)).size).toBe(4);
});
