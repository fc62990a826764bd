import { beforeEach, describe, expect, it } from 'vitest';
import type { BodyId } from '#events/identifiers.ts';
import type { ReportNeeds } from '#functions/report/serve-report/needs.ts';
import { routes } from '#functions/report/serve-report/routes.ts';
import type { Membership } from '#shared/domain/organisation/membership.ts';
import { Person } from '#shared/domain/organisation/person.ts';
import type { Report } from '#shared/domain/report/report.ts';
import { MemoryTable } from '#shared/storage/memory-table.ts';
import { personStore } from '#shared/storage/organisation/person-store.ts';
import { reportStore } from '#shared/storage/report/report-store.ts';
import {
  aPerson,
  aPrivateUnit,
  aUnit,
  head,
  manager,
  officer,
  provider,
} from '../../shared/domain/assessment/an-assessment.ts';
import {
  aConsideredReport,
  aDraft,
  anEstablishedReport,
  aPublishedReport,
  aSharedReport,
} from '../../shared/domain/report/a-report.ts';
import { keepRecord } from '../assessment/keep-record.ts';
import { apiOf, letIn } from '../call-api.ts';

const bodyId = 'omvardnadsnamnden' as BodyId;
const { unitId } = aUnit();

describe('reports over HTTP', () => {
  let table: MemoryTable;
  let needs: ReportNeeds;
  let call: ReturnType<typeof apiOf>;
  let now: string;

  beforeEach(async () => {
    table = new MemoryTable();
    now = '2026-10-08T08:00:00.000Z';
    needs = {
      table,
      now: () => now,
      newId: () => {
        throw new Error('Reports get their id from the assessment');
      },
      reports: reportStore(table),
      people: personStore(table),
    };
    call = apiOf(routes, needs);
    const member = (subject: string, personId: string, membership: Membership) =>
      letIn(table, { subject, personId, memberships: [membership] });
    await member('sub-officer', officer.personId, { role: 'officer', bodyId });
    await member('sub-head', head.personId, { role: 'headOfFollowUp', bodyId });
    await member('sub-author', officer.personId, { role: 'headOfFollowUp', bodyId });
    await member('sub-manager', manager.personId, { role: 'unitManager', unitIds: [unitId] });
    await letIn(table, {
      subject: 'sub-provider',
      organisationId: provider,
      personId: manager.personId,
      memberships: [{ role: 'unitManager', unitIds: [unitId] }],
    });
  });

  const keep = async (report: Report): Promise<string> => {
    await keepRecord(needs.reports, report.reportId, report);
    return `/v1/0184/reports/${report.reportId}`;
  };
  const read = (path: string, as = 'sub-officer') => call({ as, method: 'GET', path });
  const post = (path: string, { as = 'sub-officer', body, ifMatch }: Post = {}) =>
    call({
      as,
      method: 'POST',
      path,
      ...(body && { body }),
      ...(ifMatch && { headers: { 'if-match': ifMatch } }),
    });
  interface Post {
    readonly as?: string;
    readonly body?: object;
    readonly ifMatch?: string;
  }
  const postLatest = async (path: string, action: string, given: Post = {}) => {
    const ifMatch = String((await read(path)).headers['etag']);
    return post(`${path}/${action}`, { ...given, ifMatch });
  };
  const violations = (answer: { json: { violations: { rule: string; field?: string }[] } }) =>
    answer.json.violations.map(({ rule, field }) => [rule, field].join(' ').trim());

  it('goes from draft to read-through, each step by whom it waits for', async () => {
    const path = await keep(aDraft());
    expect((await postLatest(path, 'fact-checks')).status).toBe(200);

    now = '2026-10-14T08:00:00.000Z';
    const remarks = [{ areaId: 'personal', text: 'Vi är 14 anställda.' }];
    const answer = { as: 'sub-manager', body: { answer: 'remarks', remarks } };
    expect((await postLatest(path, 'fact-check-answers', answer)).status).toBe(200);
    const { headers } = await read(`${path}/sections/personal`);
    const staff = {
      text: '14 anställda.',
      criteria: { kompetens: { outcome: 'uppfyllt' }, rekrytering: { outcome: 'uppfyllt' } },
      requirements: { grundutbildning: { outcome: 'partlyMet' } },
    };
    const edited = await call({
      method: 'PUT',
      path: `${path}/sections/personal`,
      headers: { 'if-match': String(headers['etag']) },
      body: staff,
    });
    expect(edited).toMatchObject({ status: 200, headers: { etag: '"2"' } });
    const considered = { body: { outcome: 'considered' } };
    expect((await postLatest(path, 'remarks/remark-1/considerations', considered)).status).toBe(200);

    expect((await postLatest(path, 'establishments', { as: 'sub-head', body: {} })).status).toBe(200);
    now = '2026-10-20T08:00:00.000Z';
    expect((await postLatest(path, 'publications')).status).toBe(200);

    now = '2026-11-04T08:00:00.000Z';
    const participants = [{ role: 'undersköterska', number: 11 }];
    const readThrough = { heldOn: '2026-11-04', participants, wantsToDevelop: 'Introduktionen.' };
    const recorded = await post(`${path}/read-throughs`, { as: 'sub-manager', body: readThrough });
    expect(recorded.status).toBe(200);
    expect((await read(path, 'sub-manager')).json).toMatchObject({
      title: 'Kvalitetsrapport',
      status: 'published',
      publication: { publishedOn: '2026-10-20', planDueOn: '2026-11-19' },
      readThrough: { wantsToDevelop: 'Introduktionen.' },
      sections: [{ name: 'Personal', text: '14 anställda.' }, {}, {}],
    });
  });

  it('hides a draft from the unit, which neither reads, lists nor answers it', async () => {
    const path = await keep(aDraft());
    expect((await read(path, 'sub-manager')).status).toBe(404);
    expect((await read('/v1/0184/reports', 'sub-manager')).json.items).toEqual([]);
    expect((await read('/v1/0184/reports')).json.items).toMatchObject([{ status: 'draft' }]);
    const answer = { as: 'sub-manager', body: { answer: 'noRemarks' }, ifMatch: '"1"' };
    expect((await post(`${path}/fact-check-answers`, answer)).status).toBe(404);
  });

  it('reaches a private provider by its share from the fact check on', async () => {
    const unit = aPrivateUnit();
    const draft = aDraft({ unit });
    const path = await keep(draft);
    const shared = `/v1/${provider}/reports/${draft.reportId}`;
    expect((await read(shared, 'sub-provider')).status).toBe(404);
    await postLatest(path, 'fact-checks');
    expect((await read(shared, 'sub-provider')).status).toBe(200);
    const list = await call({
      as: 'sub-provider',
      method: 'GET',
      path: `/v1/${provider}/reports`,
      query: { relation: 'shared' },
    });
    expect(list.json.items).toMatchObject([{ organisationId: '0184', status: 'factCheck' }]);
    const ifMatch = String((await read(shared, 'sub-provider')).headers['etag']);
    const answer = { as: 'sub-provider', body: { answer: 'noRemarks' }, ifMatch };
    expect((await post(`${shared}/fact-check-answers`, answer)).status).toBe(200);
    expect((await read(path)).json.factCheck).toMatchObject({
      isReceivedDocument: true,
      counterpartId: provider,
      answeredBy: { organisationId: provider },
    });
  });

  it('refuses an author establishing their own report, and changes nothing', async () => {
    const path = await keep(aConsideredReport());
    const before = await read(path);
    const own = await postLatest(path, 'establishments', { as: 'sub-author', body: {} });
    expect(own.status).toBe(403);
    expect(violations(own)).toEqual(['report.notByTheAuthor']);
    expect((await read(path)).headers['etag']).toBe(before.headers['etag']);
    const officers = await postLatest(path, 'establishments', { body: {} });
    expect(violations(officers)).toEqual(['request.role']);
  });

  it('asks only somebody who may establish it', async () => {
    const path = await keep(aConsideredReport());
    const ask = (establisherId: string) =>
      postLatest(path, 'establishment-requests', { body: { establisherId } });
    expect(violations(await ask(head.personId))).toEqual(['report.establisherMayEstablish /establisherId']);
    const person = (role: 'headOfFollowUp' | 'officer', personId: string) =>
      keepRecord(
        needs.people,
        personId,
        Person.parse({
          organisationId: '0184',
          personId,
          name: 'Cia Påhittad',
          email: 'cia@example.se',
          language: 'sv',
          organisationKind: 'municipality',
          memberships: [{ role, bodyId }],
        }),
      );
    const colleague = aPerson('e').personId;
    await person('officer', colleague);
    expect((await ask(colleague)).status).toBe(422);
    await person('headOfFollowUp', head.personId);
    expect((await ask(head.personId)).status).toBe(200);
    expect((await read(path)).json.establisher).toEqual(head);
    const handOver = await postLatest(path, 'hand-overs', {
      as: 'sub-head',
      body: { fromPersonId: officer.personId, toPersonId: colleague },
    });
    expect(handOver.status).toBe(200);
    expect((await read(path)).json).toMatchObject({
      author: { personId: colleague },
      formerAuthors: [officer],
    });
  });

  it('corrects an established report by a new version, and refuses to edit it', async () => {
    const report = anEstablishedReport();
    const path = await keep(report);
    const { findings, criteria, requirements } = report.sections['personal'] as Report['sections'][string];
    const content = { text: '14 anställda.', findings, criteria, requirements };
    const edit = await call({
      method: 'PUT',
      path: `${path}/sections/personal`,
      headers: { 'if-match': '"1"' },
      body: content,
    });
    expect(edit.status).toBe(409);
    const correction = { reason: 'Antalet var fel.', sections: [{ areaId: 'personal', content }] };
    const corrected = await postLatest(path, 'corrections', { as: 'sub-head', body: correction });
    expect(corrected.status).toBe(200);
    expect((await read(path)).json).toMatchObject({
      version: 2,
      corrections: [{ reason: 'Antalet var fel.' }],
    });
  });

  it('keeps the texts that a correction replaced', async () => {
    const report = anEstablishedReport();
    const path = await keep(report);
    const { findings, criteria, requirements } = report.sections['personal'] as Report['sections'][string];
    const sections = [{ areaId: 'personal', content: { text: 'Nytt.', findings, criteria, requirements } }];
    await postLatest(path, 'corrections', { as: 'sub-head', body: { reason: 'Fel.', sections } });
    const kept = await table.query({
      pk: `0184#report#${report.reportId}`,
      sk: { beginsWith: 'VERSION#' },
    });
    expect(kept.items.map(({ sk }) => sk.split('#').slice(2).join('#'))).toEqual([
      'STATE',
      'STATE#sections#personal',
    ]);
    expect(kept.items[1]?.['value']).not.toHaveProperty('text');
  });

  it('lets the unit neither edit, share, establish nor hand over', async () => {
    const path = await keep(aSharedReport());
    for (const action of ['fact-checks', 'publications']) {
      expect((await postLatest(path, action, { as: 'sub-manager' })).status).toBe(403);
    }
    expect((await read(`${path}/sections/personal`, 'sub-manager')).status).toBe(403);
  });

  it('answers an unknown section and an unknown remark with the rule that names them', async () => {
    const path = await keep(aConsideredReport());
    const edit = await call({
      method: 'PUT',
      path: `${path}/sections/lokaler`,
      headers: { 'if-match': '"1"' },
      body: {},
    });
    expect(edit.status).toBe(404);
    expect(violations(edit)).toEqual(['report.knownSection areaId']);
    const consider = await postLatest(path, 'remarks/remark-9/considerations', {
      body: { outcome: 'considered' },
    });
    expect(violations(consider)).toEqual(['report.knownRemark remarkId']);
  });

  it('asks for the version the step was decided on', async () => {
    const path = await keep(aPublishedReport());
    expect((await post(`${path}/publications`)).status).toBe(428);
    expect((await post(`${path}/publications`, { ifMatch: '"99"' })).status).toBe(412);
    const again = await postLatest(path, 'publications');
    expect(again.status).toBe(409);
    expect(violations(again)).toEqual(['report.establishedToPublish']);
  });
});
