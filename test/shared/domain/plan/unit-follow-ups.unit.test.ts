import { describe, expect, it } from 'vitest';
import { dateInStockholm } from '#shared/domain/calendar/stockholm.ts';
import { carriedOverOf } from '#shared/domain/plan/carried-over-of.ts';
import {
  assessmentUnderWay,
  breachOfUnit,
  type OpenAssessmentOfUnit,
} from '#shared/domain/plan/unit-follow-ups.ts';
import { anOpenAssessment, save } from '../assessment/an-assessment.ts';
import { aRequestedCorrection } from '../organisation/a-breach.ts';
import { aPublishedReport } from '../report/a-report.ts';
import { aBasis, accepted, adoptedFrom, aFinding, conclude } from './a-plan.ts';

const findings = [
  aFinding('halsa', { kind: 'remark', areaId: 'halso-och-sjukvard', areaName: 'Hälso- och sjukvård' }),
];
const planBefore = adoptedFrom(aBasis({ findings }));
const opened = anOpenAssessment({ carriedOver: carriedOverOf(planBefore) });
const seen = (changes: Partial<OpenAssessmentOfUnit> = {}) =>
  assessmentUnderWay({ assessment: opened, planBefore, ...changes });
const judgedAs = (outcome: string) =>
  accepted(save(anOpenAssessment(), 'halso-och-sjukvard', { judgement: { outcome } })).state;

describe('an assessment that goes on', () => {
  const staff = { areaId: 'personal', name: 'Personal', carriedOver: [] };
  const health = { areaId: 'halso-och-sjukvard', name: 'Hälso- och sjukvård', carriedOver: [] };
  const observed = { areaId: 'verksamhetsobservation', name: 'Verksamhetsobservation', carriedOver: [] };

  it('begins with the areas in which something was carried over', () => {
    const { assessmentId, caseNumber, openedAt } = opened;
    const { text } = aFinding('halsa');
    expect(seen()).toStrictEqual({
      assessmentId,
      caseNumber,
      title: 'Uppföljning av hemtjänst',
      openedOn: dateInStockholm(openedAt),
      areas: [
        { ...health, carriedOver: [{ lineId: 'halsa', kind: 'remark', text }] },
        staff,
        observed,
      ].filter(({ areaId }) => opened.scope.areaIds.includes(areaId)),
    });
  });

  it('tells the last result of what was carried over; its text only when its plan is known', () => {
    const noted = accepted(conclude(planBefore, '2027-01-20', 'partly')).state;
    const assessment = anOpenAssessment({ carriedOver: carriedOverOf(noted) });
    const [first] = seen({ assessment, planBefore: undefined }).areas;
    expect(first?.carriedOver).toStrictEqual([{ lineId: 'halsa', kind: 'remark', result: 'partly' }]);
    const unknown = { ...planBefore, areas: {} };
    expect(seen({ planBefore: unknown }).areas[0]?.carriedOver).toStrictEqual([
      { lineId: 'halsa', kind: 'remark' },
    ]);
  });

  it('is of its scope only, and of what is judged so far against the time before', () => {
    const report = aPublishedReport();
    const { areas: sections } = judgedAs('inte-uppfyllt');
    const reportBefore = { ...report, sections };
    const only = { ...judgedAs('uppfyllt'), scope: { ...opened.scope, areaIds: ['halso-och-sjukvard'] } };
    expect(seen({ assessment: only, reportBefore }).areas).toStrictEqual([
      { ...health, judgementBefore: 'Inte uppfyllt', judgement: 'Uppfyllt', change: 'better' },
    ]);
    expect(seen({ assessment: only }).areas).toStrictEqual([{ ...health, judgement: 'Uppfyllt' }]);
  });
});

describe('a breach as the view of the unit shows it', () => {
  it('is what was decided and how much remains, without its texts', () => {
    const breach = aRequestedCorrection();
    const { breachId, reportId, openedOn } = breach;
    const shown = {
      breachId,
      reportId,
      status: 'correctionRequested',
      openedOn,
      deficiencies: 1,
      remaining: 1,
      steps: [{ step: 'correction', decidedOn: '2026-11-02', paragraph: '§ 14.2', dueOn: '2026-12-02' }],
    };
    expect(breachOfUnit(breach)).toStrictEqual(shown);
    const corrected = breach.deficiencies.map((one) => ({ ...one, isCorrected: true }));
    const closing = { closedOn: '2026-12-03', reason: 'corrected' as const };
    expect(
      breachOfUnit({
        ...breach,
        deficiencies: [...breach.deficiencies, ...corrected],
        closing,
      }),
    ).toStrictEqual({ ...shown, deficiencies: 2, remaining: 1, closing });
  });
});
