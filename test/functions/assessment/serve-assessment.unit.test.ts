import { beforeEach, describe, expect, it } from 'vitest';
import type { BodyId } from '#events/identifiers.ts';
import type { AssessmentNeeds } from '#functions/assessment/serve-assessment/needs.ts';
import { routes } from '#functions/assessment/serve-assessment/routes.ts';
import { Agreement } from '#shared/domain/organisation/agreement.ts';
import { Organisation } from '#shared/domain/organisation/organisation.ts';
import { Person } from '#shared/domain/organisation/person.ts';
import { Unit } from '#shared/domain/organisation/unit.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import { planRules } from '#shared/domain/plan/plan-rules.ts';
import { Programme } from '#shared/domain/programme/programme.ts';
import { aggregateStore } from '#shared/storage/aggregate-store.ts';
import { assessmentStore } from '#shared/storage/assessment/assessment-store.ts';
import { contactNoteStore } from '#shared/storage/assessment/contact-note-store.ts';
import { MemoryTable } from '#shared/storage/memory-table.ts';
import { agreementStore } from '#shared/storage/organisation/agreement-store.ts';
import { organisationStore } from '#shared/storage/organisation/organisation-store.ts';
import { personStore } from '#shared/storage/organisation/person-store.ts';
import { unitStore } from '#shared/storage/organisation/unit-store.ts';
import { planReader } from '#shared/storage/plan/plan-reader.ts';
import { programmeStore } from '#shared/storage/programme/programme-store.ts';
import { aClosedPlan } from '../../shared/domain/assessment/a-closed-plan.ts';
import {
  anAgreement,
  aPerson,
  aPrivateUnit,
  aProgramme,
  aUnit,
  officer,
  provider,
} from '../../shared/domain/assessment/an-assessment.ts';
import { apiOf, letIn } from '../call-api.ts';
import { keepRecord } from './keep-record.ts';

const bodyId = 'omvardnadsnamnden' as BodyId;
const otherBody = 'skolnamnden' as BodyId;
const { unitId } = aUnit();
const { programmeId, definition } = aProgramme();
const { agreementId, requirements } = anAgreement();
const decision = { bodyId, decidedOn: '2026-08-15', paragraph: '§ 84', referenceNumber: 'ON/2026:114' };

