import { beforeEach, describe, expect, it } from 'vitest';
import type { BasisNeeds } from '#functions/plan/serve-decision-basis/needs.ts';
import { routes } from '#functions/plan/serve-decision-basis/routes.ts';
import { Unit } from '#shared/domain/organisation/unit.ts';
import { concludeRevisit } from '#shared/domain/plan/conclude-revisit.ts';
import { linesOf } from '#shared/domain/plan/lines-by-area.ts';
import { planBasisOf } from '#shared/domain/report/plan-basis.ts';
import { findExample, shareExample } from '#shared/domain/report/share-example.ts';
import { outcomeOf } from '#shared/domain/revisit/outcome-of.ts';
import { MemoryTable } from '#shared/storage/memory-table.ts';
import { unitStore } from '#shared/storage/organisation/unit-store.ts';
import { decisionBasisStore } from '#shared/storage/plan/decision-basis-store.ts';
import { planStore } from '#shared/storage/plan/plan-store.ts';
import { exampleStore } from '#shared/storage/report/example-store.ts';
import { reportStore } from '#shared/storage/report/report-store.ts';
import { barriersOf } from '../../shared/documents/read-page.ts';
import { accepted, adoptedFrom, on, solna } from '../../shared/domain/plan/a-plan.ts';
import { aPublishedReport } from '../../shared/domain/report/a-report.ts';
import { aCompletedRevisit, anOpenRevisit, judged, planned } from '../../shared/domain/revisit/a-revisit.ts';
import { type Answered, apiOf, letIn } from '../call-api.ts';
import { keep, letEveryoneIn } from './some-callers.ts';

const report = aPublishedReport();
const adopted = adoptedFrom(planBasisOf(report));
const { unit, bodyId, planId } = adopted;
const lines = linesOf(adopted);
const path = `/v1/${solna}/decision-bases`;
const rules = ({ json }: Answered) => json.violations.map(({ rule }: { rule: string }) => rule);

const measurements = [
  {
    measurementId: 'nojdhet',
    kind: 'quality',
    name: 'Nöjda med helheten',
    unit: 'procent',
    source: 'Brukarundersökningen',
    measuredOn: '2026-11-01',
    figures: [
      { of: 'Solna', value: 87.5, n: 240 },
      { of: 'Sundbyberg', value: 12, n: 4 },
    ],
  },
  {
    measurementId: 'kostnad',
    kind: 'economy',
    name: 'Kostnad per plats',
    unit: 'kronor',
    source: 'Räkenskapssammandraget',
    measuredOn: '2026-06-30',
    figures: [
      { of: 'Solna', value: 912_000 },
      { of: 'Sundbyberg', value: 934_000 },
    ],
  },
];

let needs: BasisNeeds;
let now: string;
let call: ReturnType<typeof apiOf>;
let basis: string;

const change = async (to: string, method: string, body?: unknown, as = 'sub-head') => {
  const { headers } = await call({ as, method: 'GET', path: basis });
  const versioned = { as, method, path: `${basis}${to}`, headers: { 'if-match': headers['etag'] as string } };
  return call(body === undefined ? versioned : { ...versioned, body });
};
const write = (body: object) => change('/content', 'PUT', body);
const send = () => change('/dispatches', 'POST');
const read = async (as = 'sub-head') => (await call({ as, method: 'GET', path: basis })).json;

beforeEach(async () => {
  const table = new MemoryTable();
  now = '2027-01-28T08:00:00.000Z';
  let ids = 0;
  needs = {
    table,
    now: () => now,
    newId: () => `0192f0c1-6666-7c3d-8e4f-${String(++ids).padStart(12, '0')}`,
    decisionBases: decisionBasisStore(table),
    units: unitStore(table),
    plans: planStore(table),
    reports: reportStore(table),
    examples: exampleStore(table),
  };
  call = apiOf(routes, needs);
  await letEveryoneIn(table);
  await letIn(table, {
    subject: 'sub-other',
    memberships: [{ role: 'headOfFollowUp', bodyId: 'annan' as never }],
  });
  const visit = aCompletedRevisit(
    judged(planned(anOpenRevisit(adopted), 'announced'), { [lines[0]?.lineId ?? '']: 'notAchieved' }),
  );
  const outcome = outcomeOf(visit);
  if (!outcome) throw new Error('The revisit has no outcome');
  await keep(needs.plans, planId, accepted(concludeRevisit(adopted, outcome, on('2027-01-28'))).state);
  await keep(needs.reports, report.reportId, report);
  const followed = { ...unit, organisationId: solna, bodyId, isProtected: false, isActive: true };
  await keep(needs.units, unit.unitId, Unit.parse(followed));
  const begun = await call({
    as: 'sub-head',
    method: 'POST',
    path,
    body: { bodyId, meetingOn: '2027-02-10' },
  });
  basis = `${path}/${begun.json.id}`;
});

