import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkCollaborations } from '#local/demo/collaboration/check-collaborations.ts';
import { tellCollaborations } from '#local/demo/collaboration/tell-collaborations.ts';
import type { LocalStack } from '#local/local-stack.ts';
import type { ApiUser, Json } from '#local/users/api-user.ts';
import { type Cast, municipalityCast } from '#local/users/municipality-cast.ts';
import { dateInStockholm } from '#shared/domain/calendar/stockholm.ts';
import { deliverAgain } from '../../e2e/deliver-again.ts';
import { runningStack } from '../../e2e/running-stack.ts';
import { send } from '../../e2e/send.ts';
import { isWithoutBrowser, lookAtPages } from '../../local/look-at-pages.ts';

let stack: LocalStack;
let stop: () => Promise<void>;
let casts: Record<'dalsEd' | 'fargelanda', Cast>;
let told: Awaited<ReturnType<typeof tellCollaborations>>;

const bodyId = 'socialnamnden';

const castOf = (code: string, place: string) =>
  municipalityCast(stack, {
    code,
    place,
    body: { bodyId, name: 'Socialnämnden' },
    loginSuffix: `-${code}`,
  });

beforeAll(async () => {
  ({ stack, stop } = await runningStack());
  told = await tellCollaborations(stack);
  casts = { dalsEd: await castOf('1438', 'Dals-Ed'), fargelanda: await castOf('1439', 'Färgelanda') };
}, 300_000);

afterAll(() => stop?.());

const decision = () => ({
  bodyId,
  decidedOn: dateInStockholm(stack.clock.now().toISOString()),
  paragraph: '§ 112',
  referenceNumber: 'SN/2026:88',
});

const status = async (as: ApiUser, path: string) => (await send(stack, { as, path })).status;

test('three collaborations go their whole way: a programme, a joint plan, three groups', () => {
  expect(checkCollaborations(stack, told.timeline, told.outcomes)).toEqual([]);
});

test('what comes again to their reactions changes nothing', async () => {
  const hearers = await deliverAgain(stack, stack.events(), { noun: 'collaboration-' });
  expect(new Set([...hearers].map((name) => name.split('-collaboration-')[1]))).toEqual(
    new Set(['keep-decision', 'register-collaboration']),
  );
});

test.skipIf(isWithoutBrowser)(
  'their pages are accessible, also in a narrow window, and lie in out/pages',
  async () => {
    const pages = told.outcomes.flatMap(({ title, pages: own }) =>
      own.map(({ name, html }) => ({ name: `${title}-${name}`, html })),
    );
    expect(pages).toHaveLength(5);
    expect(await lookAtPages(pages)).toEqual([]);
  },
);

