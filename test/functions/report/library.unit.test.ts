import { beforeEach, describe, expect, it } from 'vitest';
import { catalogue } from '#events/catalogue.ts';
import { gatherExamples } from '#functions/report/gather-examples/gather-examples.ts';
import { routes } from '#functions/report/serve-library/routes.ts';
import { planBasisOf } from '#shared/domain/report/plan-basis.ts';
import type { Report } from '#shared/domain/report/report.ts';
import { exampleIdOf, findExample, handOverExample } from '#shared/domain/report/share-example.ts';
import { collaborationStore } from '#shared/storage/collaboration/collaboration-store.ts';
import { organisationStore } from '#shared/storage/organisation/organisation-store.ts';
import { exampleStore } from '#shared/storage/report/example-store.ts';
import { reportStore } from '#shared/storage/report/report-store.ts';
import { accepted, aPrivateUnit, provider } from '../../shared/domain/assessment/an-assessment.ts';
import { aPublishedReport } from '../../shared/domain/report/a-report.ts';
import { apiOf, letIn } from '../call-api.ts';
import { bengtsfors, bodyId, mellerud, personNumber, SomeParties } from '../collaboration/some-parties.ts';

const unit = aPrivateUnit();
const report: Report = { ...aPublishedReport({ unit }), organisationId: mellerud, bodyId };
const { reportId } = report;
const [found] = planBasisOf(report).goodExamples;
const exampleId = exampleIdOf(reportId, found?.findingId ?? '');
const inMellerud = 'officer-1461';
const manager = 'manager';

describe('the library of good examples', () => {
  let parties: SomeParties;
  let call: ReturnType<typeof apiOf>;
  let gather: () => Promise<void>;

  beforeEach(async () => {
    parties = await SomeParties.meet();
    const { table } = parties;
    const [examples, reports] = [exampleStore(table), reportStore(table)];
    const organisations = organisationStore(table);
    const needs = { table, now: () => '2026-11-02T08:00:00.000Z', newId: () => 'none' };
    call = apiOf(routes, { ...needs, examples, organisations, collaborations: collaborationStore(table) });
    const cause = { now: needs.now(), actor: { system: 'report/test', organisationId: mellerud } };
    const published = catalogue.ReportPublished.data.parse(catalogue.ReportPublished.example);
    await reports.save({
      ref: { organisationId: mellerud, kind: 'report', id: reportId },
      decision: { state: report, events: [{ name: 'ReportPublished', data: published }] },
      cause,
    });
    const data = { ...published, reportId };
    const event = { name: 'ReportPublished', organisationId: mellerud, data, envelope: {} as never };
    gather = () => gatherExamples(event, cause, { reports, examples });
    await gather();
    await parties.let('officer', mellerud);
    await parties.let('officer', bengtsfors);
    await letIn(table, {
      subject: manager,
      organisationId: provider,
      personId: personNumber(900),
      memberships: [{ role: 'unitManager', unitIds: [unit.unitId] }],
    });
  });

  const own = `/v1/${provider}/good-examples/${exampleId}`;
  const answer = async (step: 'consents' | 'withdrawals', body?: object) => {
    const { headers } = await call({ as: manager, method: 'GET', path: own });
    const ifMatch = { 'if-match': headers['etag'] ?? '' };
    return call({
      as: manager,
      method: 'POST',
      path: `${own}/${step}`,
      headers: ifMatch,
      ...(body && { body }),
    });
  };
  const search = async (path = `/v1/${mellerud}/library-examples`, query = {}, as = inMellerud) =>
    (await call({ as, method: 'GET', path, query })).json;

  it('holds nothing before the unit agrees, however often the report is heard of', async () => {
    await gather();
    expect((await search()).items).toEqual([]);
    const { json } = await call({ as: manager, method: 'GET', path: own });
    expect(json).toMatchObject({ status: 'asked', text: found?.text });
    expect((await parties.told()).filter((name) => name === 'GoodExampleFound')).toHaveLength(1);
  });

  it('shows what the unit agrees to, is searched by area, and lets nobody else agree', async () => {
    expect((await answer('consents', { audience: 'municipality', isUnitNamed: false })).status).toBe(200);
    const { items } = await search();
    expect(items).toMatchObject([{ exampleId, areaId: found?.areaId, text: found?.text }]);
    expect(items[0]).not.toHaveProperty('unitName');
    const library = `/v1/${mellerud}/library-examples`;
    const words = found?.areaName.slice(0, 4).toUpperCase() ?? '';
    for (const [query, count] of [
      [{ areaId: found?.areaId }, 1],
      [{ areaId: 'ekonomi' }, 0],
      [{ areaName: words }, 1],
      [{ since: '2026-11-03' }, 0],
      [{ bodyId }, 1],
    ] as const) {
      expect([query, (await search(library, query)).items.length]).toEqual([query, count]);
    }
    const asOfficer = { as: inMellerud, path: `/v1/${mellerud}/good-examples/${exampleId}` };
    expect((await call({ ...asOfficer, method: 'GET' })).status).toBe(200);
    const { status } = await call({
      as: inMellerud,
      method: 'POST',
      path: `${asOfficer.path}/withdrawals`,
      headers: { 'if-match': '"1"' },
    });
    expect(status).toBe(403);
  });

  it('reaches the collaborations only when the unit says so, and those who leave no longer', async () => {
    const path = await parties.together();
    const library = `/v1/${bengtsfors}${path}/library-examples`;
    await answer('consents', { audience: 'municipality', isUnitNamed: true });
    expect((await search(library, {}, 'officer-1460')).items).toEqual([]);
    await answer('consents', { audience: 'collaborations', isUnitNamed: true });
    expect((await search(library, {}, 'officer-1460')).items).toMatchObject([{ unitName: unit.name }]);
    await parties.change(
      'departmentHead-1461',
      { to: '/departures', versionOf: path },
      { decision: { bodyId, decidedOn: '2026-10-01', paragraph: '§ 1', referenceNumber: 'SN/2026:1' } },
    );
    expect((await search(library, {}, 'officer-1460')).items).toEqual([]);
  });

  it('forgets what is withdrawn from the next request on', async () => {
    const path = await parties.together();
    await answer('consents', { audience: 'collaborations', isUnitNamed: true });
    expect((await search()).items).toHaveLength(1);
    expect((await answer('withdrawals')).status).toBe(200);
    expect((await search()).items).toEqual([]);
    expect((await search(`/v1/${bengtsfors}${path}/library-examples`, {}, 'officer-1460')).items).toEqual([]);
    expect((await answer('consents', { audience: 'municipality', isUnitNamed: true })).status).toBe(200);
    expect((await search())._meta).toMatchObject({ totalRecords: 1 });
  });

  it('waits for whoever manages the unit now', () => {
    const basis = planBasisOf(report);
    const [example] = basis.goodExamples;
    if (example === undefined) throw new Error('The report has no good example');
    const { state } = accepted(findExample(undefined, { basis, example }));
    const to = { ...unit.manager, personId: personNumber(901) };
    expect(accepted(handOverExample(state, { from: unit.manager, to })).state.unit.manager).toEqual(to);
    expect(handOverExample(state, { from: to, to: unit.manager })).toBeUndefined();
  });
});