describe('the decision basis of a meeting', () => {
  it('has each unit of the body with what remains, what came of it and what is good', async () => {
    const { units } = await read();
    expect(units).toHaveLength(1);
    const [own] = units;
    expect(own).toMatchObject({ unitId: unit.unitId, planId, results: { notAchieved: 1 } });
    expect(own.results.achieved).toBe(lines.length - 1);
    expect(own.open.remarks + own.open.deficiencies).toBeLessThanOrEqual(1);
    expect(own.effects.hadEffect).toBeGreaterThan(0);
  });

  it('lifts the good examples that the unit lets others see under its name, and no others', async () => {
    const basisOfPlan = planBasisOf(report);
    const [example] = basisOfPlan.goodExamples;
    if (example === undefined) throw new Error('The report has no good example');
    let record = accepted(findExample(undefined, { basis: basisOfPlan, example })).state;
    const id = record.exampleId;
    const ref = { organisationId: solna, kind: 'good-example', id };
    const lifted = async () => (await read()).units[0].goodExamples;
    await keep(needs.examples, id, record);
    expect(await lifted()).toEqual([]);
    for (const isUnitNamed of [false, true]) {
      const before = await needs.examples.find(solna, id);
      const decision = accepted(
        shareExample(record, { audience: 'municipality', isUnitNamed }, on('2027-01-28')),
      );
      await needs.examples.save({ ref, before, decision, cause: on('2027-01-28') });
      record = decision.state;
      expect(await lifted()).toEqual(isUnitNamed ? [example.text] : []);
    }
  });

  it('tells what is late on the day it is read', async () => {
    const before = (await read()).units[0].overdue.length;
    now = '2028-01-28T08:00:00.000Z';
    const { overdue } = (await read()).units[0];
    expect(overdue.length).toBeGreaterThan(before);
    expect(overdue.map(({ step }: { step: string }) => step)).toContain('revisit');
  });

  it('keeps no figure of a small group', async () => {
    await write({ outlook: 'Fler äldre, färre händer.', measurements });
    const [quality] = (await read()).measurements;
    expect(quality.figures).toEqual([
      { of: 'Solna', value: 87.5, n: 240, isSmallGroup: false },
      { of: 'Sundbyberg', isSmallGroup: true },
    ]);
    expect(
      JSON.stringify(await needs.decisionBases.find(solna, basis.split('/').at(-1) as string)),
    ).not.toContain('"value":12');
  });

  it('is sent when it is complete and not before, and says all that is missing at once', async () => {
    expect((await read()).missing).toEqual(['decisionBasis.hasOutlook', 'decisionBasis.hasMeasurements']);
    expect(rules(await send())).toEqual(['decisionBasis.hasOutlook', 'decisionBasis.hasMeasurements']);
    const alone = [{ ...measurements[0], figures: [{ of: 'Solna', value: 1 }] }, measurements[1]];
    await write({ outlook: 'Utblick.', measurements: alone });
    expect(rules(await send())).toEqual(['decisionBasis.comparesSome']);
    await write({ outlook: 'Utblick.', measurements });
    expect((await read()).missing).toEqual([]);
    expect((await send()).status).toBe(200);
  });

  it('stands as it was sent, whatever happens then', async () => {
    await write({ outlook: 'Utblick.', measurements });
    await send();
    const sent = await read();
    now = '2028-01-28T08:00:00.000Z';
    expect(await read()).toEqual(sent);
    expect(rules(await write({ outlook: 'En annan.', measurements }))).toEqual(['decisionBasis.notSent']);
  });

  it('is of one body and not for units: another body gets 404, a manager 403', async () => {
    expect((await call({ as: 'sub-other', method: 'GET', path: basis })).status).toBe(404);
    expect((await call({ as: 'sub-manager', method: 'GET', path: basis })).status).toBe(403);
    expect((await call({ as: 'sub-officer', method: 'GET', path: basis })).status).toBe(200);
    expect((await change('/dispatches', 'POST', undefined, 'sub-officer')).status).toBe(403);
  });

  it('is a page that everyone can read, with source and date beside each figure', async () => {
    await write({ outlook: 'Fler äldre, färre händer.', measurements });
    const { json: page } = await call({ as: 'sub-head', method: 'GET', path: `${basis}/document` });
    expect(barriersOf(page)).toEqual([]);
    expect(page).toContain('Källa: Brukarundersökningen, 1 november 2026');
    expect(page).toContain('Visas inte: för få');
    expect(page).toContain('Fler äldre, färre händer.');
  });

  it('is of a meeting that lies ahead', async () => {
    const late = await call({
      as: 'sub-head',
      method: 'POST',
      path,
      body: { bodyId, meetingOn: '2027-01-27' },
    });
    expect(rules(late)).toEqual(['decisionBasis.meetingAhead']);
  });
});
