import { describe, expect, it } from 'vitest';
import { type Breach, dueDateOf } from '#shared/domain/organisation/breach.ts';
import { breachRules, reminderAt } from '#shared/domain/organisation/breach-rules.ts';
import { closeBreach } from '#shared/domain/organisation/close-breach.ts';
import { type DecideBreachStep, decideBreachStep } from '#shared/domain/organisation/decide-breach-step.ts';
import { answerBreach } from '#shared/domain/organisation/judge-correction.ts';
import { handOverBreach, ringBreach } from '#shared/domain/organisation/ring-breach.ts';
import { accepted, on } from '../assessment/an-assessment.ts';
import { aDecision, anOpenBreach, aRequestedCorrection, breachId, findingId, report } from './a-breach.ts';
import { anna, bo, bodyId, solna } from './a-known.ts';

const { unit, agreementId, reportId, caseNumber } = anOpenBreach();
const { unitId, manager } = unit;
const responsible = { organisationId: solna, personId: anna };
const asked = (changes: Partial<DecideBreachStep>): Breach =>
  accepted(decideBreachStep(anOpenBreach(), aDecision(changes), on('2026-11-02'))).state;
const withdrawn = (breach: Breach): Breach =>
  accepted(closeBreach(breach, { reason: 'withdrawn', explanation: 'Felaktig.' }, on('2026-11-20'))).state;
const answered = (): Breach =>
  accepted(answerBreach(aRequestedCorrection(), { text: 'Klart.' }, on('2026-11-20'))).state;

describe('the reminder of a step', () => {
  it.each([
    ['a week ahead', '2026-12-02', '2026-11-25T07:00:00.000Z'],
    ['on the working day after, where that is a Saturday', '2026-12-05', '2026-11-30T07:00:00.000Z'],
    ['two days after the decision at the earliest', '2026-11-11', '2026-11-04T07:00:00.000Z'],
  ])('comes %s', (_when, dueOn, expected) => {
    expect(reminderAt(asked({ dueOn }))).toBe(expected);
  });

  it('does not come for a step that is too short, that is answered, or that somebody was reminded of', () => {
    expect(reminderAt(asked({ dueOn: '2026-11-10' }))).toBeUndefined();
    expect(reminderAt(answered())).toBeUndefined();
    expect(reminderAt({ ...aRequestedCorrection(), remindedOf: '2026-12-02' })).toBeUndefined();
    expect(reminderAt({ ...aRequestedCorrection(), remindedOf: '2026-12-01' })).toBeDefined();
    expect(reminderAt(anOpenBreach())).toBeUndefined();
  });

  it('rings once its morning is here', () => {
    const ring = (now: string) => ringBreach(aRequestedCorrection(), { now });
    expect(ring('2026-11-25T06:59:59.999Z')).toBeUndefined();
    expect(accepted(ring('2026-11-25T07:00:00.000Z'))).toEqual({
      state: { ...aRequestedCorrection(), remindedOf: '2026-12-02' },
      events: [{ name: 'BreachDueSoon', data: { breachId, unitId, dueOn: '2026-12-02' } }],
    });
    expect(accepted(ring('2026-12-03T07:00:00.000Z'))).toEqual({
      state: {
        ...aRequestedCorrection(),
        remindedOf: '2026-12-02',
        overdue: { dueOn: '2026-12-02', step: 1 },
      },
      events: [
        { name: 'BreachOverdue', data: { breachId, unitId, dueOn: '2026-12-02', step: 1, tell: 'owner' } },
      ],
    });
  });
});

