import { describe, expect, it } from 'vitest';
import {
  beginDecisionBasis,
  type DecisionBasis,
  decisionBasisRules,
  missingIn,
  type SentMeasurement,
  sendDecisionBasis,
  writeDecisionBasis,
} from '#shared/domain/plan/decision-basis.ts';
import type { UnitInBasis } from '#shared/domain/plan/unit-in-basis.ts';
import { smallGroupLimit } from '#shared/domain/report/small-group-limit.ts';
import { accepted, anOpenPlan, on, refusal, solna } from './a-plan.ts';

const decisionBasisId = '0192f0c1-6666-7c3d-8e4f-5a6b7c8d9e0f' as DecisionBasis['decisionBasisId'];
const { bodyId } = anOpenPlan();
const begin = (meetingOn = '2027-02-10', basis?: DecisionBasis) =>
  beginDecisionBasis(basis, { decisionBasisId, organisationId: solna, bodyId, meetingOn }, on('2027-01-28'));
const draft = (): DecisionBasis => accepted(begin()).state;

const aMeasurement = (changes: Partial<SentMeasurement> = {}): SentMeasurement => ({
  measurementId: 'nojdhet',
  kind: 'quality',
  name: 'Nöjda med helheten',
  unit: 'procent',
  source: 'Brukarundersökningen',
  measuredOn: '2026-11-01',
  figures: [
    { of: 'Solna', value: 87.5, n: smallGroupLimit },
    { of: 'Sundbyberg', value: 84 },
  ],
  ...changes,
});
const both = [aMeasurement(), aMeasurement({ measurementId: 'kostnad', kind: 'economy' })];
const write = (basis: DecisionBasis, measurements: readonly SentMeasurement[], outlook?: string) =>
  writeDecisionBasis(basis, { measurements, outlook });
const complete = (): DecisionBasis => accepted(write(draft(), both, 'Fler äldre.')).state;
const aUnit = (changes: Partial<UnitInBasis> = {}): UnitInBasis => ({
  unitId: anOpenPlan().unit.unitId,
  name: 'Påhittade Björkens hemtjänst',
  isFictional: true,
  assessmentCompletedOn: '2026-10-05',
  planId: anOpenPlan().planId,
  planName: 'Handlingsplan',
  trend: { better: 0, same: 0, worse: 0 },
  open: { remarks: 0, deficiencies: 0, urgent: 0 },
  overdue: [],
  results: { achieved: 0, partly: 0, notAchieved: 0, notVisited: 0 },
  effects: { hadEffect: 0, noEffect: 0, tooEarly: 0 },
  goodExamples: [],
  ...changes,
});
const sent = (): DecisionBasis =>
  accepted(sendDecisionBasis(complete(), { units: [aUnit()] }, on('2027-02-01'))).state;

describe('the basis of a meeting', () => {
  it('begins empty, once', () => {
    expect(accepted(begin())).toStrictEqual({
      state: {
        decisionBasisId,
        organisationId: solna,
        bodyId,
        meetingOn: '2027-02-10',
        status: 'draft',
        measurements: [],
      },
      events: [{ name: 'DecisionBasisBegun', data: { decisionBasisId, bodyId, meetingOn: '2027-02-10' } }],
    });
    expect(begin('2027-02-10', draft())).toBeUndefined();
  });

  it.each(['2027-01-28', '2028-01-28'])('is for a meeting from today to a year ahead: %s', (meetingOn) => {
    expect(accepted(begin(meetingOn)).state.meetingOn).toBe(meetingOn);
  });

  it.each(['2027-01-27', '2028-01-29'])('is for none before or later: %s', (meetingOn) => {
    expect(refusal(begin(meetingOn))).toStrictEqual({
      kind: 'invalid',
      violations: [
        {
          code: 'decisionBasis.meetingAhead',
          field: '/meetingOn',
          limit: '2027-01-28',
          received: meetingOn,
        },
      ],
    });
  });
});

