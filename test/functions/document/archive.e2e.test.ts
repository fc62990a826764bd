import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FollowUp } from '#local/demo/follow-up.ts';
import type { LocalStack } from '#local/local-stack.ts';
import type { ApiUser, Json } from '#local/users/api-user.ts';
import { runningStack } from '../../e2e/running-stack.ts';
import { type Answer, etagOf, send } from '../../e2e/send.ts';
import { adoptSmallProgramme, assess, followUpInFalun, openAssessment } from '../../e2e/small-follow-up.ts';
import { aCsv, aPdf, Sender, said } from './sender.ts';

let stack: LocalStack;
let stop: () => Promise<void>;
let followUp: FollowUp;
let officer: Sender;
let registrar: ApiUser;
let headOfFollowUp: ApiUser;
let bodyId: string;
let link: { kind: string; id: string };

beforeAll(async () => {
  ({ stack, stop } = await runningStack());
  followUp = await followUpInFalun(stack);
  link = { kind: 'programme', id: await adoptSmallProgramme(followUp) };
  officer = new Sender(stack, followUp.cast.users.officer);
  ({ registrar, headOfFollowUp } = followUp.cast.users);
  ({ bodyId } = followUp.cast);
});

afterAll(() => stop?.());

const ruleOf = ({ json }: Answer): string => json.violations[0].rule;
const old = { origin: { direction: 'drawnUp', date: '2020-01-15' }, kind: 'workingMaterial' };
const propose = (as = registrar) => send(stack, { as, method: 'POST', path: '/disposals', body: { bodyId } });
const approve = (id: string, as = headOfFollowUp) => as.change(`/disposals/${id}`, { to: '/approvals' });
const hold = (id: string) =>
  registrar.change(`/documents/${id}`, { to: '/holds', body: { reason: 'Överprövning pågår' } });
/** What the protocol says became of each document. */
const outcomesOf = async (id: string): Promise<Json> => {
  const { items } = await registrar.get(`/disposals/${id}`);
  return Object.fromEntries(items.map(({ documentId, outcome }: Json) => [documentId, outcome]));
};
const fetched = async (id: string): Promise<number> =>
  (await fetch((await officer.download(id)).json.url)).status;
const eventsOf = (subject: string): string[] =>
  stack
    .events()
    .filter(({ source, detail }) => source === 'samsyn' && (detail as Json).subject === subject)
    .map((event) => event['detail-type']);

test('what a body lets go is disposed of when a second person approves, but for what is held or asked for', async () => {
  const [goes, held, heldLate, asked] = [
    await officer.sentAs(old, link, aPdf('går')),
    await officer.sentAs(old, link, aPdf('tvist')),
    await officer.sentAs(old, link, aPdf('tvist i sista stund')),
    await officer.sentAs(old, link, aPdf('begärd')),
  ];
  const kept = await officer.sentAs({ ...old, kind: 'minutes' }, link, aPdf('protokoll'));
  expect(ruleOf(await propose())).toBe('document.somethingToDispose');

  const decision = { bodyId, decidedOn: '2026-09-15', paragraph: '§ 84', referenceNumber: 'OMV/2026:114' };
  const retention = { bodyId, kind: 'workingMaterial', keepFor: 'P2Y', decision };
  await registrar.create('/retention-decisions', retention);
  expect((await propose(officer.user)).status).toBe(403);
  await hold(held);
  const mails = stack.mails().length;
  const { id } = await registrar.create('/disposals', { bodyId });
  await stack.drain();
  expect(stack.mails().slice(mails)).toMatchObject([{ subject: 'En gallringslista att godkänna' }]);
  const list = await registrar.get(`/disposals/${id}`);
  expect(Object.keys(await outcomesOf(id)).toSorted()).toEqual([goes, heldLate, asked].toSorted());
  expect(list.items[0]).toMatchObject({ date: '2020-01-15', referenceNumber: 'OMV/2026:114' });
  expect(JSON.stringify(list)).not.toContain('Underlag');
  await expect(approve(id, registrar)).rejects.toMatchObject({ status: 403 });
  expect(await fetched(goes)).toBe(200);

  const { url } = (await officer.download(goes)).json;
  const outage = stack.failNext('document/dispose-documents', 5);
  await approve(id);
  await stack.drain({ timeoutSeconds: 30 });
  outage.stop();
  expect(stack.deadLetters('dispose-documents')).toHaveLength(1);
  await hold(heldLate);
  await registrar.create(`/documents/${asked}/disclosures`, {});
  expect(stack.redrive('dispose-documents')).toBe(1);
  await stack.drain({ timeoutSeconds: 30 });

  const protocol = await registrar.get(`/disposals/${id}`);
  expect(protocol).toMatchObject({
    status: 'carriedOut',
    proposed: { by: { personId: followUp.cast.ids.registrar } },
    approved: { by: { personId: followUp.cast.ids.headOfFollowUp } },
  });
  expect(await outcomesOf(id)).toEqual({ [goes]: 'disposed', [heldLate]: 'held', [asked]: 'requested' });
  expect(eventsOf(`disposal/${id}`)).toEqual(['DisposalProposed', 'DisposalApproved', 'DisposalCarriedOut']);
  // The bytes are gone, however old a link is; the record and what it says stay.
  expect((await fetch(url)).status).toBe(404);
  expect(ruleOf(await officer.download(goes))).toBe('document.notDisposed');
  expect((await officer.read(goes)).json).toMatchObject({ title: 'Underlag', disposed: { disposalId: id } });
  for (const still of [held, heldLate, asked, kept]) expect(await fetched(still)).toBe(200);

  await registrar.change(`/documents/${held}`, { to: '/releases' });
  const next = await registrar.create('/disposals', { bodyId });
  await approve(next.id);
  await stack.drain();
  expect(await outcomesOf(next.id)).toEqual({ [held]: 'disposed', [asked]: 'requested' });
});

