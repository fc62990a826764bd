import { describe, expect, it } from 'vitest';
import { answerLine } from '#shared/domain/plan/answer-line.ts';
import { findLine, withLine } from '#shared/domain/plan/lines-by-area.ts';
import { openPlan } from '#shared/domain/plan/open-plan.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import { planIdOf, revisitIdOf } from '#shared/domain/plan/plan-id.ts';
import {
  aBasis,
  aCommentedPlan,
  accepted,
  aFinding,
  agreed,
  aMeasure,
  anAdoptedPlan,
  anOpenPlan,
  answer,
  commissioner,
  on,
  refusal,
} from './a-plan.ts';

const { planId, unit } = anOpenPlan();
const { unitId } = unit;

describe('opening a plan', () => {
  const findings = [aFinding('brist-1', { kind: 'deficiency', criticality: 'high' })];
  const basis = aBasis({ findings });
  const { findings: _, goodExamples: __, publishedOn: ___, ...pinned } = basis;
  const opened: Plan = {
    ...pinned,
    planId: planIdOf(basis.reportId),
    status: 'open',
    openedOn: '2026-10-23',
    revision: 1,
    areas: {
      personal: {
        areaName: 'Personal',
        lines: [
          {
            lineId: 'brist-1',
            areaId: 'personal',
            kind: 'deficiency',
            criticality: 'high',
            text: aFinding('brist-1').text,
            restsOn: { criterionId: 'kompetens' },
            isUrgent: false,
            measures: [],
            version: 1,
          },
        ],
      },
    },
    agreements: {},
    revisits: [],
    told: {
      adoptionDueSoon: false,
      presentationOverdue: false,
      nextAssessmentDue: false,
      measuresOverdue: {},
    },
  };

  it('begins with what the report found, and nothing done about it', () => {
    expect(accepted(openPlan(undefined, { basis }, on('2026-10-23')))).toStrictEqual({
      state: opened,
      events: [
        {
          name: 'PlanOpened',
          data: {
            planId,
            reportId: basis.reportId,
            assessmentId: basis.assessmentId,
            unitId,
            programmeId: basis.programme.programmeId,
            programmeVersion: 1,
            planDueOn: '2026-11-23',
            lines: [{ lineId: 'brist-1', areaId: 'personal', kind: 'deficiency' }],
          },
        },
      ],
    });
    const withCommissioner = openPlan(undefined, { basis, commissioner }, on('2026-10-23'));
    expect(accepted(withCommissioner).state).toStrictEqual({ ...opened, commissioner });
  });

  it('gives plan and revisit ids that follow from the report: other reports, other plans; other numbers, other revisits', () => {
    const other = '0192f0c1-3334-5c3d-8e4f-5a6b7c8d9e0f' as typeof basis.reportId;
    expect(planIdOf(basis.reportId)).toBe('52b94018-44fe-5a09-9fd8-3a4e3eca9024');
    expect(new Set([planIdOf(basis.reportId), planIdOf(other)]).size).toBe(2);
    expect(
      new Set([revisitIdOf(planId, 1), revisitIdOf(planId, 2), revisitIdOf(planIdOf(other), 1)]).size,
    ).toBe(3);
  });
});