describe('what is written in it', () => {
  it('is measurements, without the figures of small groups, and an outlook', () => {
    const small = { of: 'Nacka', value: 12, n: smallGroupLimit - 1 };
    const measured = aMeasurement();
    const given = { ...measured, figures: [...measured.figures, small] };
    expect(accepted(write(draft(), [given], 'Fler äldre.'))).toStrictEqual({
      state: {
        ...draft(),
        outlook: 'Fler äldre.',
        measurements: [
          {
            ...measured,
            figures: [
              { of: 'Solna', isSmallGroup: false, value: 87.5, n: smallGroupLimit },
              { of: 'Sundbyberg', isSmallGroup: false, value: 84 },
              { of: 'Nacka', isSmallGroup: true },
            ],
          },
        ],
      },
      events: [
        { name: 'DecisionBasisWritten', data: { decisionBasisId, changed: ['outlook', 'measurements'] } },
      ],
    });
  });

  it('tells which half is another, and nothing when neither is', () => {
    const changed = (measurements: readonly SentMeasurement[], outlook?: string) => {
      const decision = write(complete(), measurements, outlook);
      return decision && [accepted(decision).events[0].data, accepted(decision).state.outlook];
    };
    expect(changed(both, 'Fler äldre.')).toBeUndefined();
    expect(changed(both, 'Färre.')).toEqual([{ decisionBasisId, changed: ['outlook'] }, 'Färre.']);
    expect(changed([], 'Fler äldre.')).toEqual([
      { decisionBasisId, changed: ['measurements'] },
      'Fler äldre.',
    ]);
    expect(accepted(write(complete(), both)).state).not.toHaveProperty('outlook');
  });

  it('stands when it has been sent', () => {
    expect(refusal(write(sent(), [], 'Annat.'))).toStrictEqual({
      kind: 'conflict',
      violations: [{ code: 'decisionBasis.notSent', field: '/status', received: 'sent' }],
    });
  });
});

describe('sending it', () => {
  it('keeps the units as they stood, and tells how many are to be presented', () => {
    const units = [aUnit({ presentBy: '2027-02-15' }), aUnit(), aUnit()];
    expect(accepted(sendDecisionBasis(complete(), { units }, on('2027-02-01')))).toStrictEqual({
      state: { ...complete(), status: 'sent', sent: { sentOn: '2027-02-01', units } },
      events: [
        {
          name: 'DecisionBasisSent',
          data: { decisionBasisId, bodyId, meetingOn: '2027-02-10', units: 3, toPresent: 1 },
        },
      ],
    });
  });

  it('says at once all that is missing', () => {
    const alone = aMeasurement({ figures: [{ of: 'Solna', value: 1 }] });
    const basis = accepted(write(draft(), [aMeasurement(), alone])).state;
    expect(refusal(sendDecisionBasis(basis, { units: [] }, on('2027-02-01')))).toStrictEqual({
      kind: 'conflict',
      violations: [
        { code: 'decisionBasis.hasOutlook', field: '/outlook' },
        { code: 'decisionBasis.hasMeasurements', field: '/measurements' },
        { code: 'decisionBasis.comparesSome', field: '/measurements/1/figures' },
        { code: 'decisionBasis.hasUnits' },
      ],
    });
    const first = accepted(write(draft(), [alone, aMeasurement()])).state;
    expect(missingIn(first, []).map(({ field }) => field)).toContain('/measurements/0/figures');
    expect(missingIn(complete(), [aUnit()])).toEqual([]);
  });

  it('happens once', () => {
    expect(refusal(sendDecisionBasis(sent(), { units: [aUnit()] }, on('2027-02-02')))).toStrictEqual({
      kind: 'conflict',
      violations: [{ code: 'decisionBasis.notSent', field: '/status', received: 'sent' }],
    });
  });
});

describe('a decision basis as its store sees it', () => {
  it('is its body’s, listed by its meeting and what it holds; its texts are kept apart', () => {
    expect(decisionBasisRules.belongsTo(draft())).toEqual({ bodyId });
    const row = { bodyId, meetingOn: '2027-02-10' };
    expect(decisionBasisRules.summary(draft())).toStrictEqual({
      ...row,
      status: 'draft',
      sentOn: undefined,
      units: undefined,
    });
    expect(decisionBasisRules.summary(sent())).toStrictEqual({
      ...row,
      status: 'sent',
      sentOn: '2027-02-01',
      units: 1,
    });
    const { outlook, measurements } = complete();
    expect(decisionBasisRules.texts(complete())).toStrictEqual({ outlook, measurements });
    expect(decisionBasisRules.wakeAt(sent())).toBeUndefined();
    expect([decisionBasisRules.involved(sent()), decisionBasisRules.sharedWith(sent())]).toEqual([[], []]);
  });
});