test('why a document is held is for those who hold; everyone who may reads on', async () => {
  const id = await officer.sent(link, aPdf('hållen'));
  await hold(id);
  expect((await registrar.get(`/documents/${id}`)).held.reason).toBe('Överprövning pågår');
  expect((await headOfFollowUp.get(`/documents/${id}`)).held.reason).toBe('Överprövning pågår');
  expect((await officer.read(id)).json).not.toHaveProperty('held');
  const rowOf = async (as: ApiUser) =>
    (await as.get('/documents?limit=100')).items.find((row: Json) => row.id === id);
  expect((await rowOf(registrar)).isHeld).toBe(true);
  expect(await rowOf(officer.user)).not.toHaveProperty('isHeld');
  await expect(hold(id)).rejects.toMatchObject({ status: 409 });
  const path = `/documents/${id}/holds`;
  const headers = { 'if-match': await etagOf(stack, officer.user, `/documents/${id}`) };
  const body = { reason: 'Nej' };
  expect((await send(stack, { as: officer.user, method: 'POST', path, headers, body })).status).toBe(403);
});

test('a marking closes a document to those without the right, and opens it again when it is taken away', async () => {
  const { boardSecretary } = followUp.cast.users;
  const reader = new Sender(stack, boardSecretary);
  const id = await officer.sent(link, aPdf('markeras'));
  expect((await reader.read(id)).status).toBe(200);
  const mark = (grounds: readonly string[], as = officer.user) =>
    as.change(`/documents/${id}`, { to: '/secrecy-marking', method: 'PUT', body: { grounds } });
  await expect(mark([], boardSecretary)).rejects.toMatchObject({ status: 403 });
  await mark(['OSL 31:16', 'OSL 19:3']);
  expect((await reader.read(id)).status).toBe(404);
  expect((await registrar.get(`/documents/${id}`)).isContentHidden).toBe(true);
  await expect(mark(['OSL 99:9'])).rejects.toMatchObject({ status: 422 });
  await mark([], registrar);
  expect((await reader.read(id)).status).toBe(200);
});