describe('answering a line', () => {
  const answerTo = (plan: Plan, measures = [aMeasure()], noMeasureReason?: string) =>
    answerLine(plan, { lineId: 'brist-1', measures, noMeasureReason });
  const line = (plan: Plan) => findLine(plan, 'brist-1');

  it('writes its measures, each under an id of its own, and makes a new revision of the text', () => {
    const given = anOpenPlan();
    const before = line(given);
    const measures = [aMeasure(), aMeasure({ what: 'Annat.', expectedEffect: 'Alla börjar lika.' })];
    const { state, events } = accepted(answerTo(given, measures));
    expect(before && state).toStrictEqual({
      ...given,
      revision: 2,
      areas: withLine(given.areas, {
        ...(before as NonNullable<typeof before>),
        version: 2,
        measures: [
          { ...aMeasure(), measureId: 'measure-1' },
          {
            ...aMeasure({ what: 'Annat.', expectedEffect: 'Alla börjar lika.' }),
            measureId: 'measure-2',
          },
        ],
      }),
    });
    expect(events).toStrictEqual([
      {
        name: 'PlanLineAnswered',
        data: { planId, unitId, lineId: 'brist-1', revision: 2, changed: ['measures'], isAnswered: true },
      },
    ]);
  });

  it('writes a reason instead, and takes it away again', () => {
    const given = anOpenPlan();
    const reasoned = accepted(answerTo(given, [], 'Redan åtgärdat.'));
    expect(line(reasoned.state)).toStrictEqual({
      ...line(given),
      version: 2,
      noMeasureReason: 'Redan åtgärdat.',
    });
    expect(reasoned.events[0]?.data).toMatchObject({ changed: ['noMeasureReason'], isAnswered: true });
    expect(answerTo(reasoned.state, [], 'Redan åtgärdat.')).toBeUndefined();
    expect(line(accepted(answerTo(reasoned.state, [])).state)).toStrictEqual({ ...line(given), version: 3 });
  });

  it('takes a plan without comments back to the officer, with every agreement withdrawn', () => {
    const given = agreed(aCommentedPlan(), 'unit');
    const { state, events } = accepted(answerTo(given, [aMeasure({ what: 'Annat.' })]));
    expect(state).toMatchObject({ status: 'submitted', agreements: {}, revision: 5 });
    expect(events).toStrictEqual([
      {
        name: 'PlanLineAnswered',
        data: {
          planId,
          unitId,
          lineId: 'brist-1',
          revision: 5,
          changed: ['measures'],
          isAnswered: true,
          awaitsComments: true,
        },
      },
      { name: 'PlanAgreementsWithdrawn', data: { planId, unitId, revision: 5, parties: ['unit'] } },
    ]);
  });

  it.each([
    ['what', { what: 'Annat.' }],
    ['ownerSide', { ownerSide: 'commissioner' }],
    ['responsible', { responsible: 'avtalsansvarig' }],
    ['dueOn', { dueOn: '2026-12-19' }],
    ['expectedEffect', { expectedEffect: 'Alla börjar lika.' }],
  ] as const)('is another answer when only %s of a measure is another', (_, changes) => {
    const given = answer(anOpenPlan(), 'brist-1');
    const changed = { ...aMeasure(changes), measureId: 'measure-1' };
    const decision = accepted(answerLine(given, { lineId: 'brist-1', measures: [changed] }));
    expect(line(decision.state)?.measures).toStrictEqual([changed]);
    expect(decision.events[0]?.data).toMatchObject({ changed: ['measures'] });
  });

  it('is another answer when a measure comes, goes, changes its id or its place', () => {
    const [first, second] = [aMeasure(), aMeasure({ what: 'Annat.' })];
    const given = answer(anOpenPlan(), 'brist-1', [first, second]);
    const known = line(given)?.measures ?? [];
    const idsAfter = (measures: readonly (typeof first & { measureId?: string })[]) =>
      line(accepted(answerTo(given, [...measures])).state)?.measures.map(({ measureId }) => measureId);
    expect(idsAfter(known.slice(0, 1))).toEqual(['measure-1']);
    expect(idsAfter([...known, first])).toEqual(['measure-1', 'measure-2', 'measure-3']);
    expect(idsAfter([...known].reverse())).toEqual(['measure-2', 'measure-1']);
    expect(
      idsAfter([
        { ...first, measureId: 'ny' },
        { ...second, measureId: 'measure-2' },
      ]),
    ).toEqual(['ny', 'measure-2']);
    expect(idsAfter([{ ...first, measureId: 'measure-3' }, ...known, aMeasure({ what: 'Nytt.' })])).toEqual([
      'measure-3',
      'measure-1',
      'measure-2',
      'measure-4',
    ]);
  });

  it.each(['2026-10-05', '2031-10-05'])(
    'takes a measure due %s: on the day of the assessment, or five years on',
    (dueOn) => {
      expect(line(accepted(answerTo(anOpenPlan(), [aMeasure({ dueOn })])).state)?.measures[0]?.dueOn).toBe(
        dueOn,
      );
    },
  );

  it.each(['2026-10-04', '2031-10-06'])('takes none due %s: before it, or later than that', (dueOn) => {
    expect(refusal(answerTo(anOpenPlan(), [aMeasure({ dueOn })]))).toStrictEqual({
      kind: 'invalid',
      violations: [
        {
          code: 'plan.measureDateIsPlausible',
          field: '/measures/0/dueOn',
          limit: '2026-10-05/2031-10-05',
          received: dueOn,
        },
      ],
    });
  });

  it('tells two measures under one id apart, and asks each for its day', () => {
    const { dueOn: _, ...undated } = { ...aMeasure(), measureId: 'm' };
    const decision = answerLine(anOpenPlan(), {
      lineId: 'brist-1',
      measures: [undated, { ...aMeasure(), measureId: 'm' }],
      noMeasureReason: 'Redan åtgärdat.',
    });
    expect(refusal(decision)).toStrictEqual({
      kind: 'invalid',
      violations: [
        { code: 'plan.measureHasDueDate', field: '/measures/0/dueOn' },
        { code: 'plan.measuresAreToldApart', field: '/measures/1/measureId', received: 'm' },
        { code: 'plan.measureOrReason', field: '/noMeasureReason' },
      ],
    });
  });

  it('is of a line of the plan, while it is written', () => {
    expect(refusal(answerLine(anOpenPlan(), { lineId: 'brist-9', measures: [] }))).toStrictEqual({
      kind: 'missing',
      violations: [{ code: 'plan.lineOfThePlan', received: 'brist-9' }],
    });
    expect(refusal(answerTo(anAdoptedPlan()))).toStrictEqual({
      kind: 'conflict',
      violations: [{ code: 'plan.adoptedTextStands', field: '/status', received: 'adopted' }],
    });
  });
});
