import { describe, expect, it } from 'vitest';
import { Unit } from '#shared/domain/organisation/unit.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import type { Effect } from '#shared/domain/plan/plan-line.ts';
import { type FollowedUp, unitInBasis } from '#shared/domain/plan/unit-in-basis.ts';
import type { ExampleRecord } from '#shared/domain/report/example-record.ts';
import type { Report } from '#shared/domain/report/report.ts';
import { aPublishedReport } from '../report/a-report.ts';
import { aBasis, adoptedFrom, aFinding, anAdoptedPlan, anOpenPlan, solna } from './a-plan.ts';

const report = aPublishedReport();
const { bodyId, planId, unit: pinned } = anOpenPlan();
const unit = Unit.parse({ ...pinned, organisationId: solna, bodyId, isProtected: false, isActive: true });
const { unitId } = unit;

const anExample = (changes: Partial<ExampleRecord> = {}): ExampleRecord => ({
  exampleId: planId as never,
  organisationId: solna,
  bodyId,
  reportId: report.reportId,
  findingId: '1-3',
  areaId: 'personal',
  areaName: 'Personal',
  programmeTitle: 'Uppföljning av hemtjänst',
  unit: pinned,
  text: 'Kollegor lär av varandra.',
  foundOn: '2026-10-20',
  status: 'shared',
  consent: { audience: 'municipality', isUnitNamed: true, sharedOn: '2026-11-01' },
  ...changes,
});

const shown = (plan: Plan, changes: Partial<FollowedUp> = {}, today = '2026-12-01') =>
  unitInBasis({ unit, plan, report, reportBefore: undefined, examples: [], ...changes }, today);

/** The lines of a plan with results at their revisits, in order; the effect is of their measure. */
const visited = (
  ...found: readonly (readonly ['achieved' | 'partly' | 'notAchieved', Effect?] | undefined)[]
) => {
  const plan = adoptedFrom(
    aBasis({
      findings: [
        aFinding('a', { kind: 'deficiency', isUrgent: true }),
        aFinding('b', { kind: 'remark' }),
        aFinding('c', { kind: 'remark', isUrgent: true }),
        aFinding('d'),
      ],
    }),
  );
  const { areaName, lines } = plan.areas['personal'] as Plan['areas'][string];
  const judged = lines.map((line, index) => {
    const [result, effect] = found[index] ?? [];
    if (result === undefined) return line;
    const measures = [{ measureId: 'measure-1', done: 'partly' as const, ...(effect && { effect }) }];
    return {
      ...line,
      latest: { revisitId: planId as never, revisitNumber: 1, heldOn: '2026-11-25', result, measures },
    };
  });
  return { ...plan, areas: { personal: { areaName, lines: judged } } };
};

