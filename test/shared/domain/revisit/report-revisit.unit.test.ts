import { describe, expect, it } from 'vitest';
import { findLine, withLine } from '#shared/domain/plan/lines-by-area.ts';
import { completeRevisit, missingOfLine } from '#shared/domain/revisit/complete-revisit.ts';
import { judgeLine, type LineJudgement } from '#shared/domain/revisit/judge-line.ts';
import { outcomeOf } from '#shared/domain/revisit/outcome-of.ts';
import { recordAccount } from '#shared/domain/revisit/record-account.ts';
import type { Revisit } from '#shared/domain/revisit/revisit.ts';
import type { RevisitLine } from '#shared/domain/revisit/revisit-line.ts';
import { accepted, aMeasure, on, refusal } from '../plan/a-plan.ts';
import { aJudgement, aRevisitOfBoth, planned } from './a-revisit.ts';

const opened = aRevisitOfBoth();
const { revisitId, planId } = opened;
const line = findLine(opened, 'brist-1') as RevisitLine;
const [own] = line.measures as [RevisitLine['measures'][number]];
const ended = (['completed', 'cancelled', 'waived'] as const).map(
  (status): Revisit => ({ ...opened, status, heldOn: '2027-01-26' }),
);
const isOpen = (received: string) => ({
  kind: 'conflict',
  violations: [{ code: 'revisit.isOpen', field: '/status', received }],
});

describe('what is missing of a line', () => {
  const missing = (judgement: object | undefined, heldOn?: string, changes: Partial<RevisitLine> = {}) =>
    missingOfLine(
      { ...line, result: 'partly', measures: [{ ...own, ...(judgement && { judgement }) }], ...changes },
      { comesAgain: true },
      heldOn,
    ).map(({ rule, field, ...details }) => ({
      ...details,
      is: `${rule.code.slice('revisit.'.length)} ${field?.slice('/lines/brist-1'.length)}`,
    }));
  const at = '/measures/measure-1';
  const newMeasure = { ...aMeasure(), dueOn: '2027-01-27' };

  it.each([
    [undefined, [{ is: `everyMeasureIsJudged ${at}/done` }]],
    [{ done: 'no' }, [{ is: `notDoneSaysWhy ${at}/reason` }]],
    [{ done: 'no', reason: 'Vakans.' }, []],
    [{ done: 'partly' }, [{ is: `doneHasEffect ${at}/effect` }]],
    [{ done: 'yes', effect: 'hadEffect' }, [{ is: `effectHasSign ${at}/sign` }]],
    [{ done: 'yes', effect: 'hadEffect', sign: 'Syns.' }, []],
    [{ done: 'yes', effect: 'noEffect' }, [{ is: `noEffectAsksForMeasure ${at}/newMeasure` }]],
    [{ done: 'yes', effect: 'noEffect', newMeasure }, []],
    [
      { done: 'yes', effect: 'noEffect', newMeasure: { ...newMeasure, dueOn: '2027-01-26' } },
      [{ is: `newMeasureIsAhead ${at}/newMeasure/dueOn`, limit: '2027-01-26', received: '2027-01-26' }],
    ],
    [
      { done: 'yes', effect: 'tooEarly' },
      [{ is: `tooEarlySaysWhen ${at}/lookAgainOn`, limit: '2027-01-26' }],
    ],
    [
      { done: 'yes', effect: 'tooEarly', lookAgainOn: '2027-01-26' },
      [{ is: `tooEarlySaysWhen ${at}/lookAgainOn`, limit: '2027-01-26', received: '2027-01-26' }],
    ],
    [{ done: 'yes', effect: 'tooEarly', lookAgainOn: '2027-01-27' }, []],
  ])('of a measure judged %j is %j', (judgement, expected) => {
    expect(missing(judgement, '2027-01-26')).toStrictEqual(expected);
  });

  it('is its result, and no day to compare with before the revisit was held', () => {
    const judgement = aJudgement();
    const { result: _, ...unjudged } = line;
    const measures = [{ ...own, judgement }];
    expect(missingOfLine({ ...unjudged, measures }, { comesAgain: true })).toMatchObject([
      { field: '/lines/brist-1/result', rule: { code: 'revisit.everyLineHasResult' } },
    ]);
    expect(missing({ done: 'yes', effect: 'tooEarly' })).toStrictEqual([
      { is: `tooEarlySaysWhen ${at}/lookAgainOn` },
    ]);
    expect(missing({ done: 'yes', effect: 'noEffect' }, undefined, { result: 'achieved' })).toEqual([]);
    const last = {
      ...line,
      result: 'partly' as const,
      measures: [{ ...own, judgement: { done: 'yes' as const, effect: 'noEffect' as const } }],
    };
    expect(missingOfLine(last, { comesAgain: false }, '2027-01-26')).toEqual([]);
  });
});

