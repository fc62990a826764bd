import { beforeEach, describe, expect, it } from 'vitest';
import type { FollowUpNeeds } from '#functions/plan/serve-follow-up/needs.ts';
import { routes } from '#functions/plan/serve-follow-up/routes.ts';
import type { Breach } from '#shared/domain/organisation/breach.ts';
import { Unit } from '#shared/domain/organisation/unit.ts';
import { areaChange } from '#shared/domain/plan/area-change.ts';
import { carriedOverOf } from '#shared/domain/plan/carried-over-of.ts';
import { concludeRevisit } from '#shared/domain/plan/conclude-revisit.ts';
import { linesOf } from '#shared/domain/plan/lines-by-area.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import { planBasisOf } from '#shared/domain/report/plan-basis.ts';
import type { Report } from '#shared/domain/report/report.ts';
import { outcomeOf } from '#shared/domain/revisit/outcome-of.ts';
import type { Revisit } from '#shared/domain/revisit/revisit.ts';
import { assessmentStore } from '#shared/storage/assessment/assessment-store.ts';
import { MemoryTable } from '#shared/storage/memory-table.ts';
import { breachStore } from '#shared/storage/organisation/breach-store.ts';
import { unitStore } from '#shared/storage/organisation/unit-store.ts';
import { planStore } from '#shared/storage/plan/plan-store.ts';
import { closingTalkStore } from '#shared/storage/report/closing-talk-store.ts';
import { reportStore } from '#shared/storage/report/report-store.ts';
import { revisitStore } from '#shared/storage/revisit/revisit-store.ts';
import { barriersOf } from '../../shared/documents/read-page.ts';
import { anOpenAssessment, withJudgements } from '../../shared/domain/assessment/an-assessment.ts';
import { anOpenBreach, aRequestedCorrection } from '../../shared/domain/organisation/a-breach.ts';
import {
  accepted,
  adoptedFrom,
  on,
  provider,
  providersManager,
  solna,
} from '../../shared/domain/plan/a-plan.ts';
import { aPublishedReport } from '../../shared/domain/report/a-report.ts';
import { aCompletedRevisit, anOpenRevisit, judged, planned } from '../../shared/domain/revisit/a-revisit.ts';
import { apiOf } from '../call-api.ts';
import { keep, letEveryoneIn } from './some-callers.ts';

const report = aPublishedReport();
const adopted = adoptedFrom(planBasisOf(report));
const { planId } = adopted;
const [firstLine] = linesOf(adopted).map(({ lineId }) => lineId);
const visit = (): Revisit =>
  aCompletedRevisit(
    judged(planned(anOpenRevisit(adopted), 'announced'), { [firstLine ?? '']: 'notAchieved' }),
  );

/** The report of the time before, every judgement on one step of the scale. */
const reportBefore = (outcome: string): Report => ({
  ...report,
  reportId: '0192f0c1-3334-5c3d-8e4f-5a6b7c8d9e0f' as Report['reportId'],
  assessmentCompletedOn: '2024-10-05',
  sections: Object.fromEntries(
    Object.entries(report.sections).map(([areaId, section]) => [
      areaId,
      {
        ...section,
        ...(section.judgement && { judgement: { outcome } }),
        criteria: Object.fromEntries(Object.keys(section.criteria).map((id) => [id, { outcome }])),
      },
    ]),
  ),
});

