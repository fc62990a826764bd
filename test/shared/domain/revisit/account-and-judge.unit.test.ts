import { describe, expect, it } from 'vitest';
import { findLine, withLine } from '#shared/domain/plan/lines-by-area.ts';
import { judgeLine, type LineJudgement } from '#shared/domain/revisit/judge-line.ts';
import { type LineAccount, recordAccount } from '#shared/domain/revisit/record-account.ts';
import type { Revisit } from '#shared/domain/revisit/revisit.ts';
import type { RevisitLine } from '#shared/domain/revisit/revisit-line.ts';
import { accepted, aPrivateUnit, on, provider, refusal } from '../plan/a-plan.ts';
import { aJudgement, aPrivateRevisit, aRevisitOfBoth } from './a-revisit.ts';

const opened = aRevisitOfBoth();
const { revisitId, planId } = opened;
const line = findLine(opened, 'brist-1') as RevisitLine;
const [own, theirs] = line.measures as [RevisitLine['measures'][number], RevisitLine['measures'][number]];
const withLineOf = (changes: Partial<RevisitLine>): Revisit => ({
  ...opened,
  areas: withLine(opened.areas, { ...line, ...changes }),
});
const ended = (['completed', 'cancelled', 'waived'] as const).map(
  (status): Revisit => ({ ...opened, status, heldOn: '2027-01-26' }),
);
const isOpen = (received: string) => ({
  kind: 'conflict',
  violations: [{ code: 'revisit.isOpen', field: '/status', received }],
});
const noSuchLine = {
  kind: 'missing',
  violations: [{ code: 'revisit.lineOfTheRevisit', received: 'brist-9' }],
};

describe('the unit’s own account', () => {
  const tell = (revisit: Revisit, measures: LineAccount['measures'], lineId = 'brist-1') =>
    recordAccount(revisit, { lineId, measures }, on('2027-01-20'));
  const reason = 'Tjänsten är vakant.';
  const account = { accountedOn: '2027-01-20', isReceivedDocument: false };
  const event = (...measureIds: string[]) => [
    { name: 'RevisitAccountRecorded', data: { revisitId, planId, lineId: 'brist-1', measureIds } },
  ];

  it('is kept with its measures, and those left out as they were', () => {
    const first = accepted(tell(opened, [{ measureId: 'measure-1', done: 'yes' }]));
    expect(first).toStrictEqual({
      state: withLineOf({ measures: [{ ...own, account: { done: 'yes' } }, theirs], account, version: 2 }),
      events: event('measure-1'),
    });
    const both: LineAccount['measures'] = [
      { measureId: 'measure-1', done: 'yes' },
      { measureId: 'measure-2', done: 'no', reason },
    ];
    expect(accepted(tell(first.state, both))).toStrictEqual({
      state: withLineOf({
        measures: [
          { ...own, account: { done: 'yes' } },
          { ...theirs, account: { done: 'no', reason } },
        ],
        account,
        version: 3,
      }),
      events: event('measure-2'),
    });
  });

  it('of one measure is not that of another', () => {
    const first = accepted(tell(opened, [{ measureId: 'measure-1', done: 'yes' }])).state;
    expect(accepted(tell(first, [{ measureId: 'measure-2', done: 'yes' }])).events).toStrictEqual(
      event('measure-2'),
    );
  });

  it('is another when it says something else, or why', () => {
    const told = accepted(tell(opened, [{ measureId: 'measure-1', done: 'partly', reason }])).state;
    const again = (change: Partial<LineAccount['measures'][number]>) =>
      tell(told, [{ measureId: 'measure-1', done: 'partly', reason, ...change }]);
    expect(again({})).toBeUndefined();
    expect(accepted(again({ done: 'yes' })).events).toStrictEqual(event('measure-1'));
    expect(accepted(again({ reason: 'Annat.' })).events).toStrictEqual(event('measure-1'));
  });

  it('of a private provider is a received document', () => {
    const revisit = aPrivateRevisit();
    const { state } = accepted(tell(revisit, [{ measureId: 'measure-1', done: 'yes' }]));
    expect(revisit.unit.operation).toBe(aPrivateUnit.operation);
    expect(findLine(state, 'brist-1')?.account).toStrictEqual({
      accountedOn: '2027-01-20',
      isReceivedDocument: true,
      counterpart: provider,
    });
  });

  it('says at once all that is wrong', () => {
    const told = tell(opened, [
      { measureId: 'measure-9', done: 'no' },
      { measureId: 'measure-1', done: 'partly' },
      { measureId: 'measure-1', done: 'no' },
    ]);
    expect(refusal(told)).toStrictEqual({
      kind: 'invalid',
      violations: [
        { code: 'revisit.measureOfTheLine', field: '/measures/0/measureId', received: 'measure-9' },
        { code: 'revisit.measureIsNamedOnce', field: '/measures/2/measureId', received: 'measure-1' },
        { code: 'revisit.notDoneSaysWhy', field: '/measures/0/reason' },
        { code: 'revisit.notDoneSaysWhy', field: '/measures/2/reason' },
      ],
    });
  });

  it('is of a line of the revisit, while it is under way', () => {
    expect(refusal(tell(opened, [], 'brist-9'))).toStrictEqual(noSuchLine);
    for (const revisit of ended) expect(refusal(tell(revisit, []))).toStrictEqual(isOpen(revisit.status));
    const carriedOut: Revisit = { ...opened, status: 'carriedOut', heldOn: '2027-01-26' };
    expect(accepted(tell(carriedOut, [{ measureId: 'measure-1', done: 'yes' }])).events).toHaveLength(1);
  });
});