describe('assessments over HTTP', () => {
  let table: MemoryTable;
  let needs: AssessmentNeeds;
  let call: ReturnType<typeof apiOf>;
  let now: string;

  const keepUnit = (unit = aUnit(), changes: Partial<Unit> = {}) =>
    keepRecord(
      needs.units,
      unitId,
      Unit.parse({
        ...unit,
        organisationId: '0184',
        bodyId,
        isProtected: false,
        isActive: true,
        ...changes,
      }),
    );
  const keepProgramme = (
    programmeBody = bodyId,
    adoptedAt: string | undefined = '2026-08-15T08:00:00.000Z',
  ) =>
    keepRecord(
      needs.programmes,
      programmeId,
      Programme.parse({
        programmeId,
        organisationId: '0184',
        bodyId: programmeBody,
        versions: { 1: { version: 1, definition, ...(adoptedAt && { decision, adoptedAt }) } },
      }),
    );
  const keepAgreement = (unitIds: string[] = [unitId]) =>
    keepRecord(
      needs.agreements,
      agreementId,
      Agreement.parse({
        agreementId,
        organisationId: '0184',
        bodyId,
        kind: 'agreement',
        title: 'Hemtjänst i valfrihetssystem',
        parties: ['0184'],
        unitIds,
        validFrom: '2025-01-01',
        optionDates: [],
        responsible: officer.personId,
        registeredOn: '2025-01-01',
        rung: [],
        settled: [],
        versions: { 3: { version: 3, requirements, madeAt: '2025-01-01T08:00:00.000Z' } },
      }),
    );

  beforeEach(async () => {
    now = '2026-09-01T08:00:00.000Z';
    start();
    await keepUnit();
    await keepProgramme();
    await letPeopleIn();
  });

  /** An empty house. */
  const start = () => {
    table = new MemoryTable();
    let ids = 0;
    needs = {
      table,
      now: () => now,
      newId: () => `0192f0c1-eeee-7c3d-8e4f-${String(++ids).padStart(12, '0')}`,
      assessments: assessmentStore(table),
      contactNotes: contactNoteStore(table),
      units: unitStore(table),
      programmes: programmeStore(table),
      agreements: agreementStore(table),
      organisations: organisationStore(table),
      people: personStore(table),
      plans: planReader(table),
    };
    call = apiOf(routes, needs);
  };
  const letPeopleIn = async () => {
    await letIn(table, { subject: 'sub-officer', memberships: [{ role: 'officer', bodyId }] });
    await letIn(table, { subject: 'sub-head', memberships: [{ role: 'headOfFollowUp', bodyId }] });
    await letIn(table, { subject: 'sub-mas', memberships: [{ role: 'mas', bodyId }] });
    await letIn(table, {
      subject: 'sub-manager',
      memberships: [{ role: 'unitManager', unitIds: [unitId] }],
    });
    await letIn(table, {
      subject: 'sub-provider',
      organisationId: provider,
      memberships: [{ role: 'unitManager', unitIds: [unitId] }],
    });
  };

  const request = { unitId, programmeId, caseNumber: 'ON/2026:117', scope: { kind: 'full' } };
  const open = (changes: object = {}) =>
    call({ method: 'POST', path: '/v1/0184/assessments', body: { ...request, ...changes } });
  const opened = async (changes: object = {}): Promise<string> =>
    String((await open(changes)).headers['location']);
  const read = (path: string, as = 'sub-officer') => call({ as, method: 'GET', path });
  const act = (path: string, body?: object, headers: Record<string, string> = {}) =>
    call({ method: 'POST', path, headers, ...(body && { body }) });
  /** Sends a step with the version of the assessment that lies there. */
  const change = async (path: string, to: string, { as, body }: { as?: string; body?: object } = {}) => {
    const { headers } = await read(path);
    const etag = { 'if-match': String(headers['etag']) };
    return call({
      ...(as && { as }),
      method: 'POST',
      path: `${path}/${to}`,
      headers: etag,
      ...(body && { body }),
    });
  };
  const saveArea = async (path: string, areaId: string, body: object, as = 'sub-officer') => {
    const { headers } = await read(`${path}/areas/${areaId}`, as);
    const etag = { 'if-match': String(headers['etag']) };
    return call({ as, method: 'PUT', path: `${path}/areas/${areaId}`, headers: etag, body });
  };
  const violations = (answer: { json: { violations: { rule: string; field?: string }[] } }) =>
    answer.json.violations.map(({ rule, field }) => [rule, field].join(' ').trim());
  const planInterview = (path: string, notice = 'announced') =>
    act(`${path}/occasions`, { methodId: 'intervju', plannedOn: '2026-10-05', notice });

  it('opens, judges area by area and completes, and the whole can be read', async () => {
    await keepAgreement();
    const path = await opened({ agreementId });
    expect((await read(path)).json).toMatchObject({ agreement: { version: 3 }, status: 'open' });
    expect((await planInterview(path)).status).toBe(200);
    const moved = await change(path, 'occasions/occasion-1/moves', { body: { plannedOn: '2026-10-06' } });
    expect(moved.status).toBe(200);
    now = '2026-10-06T12:00:00.000Z';
    const held = { carriedOutOn: '2026-10-06', rolesThatTookPart: [{ role: 'enhetschef', number: 1 }] };
    expect((await change(path, 'occasions/occasion-1/completions', { body: held })).status).toBe(200);

    const early = await read(path);
    const missing = await act(`${path}/completions`, undefined, {
      'if-match': String(early.headers['etag']),
    });
    expect(missing.status).toBe(409);
    expect(violations(missing)).toEqual([
      'assessment.criterionIsJudged /areas/personal/criteria/kompetens',
      'assessment.criterionIsJudged /areas/personal/criteria/rekrytering',
      'assessment.requirementIsJudged /areas/personal/requirements/grundutbildning',
      'assessment.areaIsJudged /areas/halso-och-sjukvard/judgement',
    ]);
    const staff = {
      criteria: { kompetens: { outcome: 'uppfyllt' }, rekrytering: { outcome: 'uppfyllt' } },
      requirements: { grundutbildning: { outcome: 'met' } },
    };
    expect((await saveArea(path, 'personal', staff)).status).toBe(200);
    const healthCare = { judgement: { outcome: 'uppfyllt' } };
    expect((await saveArea(path, 'halso-och-sjukvard', healthCare)).status).toBe(200);
    const { headers } = await read(path);
    const completed = await act(`${path}/completions`, undefined, { 'if-match': String(headers['etag']) });
    expect(completed.status).toBe(200);
    expect((await read(path)).json).toMatchObject({ status: 'completed', reportDueOn: '2026-10-27' });

    const after = await saveArea(path, 'personal', { text: 'Efteråt.' });
    expect(after.status).toBe(409);
    expect(violations(after)).toEqual(['assessment.completedIsClosed']);
  });

  it('refuses an unknown area with its field, and writes nothing', async () => {
    const answer = await open({ scope: { kind: 'partial', areaIds: ['lokaler'], reason: 'Ny chef.' } });
    expect(answer.status).toBe(422);
    expect(violations(answer)).toEqual(['assessment.knownArea /scope/areaIds/0']);
    expect((await read('/v1/0184/assessments')).json.items).toEqual([]);
  });

  it('refuses a unit, a programme and an agreement that do not hang together, all at once', async () => {
    await keepAgreement([]);
    const strange = '0192f0c1-dddd-7c3d-8e4f-5a6b7c8d9e0f';
    expect(violations(await open({ unitId: strange, programmeId: strange }))).toEqual([
      'assessment.knownUnit /unitId',
      'assessment.programmeInForce /programmeId',
    ]);
    expect(violations(await open({ agreementId }))).toEqual([
      'assessment.agreementCoversTheUnit /agreementId',
    ]);
  });

  it('refuses a closed unit and a programme of another body', async () => {
    start();
    await letPeopleIn();
    await keepUnit(aUnit(), { isActive: false });
    await keepProgramme(otherBody);
    expect(violations(await open())).toEqual([
      'assessment.unitIsActive /unitId',
      'assessment.programmeOfTheBody /programmeId',
    ]);
  });

  it('pins the organisation’s closed days', async () => {
    await keepRecord(
      needs.organisations,
      '0184',
      Organisation.parse({
        organisationId: '0184',
        kind: 'municipality',
        name: 'Solna',
        language: 'sv',
        bodies: [],
        closedDays: ['2026-10-26'],
        members: [],
      }),
    );
    expect((await read(await opened())).json.closedDays).toEqual(['2026-10-26']);
  });

  it('starts from what the unit’s last plan carried over, when the scope covers it', async () => {
    const plan = aClosedPlan();
    await keepRecord(aggregateStore<Plan>({ table, rules: planRules }), plan.planId, plan);
    const whole = (await read(await opened())).json;
    expect(whole.carriedOver).toMatchObject({
      planId: plan.planId,
      items: [{ kind: 'improvementArea' }, { kind: 'deficiency' }],
    });
    const scope = { kind: 'partial', areaIds: ['halso-och-sjukvard'], reason: 'Läkemedel.' };
    expect((await read(await opened({ scope }))).json).not.toHaveProperty('carriedOver');
  });

  it('lets two officers save two areas, and stops the one whose area was changed meanwhile', async () => {
    const path = await opened();
    const etag = async (areaId: string) => String((await read(`${path}/areas/${areaId}`)).headers['etag']);
    const [staff, care] = [await etag('personal'), await etag('halso-och-sjukvard')];
    const put = (areaId: string, ifMatch: string, text: string) =>
      call({
        method: 'PUT',
        path: `${path}/areas/${areaId}`,
        headers: { 'if-match': ifMatch },
        body: { text },
      });
    expect((await put('personal', staff, 'En.')).status).toBe(200);
    expect((await put('halso-och-sjukvard', care, 'Två.')).status).toBe(200);
    expect(await put('personal', staff, 'Tre.')).toMatchObject({ status: 412, headers: { etag: '"2"' } });
    expect((await call({ method: 'PUT', path: `${path}/areas/personal`, body: {} })).status).toBe(428);
  });

  it('refuses a finding without criterion, and a personal number, and writes nothing', async () => {
    const path = await opened();
    const finding = { kind: 'remark', text: 'Rutinen är gammal.' };
    const unbased = await saveArea(path, 'personal', { findings: [finding] });
    expect(unbased.status).toBe(422);
    expect(violations(unbased)).toEqual(['assessment.findingHasBasis /findings/0/restsOn']);
    const named = await saveArea(path, 'personal', { text: 'Kalle 811228-9874.' });
    expect(violations(named)).toEqual(['text.noPersonalNumber /text']);
    const misspelt = { ...finding, restsOn: { criterion: 'kompetens' } };
    expect(violations(await saveArea(path, 'personal', { findings: [misspelt] }))).toEqual([
      'field.unknown /findings/0/restsOn/criterion',
    ]);
    expect((await read(`${path}/areas/personal`)).json).toMatchObject({ version: 1, findings: [] });
  });

  it('knows no area outside the programme, whatever it is called', async () => {
    const path = await opened();
    for (const areaId of ['lokaler', 'constructor']) {
      expect((await read(`${path}/areas/${areaId}`)).status).toBe(404);
      const put = await call({
        method: 'PUT',
        path: `${path}/areas/${areaId}`,
        headers: { 'if-match': '"1"' },
        body: {},
      });
      expect(put.status).toBe(404);
      expect(violations(put)).toEqual(['assessment.knownArea areaId']);
    }
  });

  it('lets a MAS save health care only', async () => {
    const path = await opened();
    const body = { text: 'Läkemedelshanteringen fungerar.' };
    expect((await saveArea(path, 'halso-och-sjukvard', body, 'sub-mas')).status).toBe(200);
    const staff = await saveArea(path, 'personal', body, 'sub-mas');
    expect(staff.status).toBe(403);
    expect(violations(staff)).toEqual(['assessment.masJudgesHealthCare']);
  });

  it('hides an unannounced occasion from the unit until it has been carried out', async () => {
    const path = await opened();
    await planInterview(path, 'unannounced');
    expect((await read(path, 'sub-manager')).status).toBe(404);
    expect((await read('/v1/0184/assessments', 'sub-manager')).json.items).toEqual([]);
    now = '2026-10-05T12:00:00.000Z';
    await change(path, 'occasions/occasion-1/completions', { body: { carriedOutOn: '2026-10-05' } });
    const seen = await read(path, 'sub-manager');
    expect(seen.json).toMatchObject({ occasions: [{ status: 'carriedOut' }] });
    expect(seen.json).not.toHaveProperty('programme');
    expect((await read('/v1/0184/assessments', 'sub-manager')).json.items).toHaveLength(1);
    expect((await read(`${path}/areas/personal`, 'sub-manager')).status).toBe(403);
  });

  it('lets a private provider see what is announced, through its share, and nothing before', async () => {
    start();
    await letPeopleIn();
    await keepUnit(aPrivateUnit());
    await keepProgramme();
    const path = await opened();
    const shared = path.replace('/0184/', `/${provider}/`);
    expect((await read(shared, 'sub-provider')).status).toBe(404);
    await planInterview(path);
    expect((await read(shared, 'sub-provider')).json).toMatchObject({
      occasions: [{ plannedOn: '2026-10-05' }],
    });
    const list = await call({
      as: 'sub-provider',
      method: 'GET',
      path: `/v1/${provider}/assessments`,
      query: { relation: 'shared' },
    });
    expect(list.json.items).toMatchObject([{ organisationId: '0184' }]);
  });

  it('cancels what was opened by mistake, and plans nothing more in it', async () => {
    const path = await opened();
    const { headers } = await read(path);
    const cancelled = await act(
      `${path}/cancellations`,
      { reason: 'Fel enhet.' },
      { 'if-match': String(headers['etag']) },
    );
    expect(cancelled.status).toBe(200);
    expect((await planInterview(path)).status).toBe(409);
  });

  it('cancels an occasion', async () => {
    const path = await opened();
    await planInterview(path);
    expect((await change(path, 'occasions/occasion-1/cancellations')).status).toBe(200);
    expect((await read(path)).json.occasions).toMatchObject([{ status: 'cancelled' }]);
  });

  it('hands over to somebody who is there', async () => {
    const path = await opened();
    const successor = aPerson('d');
    const { officer: from } = (await read(path)).json;
    const body = { fromPersonId: from.personId, toPersonId: successor.personId };
    const handOver = () => change(path, 'hand-overs', { as: 'sub-head', body });
    expect(violations(await handOver())).toEqual(['assessment.knownSuccessor /toPersonId']);
    await keepRecord(
      needs.people,
      successor.personId,
      Person.parse({
        ...successor,
        name: 'Dora Påhittad',
        email: 'dora@example.se',
        language: 'sv',
        organisationKind: 'municipality',
        memberships: [],
      }),
    );
    expect((await handOver()).status).toBe(200);
    expect((await read(path)).json.officer).toEqual(successor);
  });

  it('keeps contact notes, which the unit does not read', async () => {
    const notes = '/v1/0184/contact-notes';
    const body = {
      unitId,
      heldOn: '2026-08-28',
      roles: [{ role: 'enhetschef', number: 1 }],
      agreed: 'Vi hörs i oktober.',
    };
    const noted = await act(notes, body);
    expect(noted.status).toBe(201);
    const path = String(noted.headers['location']);
    expect((await read(path)).json).toMatchObject({ agreed: 'Vi hörs i oktober.' });
    expect((await read(notes)).json.items).toMatchObject([{ heldOn: '2026-08-28' }]);
    expect((await read(path, 'sub-manager')).status).toBe(403);
    const strange = { ...body, unitId: '0192f0c1-dddd-7c3d-8e4f-5a6b7c8d9e0f' };
    expect(violations(await act(notes, strange))).toEqual(['assessment.knownUnit /unitId']);
  });
});