test('a request for disclosure is decided with a masked version, and names nobody who asked', async () => {
  const original = await officer.sentAs({ secrecyGrounds: ['OSL 26:1'] }, link, aPdf('original'));
  const masked = await officer.sentAs({ masks: original, title: 'Maskad' }, link, aPdf('maskad'));
  const mails = stack.mails().length;
  const { id } = await registrar.create(`/documents/${original}/disclosures`, {});
  await stack.drain();
  expect(stack.mails().slice(mails)).toMatchObject([{ subject: 'En begäran om utlämnande att pröva' }]);
  const decision = { outcome: 'partlyReleased', grounds: ['OSL 26:1'], referenceNumber: 'OMV/2026:9' };
  const to = '/decisions';
  const record = `/disclosures/${id}`;
  const body = { ...decision, maskedDocumentId: masked };
  await expect(
    headOfFollowUp.change(record, { to, body: { ...body, maskedDocumentId: original } }),
  ).rejects.toMatchObject({ status: 422 });
  await expect(registrar.change(record, { to, body })).rejects.toMatchObject({ status: 403 });
  await headOfFollowUp.change(record, { to, body });
  await expect(headOfFollowUp.change(record, { to, body })).rejects.toMatchObject({ status: 409 });
  expect((await registrar.get(record)).decision).toMatchObject(body);
  const { boardSecretary, mas } = followUp.cast.users;
  expect((await new Sender(stack, boardSecretary).read(masked)).status).toBe(200);
  expect((await send(stack, { as: boardSecretary, path: record })).status).toBe(403);
  const listed = (await mas.get('/disclosures?limit=100')).items.find((row: Json) => row.id === id);
  expect(listed).toMatchObject({ documentId: original, outcome: 'partlyReleased' });
});

test('a masked version belongs to the same record, and is made by one who may read the original', async () => {
  const { boardSecretary } = followUp.cast.users;
  const original = await officer.sentAs({ secrecyGrounds: ['OSL 26:1'] }, link, aPdf('maskas inte'));
  const assessment = { kind: 'assessment', id: await openAssessment(followUp, link.id, 'OMV/2026:9') };
  for (const [as, where] of [
    [officer, assessment],
    [new Sender(stack, boardSecretary), link],
  ] as const) {
    const answer = await as.announce({ link: where, files: [said(aPdf())], changes: { masks: original } });
    expect([answer.status, ruleOf(answer)]).toEqual([422, 'document.masksOfSameRecord']);
  }
});

test('drafts go when the report is established; what was sent, and what is no draft, stays', async () => {
  const assessmentId = await openAssessment(followUp, link.id, 'OMV/2026:8');
  await assess(followUp, assessmentId);
  const { officer: author } = followUp.cast.users;
  await author.change(`/assessments/${assessmentId}`, { to: '/completions' });
  await stack.drain();
  const { items } = await author.get('/reports');
  const report = { kind: 'report', id: items[0].id };
  const draft = await officer.sentAs({ isDraft: true }, report, aPdf('utkast'));
  const sent = await officer.sentAs(
    { isDraft: true, origin: { direction: 'sent', date: '2026-11-20', counterpart: 'Enheten' } },
    report,
    aPdf('skickat'),
  );
  const plain = await officer.sent(report, aCsv('underlag'));
  const record = `/reports/${report.id}`;
  await author.change(record, { to: '/fact-checks' });
  await followUp.unit.manager.change(record, {
    to: '/fact-check-answers',
    body: { answer: 'noRemarks' },
  });
  await author.change(record, {
    to: '/establishment-requests',
    body: { establisherId: followUp.cast.ids.headOfFollowUp },
  });
  const { url } = (await officer.download(draft)).json;
  expect((await fetch(url)).status).toBe(200);
  await headOfFollowUp.change(record, { to: '/establishments' });
  await stack.drain();
  expect((await officer.read(draft)).json.disposed).toMatchObject({ reason: 'draft' });
  expect((await fetch(url)).status).toBe(404);
  for (const still of [sent, plain]) expect(await fetched(still)).toBe(200);
  const late = await officer.announce({ link: report, files: [said(aPdf())], changes: { isDraft: true } });
  expect([late.status, ruleOf(late)]).toEqual([422, 'document.draftIsOwn']);
});

test('a request that nobody decides is told of again', async () => {
  const id = await officer.sent(link, aPdf('väntar på prövning'));
  const { id: disclosureId } = await registrar.create(`/documents/${id}/disclosures`, {});
  await stack.drain();
  const mails = stack.mails().length;
  stack.setTime(stack.clock.now().getTime() + 7 * 24 * 3_600_000);
  await stack.tick('ring-alarms');
  await stack.drain();
  expect(eventsOf(`disclosure/${disclosureId}`)).toEqual(['DisclosureRequested', 'DisclosureOverdue']);
  const told = stack.mails().slice(mails);
  const subject = 'En begäran om utlämnande att pröva';
  const addressees = told.filter((mail) => mail.subject === subject).map(({ to }) => to.join());
  expect(new Set(addressees)).toEqual(new Set(['helena@falun.example', 'daga@falun.example']));
});