describe('the officer’s judgement of a line', () => {
  const newMeasure = {
    what: 'En handledare.',
    ownerSide: 'unit',
    responsible: 'enhetschef',
    dueOn: '2027-03-01',
  } as const;
  const judge = (revisit: Revisit, changes: Partial<LineJudgement> = {}, lineId = 'brist-1') =>
    judgeLine(revisit, { lineId, result: 'partly', measures: [], ...changes });
  const event = (data: object) => [
    { name: 'RevisitLineJudged', data: { revisitId, planId, lineId: 'brist-1', ...data } },
  ];

  it('is kept whole: what is left out is no longer there', () => {
    const full = {
      done: 'partly',
      reason: 'Halva gruppen.',
      effect: 'noEffect',
      sign: 'Ingen skillnad.',
      lookAgainOn: '2027-03-01',
      newMeasure,
    } as const;
    const comment = 'Arbetet har börjat.';
    const first = accepted(judge(opened, { comment, measures: [{ measureId: 'measure-1', ...full }] }));
    expect(first).toStrictEqual({
      state: withLineOf({
        result: 'partly',
        comment,
        measures: [{ ...own, judgement: full }, theirs],
        version: 2,
      }),
      events: event({ result: 'partly', isJudgedInFull: false }),
    });
    const same = { comment, measures: [{ measureId: 'measure-1', ...full }] };
    expect(judge(first.state, same)).toBeUndefined();
    expect(accepted(judgeLine(first.state, { lineId: 'brist-1', measures: [] }))).toStrictEqual({
      state: withLineOf({ version: 3 }),
      events: event({ isJudgedInFull: false }),
    });
    for (const [key, value] of Object.entries({
      done: 'yes',
      reason: 'Annat.',
      effect: 'tooEarly',
      sign: 'Annat.',
      lookAgainOn: '2027-03-02',
      newMeasure: { ...newMeasure, what: 'Annat.' },
    })) {
      const changed = { measureId: 'measure-1', ...full, [key]: value };
      const { state } = accepted(judge(first.state, { comment, measures: [changed] }));
      expect(findLine(state, 'brist-1')?.measures[0]?.judgement).toStrictEqual({ ...full, [key]: value });
    }
    expect(accepted(judge(first.state, { ...same, comment: 'Annat.' })).events).toHaveLength(1);
    expect(accepted(judge(first.state, { ...same, result: 'achieved' })).events).toHaveLength(1);
  });

  it('may say nothing yet, and is the same in whatever order it was kept', () => {
    const { state } = accepted(judge(opened, { measures: [{ measureId: 'measure-1' }] }));
    expect(findLine(state, 'brist-1')?.measures[0]?.judgement).toStrictEqual({});
    const kept = { sign: 'Syns.', effect: 'hadEffect', done: 'yes' } as const;
    const stored = withLineOf({ result: 'partly', measures: [{ ...own, judgement: kept }, theirs] });
    expect(judge(stored, { measures: [{ measureId: 'measure-1', ...kept }] })).toBeUndefined();
  });

  it('tells when it is whole', () => {
    const measures = ['measure-1', 'measure-2'].map((measureId) => aJudgement({ measureId }));
    const whole = event({ result: 'partly', isJudgedInFull: true });
    expect(accepted(judge(opened, { measures })).events).toStrictEqual(whole);
    const later = [
      aJudgement(),
      { measureId: 'measure-2', done: 'yes', effect: 'tooEarly', lookAgainOn: '2020-01-01' } as const,
    ];
    expect(accepted(judge(opened, { measures: later })).events).toStrictEqual(whole);
    const instead = { ...newMeasure, dueOn: '2020-01-01' };
    const none = [
      aJudgement(),
      { measureId: 'measure-2', done: 'yes', effect: 'noEffect', newMeasure: instead } as const,
    ];
    expect(accepted(judge(opened, { measures: none })).events).toStrictEqual(whole);
  });

  it('is of measures and lines that there are, while the revisit is under way', () => {
    const measures = [aJudgement({ measureId: 'measure-7' })];
    expect(refusal(judge(opened, { measures }))).toStrictEqual({
      kind: 'invalid',
      violations: [
        { code: 'revisit.measureOfTheLine', field: '/measures/0/measureId', received: 'measure-7' },
      ],
    });
    expect(refusal(judge(opened, {}, 'brist-9'))).toStrictEqual(noSuchLine);
    for (const revisit of ended) expect(refusal(judge(revisit))).toStrictEqual(isOpen(revisit.status));
  });
});