describe('a matter under an agreement as its store sees it', () => {
  const second = asked({ step: 'penalty', passesOver: 'Fara.', dueOn: '2026-11-30' });
  const closed = withdrawn(aRequestedCorrection());

  it('is listed by what it is about and how far it has come', () => {
    const [deficiency] = second.deficiencies;
    const another = (id: string, isCorrected: boolean) =>
      ({ ...deficiency, findingId: id, isCorrected }) as typeof deficiency;
    const breach = {
      ...second,
      steps: [...aRequestedCorrection().steps, ...second.steps],
      deficiencies: [deficiency, another('a', true), another('b', false)] as Breach['deficiencies'],
    };
    expect(breachRules.summary(breach)).toEqual({
      title: `Brister mot avtal: ${unit.name}`,
      bodyId,
      unitId,
      unitName: unit.name,
      isFictional: true,
      caseNumber,
      agreementId,
      reportId,
      status: 'sanctioned',
      step: 'penalty',
      dueOn: '2026-11-30',
      openedOn: '2026-10-21',
      findingIds: [findingId, 'a', 'b'],
      remaining: 2,
      isKnownToUnit: true,
    });
    expect(breachRules.summary(anOpenBreach())).toMatchObject({ dueOn: '2026-11-04', isKnownToUnit: false });
    expect(breachRules.summary(closed)).toMatchObject({
      status: 'closed',
      closedOn: '2026-11-20',
      step: 'correction',
    });
    expect(breachRules.belongsTo(breach)).toEqual({ bodyId, unitId });
  });

  it('keeps its texts', () => {
    const { deficiencies, steps } = closed;
    expect(breachRules.texts(closed)).toEqual({ deficiencies, steps, closing: 'Felaktig.' });
    expect(breachRules.texts(anOpenBreach())).toEqual({ deficiencies, steps: [] });
  });

  it('stands in the agenda of the contract manager, and of the unit’s manager once a step is decided', () => {
    const entry = { key: 'step', matter: 'breachAnswer', unitName: unit.name, readAs: 'readBreaches' };
    expect(breachRules.agenda?.(anOpenBreach())).toEqual([
      { ...entry, on: '2026-11-04', people: [responsible] },
    ]);
    expect(breachRules.agenda?.(aRequestedCorrection())).toEqual([
      { ...entry, on: '2026-12-02', people: [responsible, manager] },
    ]);
    expect(breachRules.agenda?.(closed)).toEqual([]);
    expect(dueDateOf(closed)).toBeUndefined();
  });

  it('waits for nobody when it is closed, though both have a part in it', () => {
    expect(breachRules.involved(closed)).toStrictEqual([{ person: responsible }, { person: manager }]);
    expect(breachRules.wakeAt(closed)).toBeUndefined();
    expect(ringBreach(closed, { now: '2027-06-01T07:00:00.000Z' })).toBeUndefined();
  });

  it('waits for a judgement once it is answered', () => {
    expect(breachRules.involved(answered())).toStrictEqual([
      { person: responsible, waitsFor: { task: 'judgeCorrection', dueOn: '2026-12-02' } },
      { person: manager },
    ]);
  });

  it('is shared with a private provider only', () => {
    const own = { ...aRequestedCorrection(), unit: { ...unit, operation: 'own' as const } };
    expect(breachRules.sharedWith(own)).toEqual([]);
    expect(breachRules.sharedWith(aRequestedCorrection())).toEqual([
      { organisationId: report.unit.providerId, relation: 'unitProvider' },
    ]);
  });
});

describe('a matter under an agreement that is handed over', () => {
  const to = { organisationId: solna, personId: bo };

  it('waits for the next contract manager, or the next manager of the unit', () => {
    expect(accepted(handOverBreach(aRequestedCorrection(), { from: responsible, to }))).toEqual({
      state: { ...aRequestedCorrection(), responsible: to },
      events: [{ name: 'ResponsibilityHandedOver', data: { part: 'responsible', from: anna, to: bo } }],
    });
    const newcomer = { ...manager, personId: bo };
    expect(accepted(handOverBreach(aRequestedCorrection(), { from: manager, to: newcomer }))).toEqual({
      state: { ...aRequestedCorrection(), unit: { ...unit, manager: newcomer } },
      events: [
        {
          name: 'ResponsibilityHandedOver',
          data: { part: 'unitManager', from: manager.personId, to: bo },
        },
      ],
    });
  });

  it('stays as it is when it is closed, and when nobody else takes over', () => {
    expect(handOverBreach(withdrawn(anOpenBreach()), { from: responsible, to })).toBeUndefined();
    expect(handOverBreach(anOpenBreach(), { from: responsible, to: responsible })).toBeUndefined();
  });
});
