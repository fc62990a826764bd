import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import writeExcel from 'write-excel-file/node';
import type { FollowUp } from '#local/demo/follow-up.ts';
import type { LocalStack } from '#local/local-stack.ts';
import type { Json } from '#local/users/api-user.ts';
import type { Cast } from '#local/users/municipality-cast.ts';
import { type Refusals, type Refused, refusalsOf } from './refusals.ts';
import { runningStack } from './running-stack.ts';
import { etagOf, type Request } from './send.ts';
import {
  adoptSmallProgramme,
  assess,
  followUpInFalun,
  linesOf,
  openAssessment,
  publish,
} from './small-follow-up.ts';

let stack: LocalStack;
let stop: () => Promise<void>;
let refusals: Refusals;
let followUp: FollowUp;
let falun: Cast;
let programmeId: string;
/** Open: one area has been saved once since its first ETag. */
let open: { path: string; area: string; staleEtag: string };
/** Its report is handed over and its plan agreed to by the unit alone. */
let completed: { path: string };
let plan: { path: string; line: string };
/** Written by the head of the unit herself, and ready to be established. */
let headsOwn: { path: string };

const area = 'ledning';
const text = (words: string) => ({ text: words });
const refuses = (request: Request, expected: Refused) => refusals.refuses(request, expected);

/** The head of follow-up does an officer's work: her report is ready to be established, by another. */
const reportOfTheHead = async (): Promise<string> => {
  const { users } = falun;
  const cast = { ...falun, users: { ...users, officer: users.headOfFollowUp } };
  const own = { ...followUp, cast };
  const assessmentId = await openAssessment(own, programmeId, 'OMV/2026:9');
  await assess(own, assessmentId);
  await users.headOfFollowUp.change(`/assessments/${assessmentId}`, { to: '/completions' });
  await stack.drain();
  const { items } = await users.headOfFollowUp.get('/reports');
  const { id } = items.find((row: Json) => row.assessmentId === assessmentId);
  await users.headOfFollowUp.change(`/reports/${id}`, { to: '/fact-checks' });
  const body = { answer: 'noRemarks' };
  await followUp.unit.manager.change(`/reports/${id}`, { to: '/fact-check-answers', body });
  return `/reports/${id}`;
};

/** Every line of the plan is answered, the officer has no comments, and the unit agrees; the commissioner does not. */
const planAgreedByOne = async (planId: string): Promise<string> => {
  const { manager } = followUp.unit;
  const path = `/plans/${planId}`;
  const [{ lineId }] = linesOf(await manager.get(path));
  const line = `${path}/lines/${lineId}`;
  const body = { measures: [], noMeasureReason: 'Schemat är redan lagt om.' };
  await manager.change(line, { to: '', method: 'PUT', body });
  await manager.change(path, { to: '/submissions' });
  await falun.users.officer.change(path, { to: '/comments', body: { outcome: 'noComments' } });
  const { revision } = await manager.get(path);
  await manager.change(path, { to: '/agreements/unit', body: { revision } });
  return line;
};

beforeAll(async () => {
  ({ stack, stop } = await runningStack());
  refusals = refusalsOf(stack);
  followUp = await followUpInFalun(stack);
  falun = followUp.cast;
  programmeId = await adoptSmallProgramme(followUp);

  const completedId = await openAssessment(followUp, programmeId);
  await assess(followUp, completedId);
  const reportId = await publish(followUp, completedId);
  completed = { path: `/assessments/${completedId}` };
  const { items: plans } = await falun.users.officer.get('/plans');
  const { id: planId } = plans.find((row: Json) => row.reportId === reportId);
  plan = { path: `/plans/${planId}`, line: await planAgreedByOne(planId) };
  headsOwn = { path: await reportOfTheHead() };

  const path = `/assessments/${await openAssessment(followUp, programmeId, 'OMV/2026:8')}`;
  const staleEtag = await etagOf(stack, falun.users.officer, `${path}/areas/${area}`);
  open = { path, area: `${path}/areas/${area}`, staleEtag };
  await falun.users.officer.change(open.area, { to: '', method: 'PUT', body: text('Väl känd ledning.') });
});

afterAll(() => stop?.());

/** Saves an area of the open assessment, as it should be but for what is said. */
const savingArea = async (more: Partial<Request>): Promise<Request> => ({
  as: falun.users.officer,
  method: 'PUT',
  path: open.area,
  headers: { 'if-match': await etagOf(stack, falun.users.officer, open.area) },
  ...more,
});

