import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FollowUp } from '#local/demo/follow-up.ts';
import type { LocalStack } from '#local/local-stack.ts';
import type { ApiUser } from '#local/users/api-user.ts';
import { castUnit } from '#local/users/municipality-cast.ts';
import type { paths } from '../../../docs/api/client.ts';
import { clientOf, ownPath } from '../../e2e/client-of.ts';
import { runningStack } from '../../e2e/running-stack.ts';
import {
  adoptPlan,
  adoptSmallProgramme,
  assess,
  followUpInFalun,
  openAssessment,
  publish,
} from '../../e2e/small-follow-up.ts';
import { aPdf, Sender, said } from './sender.ts';

let stack: LocalStack;
let stop: () => Promise<void>;
let followUp: FollowUp;
let officer: Sender;
let manager: Sender;
let plan: { kind: string; id: string };
let assessment: { kind: string; id: string };

beforeAll(async () => {
  ({ stack, stop } = await runningStack());
  followUp = await followUpInFalun(stack);
  officer = new Sender(stack, followUp.cast.users.officer);
  manager = new Sender(stack, followUp.unit.manager);
  const assessmentId = await openAssessment(followUp, await adoptSmallProgramme(followUp));
  await assess(followUp, assessmentId);
  const reportId = await publish(followUp, assessmentId);
  plan = { kind: 'plan', id: await adoptPlan(followUp, reportId) };
  assessment = { kind: 'assessment', id: assessmentId };
});

afterAll(() => stop?.());

type Narrowed = NonNullable<paths['/{organisationId}/documents']['get']['parameters']['query']>;

const listDocuments = async (user: ApiUser, query: Narrowed) =>
  (await clientOf(stack, user)).GET('/{organisationId}/documents', {
    params: { path: ownPath(user), query },
  });

const listed = async ({ user }: Sender, { kind, id }: typeof plan): Promise<string[]> => {
  const query = { linkKind: kind as NonNullable<Narrowed['linkKind']>, linkId: id };
  const { data } = await listDocuments(user, query);
  return data?.items.map((row) => row.id) ?? [];
};

test('a provider sends what belongs to its plan, and both sides read it', async () => {
  const fromUnit = await manager.sentAs(
    { kind: 'signedPlan', origin: { direction: 'received', date: '2026-11-22', counterpart: 'Björken' } },
    plan,
    aPdf('signerad'),
  );
  const fromOfficer = await officer.sent(plan, aPdf('svar'));
  for (const reader of [officer, manager]) {
    expect((await reader.download(fromUnit)).status).toBe(200);
    expect((await reader.download(fromOfficer)).status).toBe(200);
    expect((await listed(reader, plan)).toSorted()).toEqual([fromUnit, fromOfficer].toSorted());
  }
  const { json } = await manager.read(fromUnit);
  expect(json).toMatchObject({ organisationId: '2080', kind: 'signedPlan' });
  const shared = await listDocuments(manager.user, { relation: 'shared' });
  expect(shared.data?.items).toHaveLength(2);
});

test('the unit sees of an assessment only what it sent itself', async () => {
  const evidence = await officer.sent(assessment, aPdf('iakttagelse'));
  expect((await manager.read(evidence)).status).toBe(404);
  expect((await manager.download(evidence)).status).toBe(404);
  const own = await manager.sent(assessment, aPdf('underlag'));
  expect((await manager.download(own)).status).toBe(200);
  expect((await officer.download(own)).status).toBe(200);
  expect(await listed(manager, assessment)).toEqual([own]);
});

test('marked as possibly secret, a document of the plan is not for the unit', async () => {
  const marked = await officer.sentAs({ secrecyGrounds: ['OSL 31:16'] }, plan, aPdf('priser'));
  expect((await manager.read(marked)).status).toBe(404);
});

test('nobody without rights on the plan sends to it, from here or elsewhere', async () => {
  const other = await castUnit(stack, followUp.cast, {
    name: 'Hemtjänst Eken (fiktiv)',
    form: 'hemtjänst',
    manager: { first: 'Eva', place: 'Eken', sub: 'eva-provider' },
    provider: 'Eken Omsorg AB (fiktivt)',
  });
  const stranger = new Sender(stack, other.manager);
  const { status, json } = await stranger.announce({ link: plan, files: [said(aPdf())] });
  expect([status, json.violations[0].rule]).toEqual([404, 'document.linkIsReadable']);
  const administrator = new Sender(stack, followUp.cast.administrator);
  expect((await administrator.announce({ link: plan, files: [said(aPdf())] })).status).toBe(403);
  const nowhere = { kind: 'plan', id: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f' };
  expect((await officer.announce({ link: nowhere, files: [said(aPdf())] })).status).toBe(404);
});