describe('a follow-up as a whole', () => {
  let call: ReturnType<typeof apiOf>;
  let needs: FollowUpNeeds;
  let kept: (plan: Plan, revisits: readonly Revisit[], reports?: readonly Report[]) => Promise<void>;

  beforeEach(async () => {
    const table = new MemoryTable();
    const [plans, revisits, reports] = [planStore(table), revisitStore(table), reportStore(table)];
    const [assessments, units, talks] = [assessmentStore(table), unitStore(table), closingTalkStore(table)];
    const breaches = breachStore(table);
    kept = async (plan, held, all = [report]) => {
      await keep(plans, planId, plan);
      for (const one of held) await keep(revisits, one.revisitId, one);
      for (const one of all) await keep(reports, one.reportId, one);
    };
    const now = () => '2027-01-28T08:00:00.000Z';
    needs = {
      table,
      now,
      newId: () => planId,
      plans,
      revisits,
      reports,
      assessments,
      units,
      talks,
      breaches,
    };
    call = apiOf(routes, needs);
    await letEveryoneIn(table);
  });

  /** The unit itself, as the authority keeps it, and an assessment of it that goes on. */
  const keepUnit = async () => {
    const { unit, bodyId } = adopted;
    const { unitId } = unit;
    await keep(
      needs.units,
      unitId,
      Unit.parse({ ...unit, organisationId: solna, bodyId, isProtected: false, isActive: true }),
    );
    const { programme } = report;
    const carriedOver = carriedOverOf(adopted);
    const opened = anOpenAssessment({ unit, programme, carriedOver });
    await keep(needs.assessments, opened.assessmentId, withJudgements(opened));
    return opened;
  };
  const readUnit = (as = 'sub-officer', step = '', organisation: string = solna) =>
    call({ as, method: 'GET', path: `/v1/${organisation}/units/${adopted.unit.unitId}/follow-ups${step}` });

  const read = (as = 'sub-officer', step = '') =>
    call({ as, method: 'GET', path: `/v1/${solna}/plans/${planId}/follow-up${step}` });

  it('holds what was judged, what was done, what each revisit found, and first the areas where something remains', async () => {
    const outcome = outcomeOf(visit());
    const plan = outcome && accepted(concludeRevisit(adopted, outcome, on('2027-01-28'))).state;
    await kept(plan ?? adopted, [visit()]);
    const { status, json } = await read();
    expect(status).toBe(200);
    expect(json).toMatchObject({
      planId,
      status: 'adopted',
      remaining: 1,
      revisits: [
        { number: 1, heldOn: '2027-01-26', announcement: 'announced', isExtra: false },
        { number: 2, isExtra: false },
      ],
    });
    const [first] = json.areas;
    expect(first.lines.find(({ remains }: { remains: boolean }) => remains)).toMatchObject({
      lineId: firstLine,
      results: [{ revisitNumber: 1, heldOn: '2027-01-26', result: 'notAchieved' }],
      measures: [{ found: [{ revisitNumber: 1, done: 'yes', effect: 'hadEffect' }] }],
    });
    const isOpen = json.areas.map(({ lines }: { lines: { remains: boolean }[] }) =>
      lines.some((line) => line.remains),
    );
    expect(isOpen).toEqual([...isOpen].sort((a: boolean, b: boolean) => Number(b) - Number(a)));
  });

  it('shows the change since the last time, area by area', async () => {
    await kept(adopted, [], [report, reportBefore('inte-uppfyllt')]);
    const { json } = await read();
    const changes = new Set(json.areas.map(({ change }: { change?: string }) => change));
    expect(changes).toContain('better');
    expect(changes).not.toContain('worse');
    for (const { areaId, change } of json.areas) {
      expect(change).toBe(areaChange(areaId, { before: reportBefore('inte-uppfyllt'), now: report }));
    }
    const best = { before: reportBefore('uppfyllt'), now: report };
    expect(json.areas.map(({ areaId }: { areaId: string }) => areaChange(areaId, best))).not.toContain(
      'better',
    );
    expect(areaChange('personal', { before: undefined, now: report })).toBeUndefined();
  });

  it('tells the unit nothing of an unannounced revisit before it was carried out, nor of unfinished judgements', async () => {
    await kept(adopted, [judged(planned(anOpenRevisit(adopted), 'unannounced'))]);
    const { json } = await read('sub-manager');
    expect(json.revisits[0]).not.toHaveProperty('announcement');
    expect(JSON.stringify(json)).not.toContain('unannounced');
    expect((await read()).json.revisits[0]).toMatchObject({ announcement: 'unannounced' });
    expect((await read('sub-stranger')).status).toBe(403);
  });

  it('is a page to print, which anyone can read', async () => {
    await kept(adopted, [visit()], [report, reportBefore('delvis-uppfyllt')]);
    const page = await read('sub-manager', '/document');
    expect(page).toMatchObject({ status: 200, headers: { 'content-type': 'text/html; charset=utf-8' } });
    expect(barriersOf(page.json)).toEqual([]);
    expect(page.json).toContain('Uppföljningen i sin helhet');
    expect(page.json).toContain('Sedan förra uppföljningen');
  });

  it('is one view of the unit: what goes on, what it begins with and how areas have changed, then each follow-up', async () => {
    await kept(adopted, [visit()]);
    await keepUnit();
    const { status, json } = await readUnit();
    expect(status).toBe(200);
    expect(json).toMatchObject({ unit: { unitId: adopted.unit.unitId }, followUps: [{ planId }] });
    const [{ areas }] = json.underWay;
    const [begins] = areas;
    expect(begins.carriedOver.map(({ text }: { text: string }) => text)).toContain(
      linesOf(adopted).find(({ areaId }) => areaId === begins.areaId)?.text,
    );
    const counts = areas.map(({ carriedOver }: { carriedOver: unknown[] }) => Number(carriedOver.length > 0));
    expect(counts).toEqual(counts.toSorted((a: number, b: number) => b - a));
    expect(areas.map(({ change }: { change?: string }) => change)).toContain('same');
    const page = await readUnit('sub-officer', '/document');
    expect(barriersOf(page.json)).toEqual([]);
    expect(page.json).toContain('Pågående uppföljning');
  });

  it('shows the unit no assessment that goes on, and a page at a time to everyone', async () => {
    await kept(adopted, [visit()]);
    const { assessmentId } = await keepUnit();
    const { json } = await readUnit('sub-manager');
    expect(json).toMatchObject({ underWay: [], followUps: [{ planId }] });
    expect(JSON.stringify(json)).not.toContain(assessmentId);
    expect((await readUnit('sub-stranger')).status).toBe(403);
    expect((await readUnit('sub-stranger', '', '0180')).status).toBe(404);
    expect(
      (
        await call({
          as: 'sub-officer',
          method: 'GET',
          path: `/v1/${solna}/units/${adopted.unit.unitId}/follow-ups`,
          query: { limit: '21' },
        })
      ).status,
    ).toBe(400);
  });

  it('is kept from another provider than the one that was followed up', async () => {
    await kept(adopted, []);
    const { unit, bodyId } = adopted;
    const now = { ...unit, operation: 'private', providerId: provider, manager: providersManager };
    const changed = { ...now, organisationId: solna, bodyId, isProtected: false, isActive: true };
    await keep(needs.units, unit.unitId, Unit.parse(changed));
    const { status, json } = await readUnit('sub-provider', '', provider);
    expect(status).toBe(200);
    expect(json).toMatchObject({ underWay: [], followUps: [] });
  });

  it('tells what deficiencies led to under the agreement, the unit only of what it has been told', async () => {
    await kept(adopted, []);
    await keepUnit();
    const { unit, bodyId } = adopted;
    const step = async (breach: Breach) => {
      const own = { ...breach, bodyId, unit };
      await keep(needs.breaches, `${breach.steps.length}`, own);
    };
    await step(anOpenBreach());
    expect((await readUnit()).json.breaches).toMatchObject([{ status: 'opened', steps: [] }]);
    expect((await readUnit('sub-manager')).json.breaches).toEqual([]);
    await step(aRequestedCorrection());
    expect((await readUnit('sub-manager')).json.breaches).toMatchObject([
      { status: 'correctionRequested', remaining: 1, steps: [{ step: 'correction', paragraph: '§ 14.2' }] },
    ]);
    const page = await readUnit('sub-officer', '/document');
    expect(barriersOf(page.json)).toEqual([]);
    expect(page.json).toContain('Begäran om rättelse');
  });
});