describe('an unknown municipality is refused', () => {
  test.each([
    [
      'as a member of a joint organisation',
      '/organisations',
      { kind: 'jointOrganisation', name: 'Gemensam (fiktiv)', members: ['2080', '9999'] },
      '/members/1',
    ],
    [
      'as a party of an agreement',
      '/agreements',
      {
        kind: 'agreement',
        title: 'Avtal (fiktivt)',
        parties: ['2080', '0000'],
        unitIds: [],
        validFrom: '2027-01-01',
        optionDates: [],
      },
      '/parties/1',
    ],
  ])('%s', async (_how, path, details, field) => {
    const { administrator, bodyId, ids } = falun;
    const body = path === '/agreements' ? { ...details, bodyId, responsible: ids.commissioner } : details;
    const rule = 'organisation.municipalityIsKnown';
    await refuses({ as: administrator, method: 'POST', path, body }, { status: 422, rule, field });
  });

  test('as the one somebody acts for', async () => {
    const request = { as: falun.users.officer, path: '/v1/9999/assessments' };
    const rule = 'request.member';
    await refuses(request, { status: 403, rule });
    await refuses({ ...request, method: 'POST', body: {} }, { status: 403, rule });
    await refuses({ ...request, path: '/v1/falun/assessments' }, { status: 404 });
  });

  test('as the one that a deployer founds', async () => {
    const [table = ''] = stack.tableNames;
    const options = {
      '--table': table,
      '--organisation': '9999',
      '--name': 'Astrid (fiktiv)',
      '--email': 'astrid@example.org',
      '--subject': 'astrid',
      '--body': 'socialnamnden=Socialnämnden',
    };
    const script = resolve(import.meta.dirname, '../../scripts/found-tenant.ts');
    const found = () =>
      promisify(execFile)(process.execPath, [script, ...Object.entries(options).flat()], {
        env: { ...process.env, ...stack.environment },
      });
    const refusal = await refusals.withoutChange(() => found().catch((error: unknown) => error));
    expect(refusal).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/\/organisationId .*290 Swedish municipalities.* 9999/),
    });
  });
});

describe('an unknown area is refused', () => {
  test('when it is saved', async () => {
    const request = await savingArea({ path: `${open.path}/areas/tradgard`, body: text('Fin trädgård.') });
    await refuses(request, { status: 404, rule: 'assessment.knownArea', field: 'areaId' });
  });

  test('in the scope of a new assessment', async () => {
    const body = {
      unitId: followUp.unit.unitId,
      programmeId,
      caseNumber: 'OMV/2026:10',
      scope: { kind: 'partial', areaIds: ['ledning', 'tradgard'], reason: 'Efter synpunkter.' },
    };
    const request: Request = { as: falun.users.officer, method: 'POST', path: '/assessments', body };
    await refuses(request, { status: 422, rule: 'assessment.knownArea', field: '/scope/areaIds/1' });
  });
});

describe('what has been decided stands', () => {
  test.each([
    ['an area saved', 'PUT', `/areas/${area}`, { text: 'Ändrat efteråt.' }],
    [
      'an occasion planned',
      'POST',
      '/occasions',
      { methodId: 'intervju', plannedOn: '2027-03-01', notice: 'announced' },
    ],
    ['completed again', 'POST', '/completions', {}],
    ['cancelled', 'POST', '/cancellations', { reason: 'Öppnad av misstag.' }],
  ] as const)('a completed assessment is not changed: %s', async (_what, method, to, body) => {
    const as = falun.users.officer;
    const path = `${completed.path}${to}`;
    const headers = { 'if-match': await etagOf(stack, as, method === 'PUT' ? path : completed.path) };
    const rule = 'assessment.completedIsClosed';
    await refuses({ as, method, path, headers, body }, { status: 409, rule });
  });

  test('an author does not establish their own report, nor ask themselves to', async () => {
    const as = falun.users.headOfFollowUp;
    const { path } = headsOwn;
    const headers = { 'if-match': await etagOf(stack, as, path) };
    const rule = 'report.notByTheAuthor';
    await refuses(
      { as, method: 'POST', path: `${path}/establishments`, headers, body: {} },
      { status: 403, rule },
    );
    const body = { establisherId: falun.ids.headOfFollowUp };
    await refuses(
      { as, method: 'POST', path: `${path}/establishment-requests`, headers, body },
      { status: 422, rule, field: '/establisherId' },
    );
  });

  test('a plan that one of two parties has agreed to is not adopted', async () => {
    const as = falun.users.officer;
    const headers = { 'if-match': await etagOf(stack, as, plan.path) };
    const request: Request = { as, method: 'POST', path: `${plan.path}/adoptions`, headers };
    const answer = await refuses(request, {
      status: 422,
      rule: 'plan.bothPartiesAgree',
      field: '/agreements/commissioner',
    });
    expect(answer.json.violations).toHaveLength(1);
    const { revision } = await as.get(plan.path);
    await refuses(
      {
        as: followUp.unit.manager,
        method: 'POST',
        path: `${plan.path}/agreements/commissioner`,
        body: { revision },
      },
      { status: 403, rule: 'request.role' },
    );
  });
});

