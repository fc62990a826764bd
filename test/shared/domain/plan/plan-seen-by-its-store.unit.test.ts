import { describe, expect, it } from 'vitest';
import { figuresOfPlan } from '#shared/domain/plan/figures-of-plan.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import { planRules } from '#shared/domain/plan/plan-rules.ts';
import { planSeenByOthers } from '#shared/domain/plan/plan-seen-by-others.ts';
import type { SetRevisit } from '#shared/domain/plan/set-revisit.ts';
import {
  aBasis,
  aFinding,
  aMeasure,
  anAdoptedPlan,
  anAgreedPlan,
  anAnsweredPlan,
  anOpenPlan,
  answer,
  aPrivateUnit,
  colleague,
  found,
  provider,
  withLines,
} from './a-plan.ts';

const { planId, reportId, bodyId, unit } = anOpenPlan();
const { unitId, name: unitName } = unit;
const adopted = anAdoptedPlan();
const [first] = adopted.revisits as [SetRevisit];

describe('what a plan adds to the figures', () => {
  const figures = { on: '2026-11-16', programme: 'Uppföljning av hemtjänst', unitId, unitName, bodyId };

  it('is revisits held in time and measures with effect, by area; nothing before it holds', () => {
    const { programmeId } = adopted.programme;
    const none = { held: 0, heldInTime: 0 };
    expect(figuresOfPlan(adopted)).toStrictEqual({
      ...figures,
      programmeId,
      operation: 'own',
      revisits: none,
      areas: [],
    });
    expect(figuresOfPlan(anAgreedPlan())).toBeUndefined();
  });

  it('counts a revisit held by its last day as held in time', () => {
    const held = (heldOn: string): SetRevisit => ({
      ...first,
      held: { revisitId: planId as never, heldOn },
    });
    const revisits = [held('2027-02-01'), held('2027-02-02'), held('2027-01-18'), first];
    expect(figuresOfPlan({ ...adopted, revisits })?.revisits).toEqual({ held: 3, heldInTime: 2 });
  });

  it.each([
    ['yes', 'hadEffect', 3, 3],
    ['partly', 'noEffect', 3, 0],
    ['yes', 'tooEarly', 0, 0],
    ['yes', undefined, 0, 0],
    ['no', 'hadEffect', 0, 0],
  ] as const)('counts a measure done %s with the effect %s: %i judged', (done, effect, count, hadEffect) => {
    const counted =
      figuresOfPlan(withLines((line) => ({ ...line, latest: found(done, effect) })))?.areas ?? [];
    const sum = (key: 'judged' | 'hadEffect') => counted.reduce((total, area) => total + area[key], 0);
    expect([sum('judged'), sum('hadEffect')]).toEqual([count, hadEffect]);
    if (count > 0)
      expect(counted[1]).toStrictEqual({
        areaId: 'halso-och-sjukvard',
        areaName: 'Hälso- och sjukvård',
        judged: 1,
        hadEffect: hadEffect / 3,
      });
  });
});

describe('a plan as its store sees it', () => {
  it('is listed by what it is and where it stands', () => {
    const row = {
      title: 'Handlingsplan: Påhittade Björkens hemtjänst',
      caseNumber: 'ON/2026:114',
      isFictional: true,
      reportId,
      planDueOn: '2026-11-23',
      lines: 3,
    };
    const later = { adoptedOn: '2026-11-16', presentBy: '2027-01-15' };
    const none = { presentedOn: undefined, closedOn: undefined };
    expect(planRules.summary(adopted)).toStrictEqual({
      ...row,
      ...later,
      ...none,
      status: 'adopted',
      nextRevisitOn: '2027-01-18',
      remaining: 3,
    });
    const achieved = { ...found('yes'), result: 'achieved' as const };
    const ended: Plan = {
      ...withLines((line) => (line.lineId === 'brist-1' ? { ...line, latest: achieved } : line)),
      status: 'closed',
      closing: { closedOn: '2027-03-01', reason: 'officerDecided', explanation: 'Beslut.' },
      presentation: { bodyId, presentedOn: '2027-01-12', paragraph: '§ 7', referenceNumber: 'ON/2026:201' },
    };
    expect(planRules.summary(ended)).toStrictEqual({
      ...row,
      ...later,
      status: 'closed',
      presentedOn: '2027-01-12',
      closedOn: '2027-03-01',
      nextRevisitOn: undefined,
      remaining: 2,
    });
    expect(planRules.texts(ended)).toMatchObject({ comment: undefined, closing: 'Beslut.' });
    expect(planRules.summary({ ...anOpenPlan(), status: 'open' })).toMatchObject({ adoptedOn: undefined });
  });

  it('belongs to its body and unit; its texts are kept apart', () => {
    expect(planRules.belongsTo(adopted)).toEqual({ bodyId, unitId });
    const plan = answer(anOpenPlan(aBasis({ findings: [aFinding('brist-1')] })), 'brist-1');
    const comment = {
      outcome: 'completionAsked',
      text: 'Vem?',
      revision: 2,
      commentedOn: '2026-11-12',
    } as const;
    expect(planRules.texts({ ...plan, comment })).toStrictEqual({
      lines: [
        {
          lineId: 'brist-1',
          measures: [{ ...aMeasure(), measureId: 'measure-1' }],
          noMeasureReason: undefined,
        },
      ],
      comment: 'Vem?',
      closing: undefined,
    });
    expect(planRules.sharedWith({ ...anAnsweredPlan(), unit: aPrivateUnit })).toEqual([
      { organisationId: provider, relation: 'unitProvider' },
    ]);
  });

  it('shows others that there is an extra revisit, and not why', () => {
    const cause = { kind: 'managerChanged', date: '2026-11-01' } as const;
    const extra: SetRevisit = { ...first, isExtra: true, cause };
    const { cause: _, ...shown } = extra;
    expect(planSeenByOthers({ ...adopted, officer: colleague, revisits: [extra] })).toStrictEqual({
      ...adopted,
      officer: colleague,
      revisits: [shown],
    });
  });
});