describe('a unit in the basis of its body', () => {
  it('shows where it stands', () => {
    expect(shown(anAdoptedPlan())).toStrictEqual({
      unitId,
      name: unit.name,
      isFictional: true,
      assessmentCompletedOn: '2026-10-05',
      planId,
      planName: 'Handlingsplan',
      trend: { better: 0, same: 0, worse: 0 },
      open: { remarks: 1, deficiencies: 1, urgent: 0 },
      overdue: [],
      results: { achieved: 0, partly: 0, notAchieved: 0, notVisited: 3 },
      effects: { hadEffect: 0, noEffect: 0, tooEarly: 0 },
      goodExamples: [],
      presentBy: '2027-01-15',
    });
  });

  it('counts what came of its lines and measures, and what remains', () => {
    const all = shown(
      visited(['partly', 'noEffect'], ['achieved', 'hadEffect'], ['notAchieved', 'tooEarly']),
    );
    expect(all).toMatchObject({
      open: { remarks: 1, deficiencies: 1, urgent: 2 },
      results: { achieved: 1, partly: 1, notAchieved: 1, notVisited: 1 },
      effects: { hadEffect: 1, noEffect: 1, tooEarly: 1 },
    });
    expect(shown(visited(['achieved'], ['achieved'], ['achieved'], ['achieved']))).toMatchObject({
      open: { remarks: 0, deficiencies: 0, urgent: 0 },
      results: { achieved: 4, partly: 0, notAchieved: 0, notVisited: 0 },
      effects: { hadEffect: 0, noEffect: 0, tooEarly: 0 },
    });
  });

  it('shows in how many areas it is better or worse than before', () => {
    const judgedAs = (outcome: string): Report => ({
      ...report,
      sections: Object.fromEntries(
        Object.entries(report.sections).map(([areaId, section]) => [
          areaId,
          { ...section, judgement: { outcome } },
        ]),
      ),
    });
    const areas = Object.keys(report.sections).length;
    const trend = (before: string) =>
      shown(anAdoptedPlan(), { report: judgedAs('delvis-uppfyllt'), reportBefore: judgedAs(before) }).trend;
    expect(trend('inte-uppfyllt')).toEqual({ better: areas, same: 0, worse: 0 });
    expect(trend('delvis-uppfyllt')).toEqual({ better: 0, same: areas, worse: 0 });
    expect(trend('uppfyllt')).toEqual({ better: 0, same: 0, worse: areas });
  });

  it('shows what the unit lets others see under its name, of this report', () => {
    const goodExamples = (...examples: ExampleRecord[]) => shown(anAdoptedPlan(), { examples }).goodExamples;
    const other = '0192f0c1-3335-5c3d-8e4f-5a6b7c8d9e0f' as Report['reportId'];
    const unnamed = { audience: 'municipality', isUnitNamed: false, sharedOn: '2026-11-01' } as const;
    expect(goodExamples(anExample())).toEqual(['Kollegor lär av varandra.']);
    expect(
      goodExamples(
        anExample({ consent: unnamed }),
        anExample({ status: 'withheld' }),
        anExample({ reportId: other }),
      ),
    ).toEqual([]);
  });

  it('waits for being presented until it is', () => {
    const presentation = {
      bodyId,
      presentedOn: '2026-11-20',
      paragraph: '§ 7',
      referenceNumber: 'ON/2026:201',
    };
    expect(shown({ ...anAdoptedPlan(), presentation })).not.toHaveProperty('presentBy');
    expect(shown(anOpenPlan())).not.toHaveProperty('presentBy');
  });
});

describe('what should have been done', () => {
  const late = (plan: Plan, today: string) =>
    shown(plan, {}, today).overdue.map(({ step, dueOn }) => `${step} ${dueOn}`);

  it('is the adoption, from the day after it was due', () => {
    expect(late(anOpenPlan(), '2026-11-23')).toEqual([]);
    expect(late(anOpenPlan(), '2026-11-24')).toEqual(['adoption 2026-11-23']);
  });

  it('is measures, the presentation and the revisit, each from the day after its own', () => {
    const measures = Array.from({ length: 3 }, () => 'measure 2026-12-18');
    expect(late(anAdoptedPlan(), '2026-12-18')).toEqual([]);
    expect(late(anAdoptedPlan(), '2026-12-19')).toEqual(measures);
    expect(late(anAdoptedPlan(), '2027-01-16')).toEqual(['presentation 2027-01-15', ...measures]);
    expect(late(anAdoptedPlan(), '2027-02-02')).toEqual([
      'presentation 2027-01-15',
      'revisit 2027-02-01',
      ...measures,
    ]);
    expect(late({ ...anAdoptedPlan(), revisits: [] }, '2027-02-02')).not.toContain('revisit 2027-02-01');
  });

  it('is nothing that is done, nor anything of a plan that has ended', () => {
    const presentation = {
      bodyId,
      presentedOn: '2026-11-20',
      paragraph: '§ 7',
      referenceNumber: 'ON/2026:201',
    };
    const { areaName, lines } = anAdoptedPlan().areas['personal'] as Plan['areas'][string];
    const progress = { done: 'yes' as const, reportedOn: '2026-12-01' };
    const done = lines.map((line) => ({
      ...line,
      measures: line.measures.map((measure) => ({ ...measure, progress })),
    }));
    const plan = { ...anAdoptedPlan(), presentation, areas: { personal: { areaName, lines: done } } };
    expect(late(plan, '2027-01-20')).toEqual([]);
    const closing = { closedOn: '2026-12-30', reason: 'officerDecided' as const };
    expect(late({ ...anAdoptedPlan(), closing }, '2027-02-02')).toEqual([]);
  });
});