describe('what rests on nothing is refused', () => {
  test.each(['improvementArea', 'remark', 'deficiency'])('%s without a criterion', async (kind) => {
    const body = { findings: [{ kind, text: 'Det känns inte bra.' }] };
    const expected = { status: 422, rule: 'assessment.findingHasBasis', field: '/findings/0/restsOn' };
    const path = `${open.path}/areas/bemanning`;
    const headers = { 'if-match': await etagOf(stack, falun.users.officer, path) };
    await refuses(await savingArea({ path, headers, body }), expected);
  });

  test('a measure without a due date', async () => {
    const as = followUp.unit.manager;
    const measure = { what: 'Fast kontakt.', ownerSide: 'unit', responsible: 'verksamhetschef' };
    const headers = { 'if-match': await etagOf(stack, as, plan.line) };
    await refuses(
      { as, method: 'PUT', path: plan.line, headers, body: { measures: [measure] } },
      { status: 422, rule: 'plan.measureHasDueDate', field: '/measures/0/dueOn' },
    );
  });
});

describe('If-Match', () => {
  const field = 'If-Match';
  const rule = 'request.ifMatch';

  test('with an old version is refused, and the answer gives the new one', async () => {
    const headers = { 'if-match': open.staleEtag };
    const request = await savingArea({ headers, body: text('Skrivet utan att läsa.') });
    const { headers: answered } = await refuses(request, { status: 412, rule, field });
    expect(answered.get('etag')).toBe(await etagOf(stack, falun.users.officer, open.area));
  });

  test('that is missing is asked for', async () => {
    await refuses(await savingArea({ headers: {}, body: text('Utan version.') }), {
      status: 428,
      rule,
      field,
    });
  });
});

test.each(['19121212-1212', '121212-1212', '191212121212', '811228+9874'])(
  'the personal number %s in a free text is refused, and it is not repeated',
  async (number) => {
    const request = await savingArea({ body: text(`Samtal med ${number} om maten.`) });
    const rule = 'text.noPersonalNumber';
    const answer = await refuses(request, { status: 422, rule, field: '/text' });
    expect(answer.text).not.toContain(number.slice(-4));
  },
);

describe('an import with one bad row in a thousand', () => {
  const header = ['nyckel', 'namn', 'e-post', 'språk', 'roller', 'nämnd'];
  const badRow = 777;
  const rows = Array.from({ length: 1000 }, (_one, index) => [
    `p${index}`,
    `Påhittad Person ${index}`,
    index + 2 === badRow ? 'ingen adress' : `p${index}@example.org`,
    'sv',
    'registrator',
    'omvardnadsnamnden',
  ]);
  const sheet = [header, ...rows];
  const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

  test.each<[string, string, () => Promise<string | Uint8Array<ArrayBuffer>>]>([
    ['CSV', 'text/csv', async () => sheet.map((row) => row.join(';')).join('\r\n')],
    [
      'Excel',
      excel,
      async () =>
        new Uint8Array(await writeExcel(sheet.map((row) => row.map((value) => ({ value })))).toBuffer()),
    ],
  ])('is refused whole, as %s: that row is named and no other', async (_kind, contentType, make) => {
    const answer = await refuses(
      {
        as: falun.administrator,
        method: 'POST',
        path: '/imports?kind=people',
        headers: { 'content-type': contentType },
        raw: await make(),
      },
      { status: 422, rule: 'import.cellIsWellFormed', field: `/rows/${badRow}/e-post` },
    );
    expect(answer.json.violations).toHaveLength(1);
  });
});