test('two bodies work together, decide a matter, and what they decided stays when one leaves', async () => {
  const { dalsEd, fargelanda } = casts;
  const [head, neighbour] = [dalsEd.users.departmentHead, fargelanda.users.departmentHead];
  const { id } = await head.create('/collaborations', {
    name: 'Samverkan mellan två grannar (fiktiv)',
    purpose: 'En gemensam socialtjänst för invånarna.',
    decision: decision(),
  });
  const path = `/collaborations/${id}`;
  expect(await status(neighbour, path)).toBe(404);
  await head.create(`${path}/invitations`, { organisationId: fargelanda.code });
  await neighbour.change(path, { to: '/parties', body: { decision: decision() } });
  for (const [as, mandateId] of [
    [head, 'chef-dals-ed'],
    [neighbour, 'chef-fargelanda'],
  ] as const) {
    await as.change(path, {
      to: `/mandates/${mandateId}`,
      method: 'PUT',
      body: {
        role: 'departmentHead',
        may: ['matters', 'jointPlans'],
        delegation: 'Delegationsordning 4.2',
        goals: 'Lika stöd i båda kommunerna.',
      },
    });
  }
  const { id: group } = await head.create(`${path}/groups`, {
    name: 'Förvaltningscheferna',
    assignment: 'Leda samverkan.',
    mandate: 'Beslutar om gemensamma upphandlingar.',
    roleDescriptions: [{ id: 'ledamot', name: 'Ledamot', text: 'Företräder sin kommun.' }],
    answerWithin: 'P14D',
    level: 3,
  });
  for (const [as, cast, isConvener] of [
    [head, dalsEd, true],
    [neighbour, fargelanda, false],
  ] as const) {
    const personId = cast.ids.departmentHead;
    await as.create(`${path}/groups/${group}/members`, { personId, roleId: 'ledamot', isConvener });
  }
  const mailsBefore = stack.mails().length;
  const { id: matter } = await neighbour.create(`${path}/matters`, {
    groupId: group,
    kind: 'competence',
    title: 'Gemensam introduktion',
    text: 'Nya medarbetare får samma introduktion.',
  });
  await stack.drain();
  const mails = stack.mails().slice(mailsBefore);
  expect(mails.map(({ to, subject }) => [to, subject])).toEqual([
    [['daga@dals-ed.example'], expect.stringMatching(/ärende i en samverkan/)],
  ]);
  const { items: tasks } = await head.get('/tasks');
  expect(tasks).toMatchObject([{ task: 'answerMatter', id: matter, organisationId: id }]);

  await head.change(`${path}/matters/${matter}`, {
    to: '/decisions',
    body: { text: 'Vi introducerar tillsammans.' },
  });
  await stack.drain();
  const kept = async (as: ApiUser): Promise<Json[]> => (await as.get('/kept-decisions')).items;
  expect(await kept(head)).toHaveLength(1);
  expect(await kept(neighbour)).toMatchObject([{ title: 'Gemensam introduktion', of: 'matter' }]);

  await neighbour.change(path, { to: '/departures', body: { decision: decision() } });
  for (const to of ['', '/groups', '/matters', `/matters/${matter}`, `/groups/${group}`])
    expect([to, await status(neighbour, `${path}${to}`)]).toEqual([to, 404]);
  expect((await neighbour.get('/tasks')).items).toEqual([]);
  const [own] = await kept(neighbour);
  expect(await status(neighbour, `/kept-decisions/${own.id}`)).toBe(200);
  expect(await status(head, `/kept-decisions/${own.id}`)).toBe(404);
  expect(await status(head, path)).toBe(200);
});

test('a collaboration is registered as an organisation, whose process support facilitates and decides nothing', async () => {
  const { dalsEd } = casts;
  const { items } = await dalsEd.users.departmentHead.get('/collaborations');
  const { id } = items[0];
  const support = { organisationId: id, sub: 'fia-process-support' };
  await dalsEd.administrator.create(`/organisations/${id}/people`, {
    name: 'Fia Fou (fiktiv)',
    email: 'fia@fou.example',
    language: 'sv',
    subject: support.sub,
    memberships: [{ role: 'processSupport' }],
  });
  const token = await stack.token({ sub: support.sub });
  const own = `/v1/${id}/collaborations/${id}`;
  const gain = { kind: 'other', text: 'För ingen.' };
  expect((await send(stack, { token, path: own })).status).toBe(200);
  expect((await send(stack, { token, path: `${own}/matters` })).json.items).toHaveLength(1);
  const noted = await send(stack, { token, method: 'POST', path: `${own}/gains`, body: gain });
  expect([noted.status, noted.json.violations[0].rule]).toEqual([403, 'collaboration.ownBodyOnly']);
});

test('a lost role counts from the next request', async () => {
  const { administrator, ids, users } = casts.dalsEd;
  const head = users.departmentHead;
  const [{ id }] = (await head.get('/collaborations')).items;
  expect(await status(head, `/collaborations/${id}`)).toBe(200);
  await administrator.change(`/people/${ids.departmentHead}`, {
    to: '/membership-revocations',
    body: { role: 'departmentHead', bodyId },
  });
  expect(await status(head, `/collaborations/${id}`)).toBe(403);
  expect(await status(head, '/kept-decisions')).toBe(403);
});
