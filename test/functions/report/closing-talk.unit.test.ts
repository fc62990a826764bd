import { beforeEach, describe, expect, it } from 'vitest';
import { catalogue } from '#events/catalogue.ts';
import { askClosingTalkAfter } from '#functions/report/ask-closing-talk/ask-closing-talk-after.ts';
import { routes } from '#functions/report/serve-closing-talk/routes.ts';
import type { ClosingReason } from '#shared/domain/plan/plan.ts';
import { closingTalkRules } from '#shared/domain/report/closing-talk.ts';
import { askClosingTalk, handOverTalk, talkIdOf } from '#shared/domain/report/hold-closing-talk.ts';
import { planBasisOf } from '#shared/domain/report/plan-basis.ts';
import { MemoryTable } from '#shared/storage/memory-table.ts';
import { planStore } from '#shared/storage/plan/plan-store.ts';
import { closingTalkStore } from '#shared/storage/report/closing-talk-store.ts';
import { reportStore } from '#shared/storage/report/report-store.ts';
import { aPerson, aProgramme, manager, officer } from '../../shared/domain/assessment/an-assessment.ts';
import { accepted, adoptedFrom, solna, twoYears } from '../../shared/domain/plan/a-plan.ts';
import { aPublishedReport } from '../../shared/domain/report/a-report.ts';
import { keepRecord } from '../assessment/keep-record.ts';
import { apiOf, letIn } from '../call-api.ts';

const { cadence } = aProgramme().definition;
const report = aPublishedReport({ programme: aProgramme({ cadence: { ...cadence, ...twoYears } }) });
const { reportId, bodyId, unit } = report;
const adopted = adoptedFrom(planBasisOf(report));
const { planId } = adopted;
const asked = talkIdOf(reportId, 'afterProtocol');
const said = {
  heldOn: '2026-11-04',
  participants: [{ role: 'undersköterska', number: 6 }],
  proposals: 'Fasta team per område.',
};

describe('closing talks', () => {
  let table: MemoryTable;
  let call: ReturnType<typeof apiOf>;

  beforeEach(async () => {
    table = new MemoryTable();
    const [talks, reports] = [closingTalkStore(table), reportStore(table)];
    const newId = () => '0192f0c1-7777-7c3d-8e4f-000000000001';
    call = apiOf(routes, { table, now: () => '2026-11-05T08:00:00.000Z', newId, talks, reports });
    await keepRecord(reports, reportId, report);
    await letIn(table, { subject: 'sub-officer', memberships: [{ role: 'officer', bodyId }] });
    await letIn(table, {
      subject: 'sub-manager',
      memberships: [{ role: 'unitManager', unitIds: [unit.unitId] }],
    });
  });

  const cause = { now: '2026-10-20T12:00:00.000Z', actor: { system: 'report/test', organisationId: solna } };
  const react = (name: 'ReportPublished' | 'PlanClosed', changes: object) =>
    askClosingTalkAfter(
      {
        name,
        organisationId: solna,
        data: { ...catalogue[name].data.parse(catalogue[name].example), ...changes },
        envelope: {} as never,
      },
      cause,
      { reports: reportStore(table), plans: planStore(table), talks: closingTalkStore(table) },
    );
  const published = () => react('ReportPublished', { reportId });
  const closed = (reason: ClosingReason) => react('PlanClosed', { reportId, planId, reason });
  const list = async (as = 'sub-officer') =>
    (await call({ as, method: 'GET', path: `/v1/${solna}/closing-talks` })).json.items;
  const hold = async (body: object = said, as = 'sub-officer', talkId: string = asked) => {
    const path = `/v1/${solna}/closing-talks/${talkId}`;
    const { headers } = await call({ as, method: 'GET', path });
    const ifMatch = { 'if-match': headers['etag'] ?? '' };
    return call({ as, method: 'POST', path: `${path}/records`, headers: ifMatch, body });
  };

  it('are asked for when the report is handed over, once, and wait for the officer', async () => {
    await published();
    await published();
    expect(await list()).toMatchObject([{ id: asked, talkKind: 'afterProtocol', status: 'asked' }]);
    const stored = await closingTalkStore(table).find(solna, asked);
    expect(stored && closingTalkRules.involved(stored.state)).toEqual([
      { person: officer, waitsFor: { task: 'holdClosingTalk' } },
      { person: manager },
    ]);
  });

  it('are held with participants by role and number, proposals and other ways of working; once', async () => {
    await published();
    expect((await hold({ ...said, heldOn: '2026-10-19' })).status).toBe(422);
    expect((await hold({ ...said, heldOn: '2026-11-06' })).status).toBe(422);
    expect((await hold({ ...said, participants: [] })).status).toBe(422);
    expect((await hold(said, 'sub-manager')).status).toBe(403);
    expect((await hold({ ...said, alternativeWays: 'Dokumentera på plats.' })).status).toBe(200);
    const path = `/v1/${solna}/closing-talks/${asked}`;
    const { json } = await call({ as: 'sub-manager', method: 'GET', path });
    expect(json).toMatchObject({ status: 'held', held: { proposals: said.proposals } });
    expect((await hold()).status).toBe(409);
  });

  it('are asked for when the plan is closed, however its revisits went, while there is somebody to talk with', async () => {
    await keepRecord(planStore(table), planId, adopted);
    await closed('unitClosed');
    expect(await list()).toEqual([]);
    await closed('officerDecided');
    expect(await list()).toMatchObject([
      { id: talkIdOf(reportId, 'afterRevisits'), talkKind: 'afterRevisits', reportId, planId },
    ]);
  });

  it('may be held where nobody asked, but not beside one that waits', async () => {
    const unasked = () =>
      call({
        as: 'sub-officer',
        method: 'POST',
        path: `/v1/${solna}/closing-talks`,
        body: { reportId, kind: 'afterProtocol', ...said },
      });
    await published();
    const refused = await unasked();
    expect([refused.status, refused.json.violations[0].rule]).toEqual([409, 'report.talkIsAskedFor']);
    await hold();
    expect((await unasked()).status).toBe(201);
    expect(await list()).toMatchObject([{ status: 'held' }, { status: 'held' }]);
  });

  it('are asked for by the programme alone, and follow whoever takes over', () => {
    const quiet = aPublishedReport();
    expect(askClosingTalk(undefined, { report: quiet, kind: 'afterProtocol' }, cause)).toBeUndefined();
    const { state } = accepted(askClosingTalk(undefined, { report, kind: 'afterProtocol' }, cause));
    const to = aPerson('e');
    expect(accepted(handOverTalk(state, { from: officer, to })).state.officer).toEqual(to);
    expect(accepted(handOverTalk(state, { from: manager, to })).state.unit.manager).toEqual(to);
    expect(handOverTalk(state, { from: to, to: officer })).toBeUndefined();
  });
});