describe('completing a revisit', () => {
  const withoutAccountReason = 'Enhetschefen har slutat.';
  const complete = (revisit: Revisit, changes: Parameters<typeof completeRevisit>[1] = {}) =>
    completeRevisit(revisit, { heldOn: '2027-01-26', ...changes }, on('2027-01-28'));
  const both = ['measure-1', 'measure-2'].map((measureId) => aJudgement({ measureId }));
  const judgedAlone = accepted(
    judgeLine(opened, { lineId: 'brist-1', result: 'partly', measures: both }),
  ).state;
  const told = accepted(
    recordAccount(
      judgedAlone,
      { lineId: 'brist-1', measures: [{ measureId: 'measure-1', done: 'yes' }] },
      on('2027-01-20'),
    ),
  ).state;
  const event = (data: object) => [
    {
      name: 'RevisitCompleted',
      data: {
        revisitId,
        planId,
        unitId: opened.unit.unitId,
        revisitNumber: 1,
        heldOn: '2027-01-26',
        ...data,
      },
    },
  ];

  it('needs the account of the unit’s own measures only, and tells what remains', () => {
    expect(accepted(complete(told, { withoutAccountReason }))).toStrictEqual({
      state: { ...told, status: 'completed', heldOn: '2027-01-26' },
      events: event({ results: [{ lineId: 'brist-1', result: 'partly' }], remaining: ['brist-1'] }),
    });
    const { state } = accepted(judgeLine(told, { lineId: 'brist-1', result: 'achieved', measures: both }));
    expect(accepted(complete(state)).events).toStrictEqual(
      event({ results: [{ lineId: 'brist-1', result: 'achieved' }], remaining: [] }),
    );
  });

  it('says why it did without, unless it came unannounced', () => {
    expect(refusal(complete(judgedAlone))).toStrictEqual({
      kind: 'invalid',
      violations: [{ code: 'revisit.accountComesFirst', field: '/lines/brist-1/account' }],
    });
    expect(accepted(complete(judgedAlone, { withoutAccountReason })).state).toStrictEqual({
      ...judgedAlone,
      status: 'completed',
      heldOn: '2027-01-26',
      withoutAccountReason,
    });
    const secret = planned(judgedAlone, 'unannounced');
    expect(accepted(complete(secret, { withoutAccountReason })).state).toStrictEqual({
      ...secret,
      status: 'completed',
      heldOn: '2027-01-26',
    });
  });

  it('names the day, and happens once', () => {
    expect(refusal(completeRevisit(told, {}, on('2027-01-28')))).toStrictEqual({
      kind: 'invalid',
      violations: [{ code: 'revisit.heldDayIsNamed', field: '/heldOn' }],
    });
    expect(refusal(complete(told, { heldOn: '2027-01-29' }))).toStrictEqual({
      kind: 'invalid',
      violations: [
        {
          code: 'revisit.heldDateIsPlausible',
          field: '/heldOn',
          limit: '2026-11-16/2027-01-28',
          received: '2027-01-29',
        },
      ],
    });
    for (const revisit of ended) expect(refusal(complete(revisit))).toStrictEqual(isOpen(revisit.status));
  });

  it('comes to an outcome in codes, for the plan', () => {
    const newMeasure = { ...aMeasure({ what: 'En handledare.' }), dueOn: '2027-03-01' };
    const measures: LineJudgement['measures'] = [
      { measureId: 'measure-1', done: 'yes', effect: 'noEffect', newMeasure },
      { measureId: 'measure-2', done: 'no', reason: 'Vakans.' },
    ];
    const { state } = accepted(judgeLine(told, { lineId: 'brist-1', result: 'partly', measures }));
    const completed = accepted(complete(state)).state;
    expect(outcomeOf(completed)).toStrictEqual({
      revisitId,
      number: 1,
      heldOn: '2027-01-26',
      lines: [
        {
          lineId: 'brist-1',
          result: 'partly',
          measures: [
            { measureId: 'measure-1', done: 'yes', effect: 'noEffect' },
            { measureId: 'measure-2', done: 'no' },
          ],
          newMeasures: [newMeasure],
        },
      ],
    });
    const { heldOn: _, ...undated } = completed;
    expect([outcomeOf(undated), outcomeOf({ ...completed, status: 'carriedOut' })]).toEqual([
      undefined,
      undefined,
    ]);
    const unjudged: Revisit = { ...opened, status: 'completed', heldOn: '2027-01-26' };
    expect(outcomeOf(unjudged)?.lines).toEqual([]);
    const half = { ...unjudged, areas: withLine(opened.areas, { ...line, result: 'partly' as const }) };
    expect(outcomeOf(half)?.lines).toEqual([
      { lineId: 'brist-1', result: 'partly', measures: [], newMeasures: [] },
    ]);
  });
});
