import { describe, expect, it } from 'vitest';
import { type Breach, runningStep } from '#shared/domain/organisation/breach.ts';
import { type BreachClosing, closeBreach } from '#shared/domain/organisation/close-breach.ts';
import { decideBreachStep } from '#shared/domain/organisation/decide-breach-step.ts';
import {
  answerBreach,
  type CorrectionJudgement,
  judgeCorrection,
} from '#shared/domain/organisation/judge-correction.ts';
import { accepted, officer, on, refused } from '../assessment/an-assessment.ts';
import { aDecision, anOpenBreach, aRequestedCorrection, breachId, findingId } from './a-breach.ts';
import { solna } from './a-known.ts';

const { agreementId, unit } = anOpenBreach();
const { unitId, providerId } = unit;
const [one] = anOpenBreach().deficiencies;
const deficiency = (id: string, isCorrected = false) => ({
  ...(one as Breach['deficiencies'][number]),
  findingId: id,
  isCorrected,
});
/** A step that runs, after one that was judged, for these deficiencies. */
const running = (...deficiencies: Breach['deficiencies']): Breach => {
  const first = accepted(
    judgeCorrection(
      aRequestedCorrection(),
      { deficiencies: [{ findingId, isCorrected: false }], text: 'Stickprov.' },
      on('2026-12-03'),
    ),
  ).state;
  const again = aDecision({ decidedOn: '2026-12-04', dueOn: '2027-01-04' });
  const asked = accepted(decideBreachStep(first, again, on('2026-12-04'))).state;
  return deficiencies.length === 0 ? asked : { ...asked, deficiencies };
};
const judge = (breach: Breach, judged: Record<string, boolean>, changes: Partial<CorrectionJudgement> = {}) =>
  judgeCorrection(
    breach,
    {
      deficiencies: Object.entries(judged).map(([id, isCorrected]) => ({ findingId: id, isCorrected })),
      text: 'Ny stickprov.',
      ...changes,
    },
    on('2027-01-05'),
  );
const judgedNow = { judgedOn: '2027-01-05', judgedBy: officer.personId, text: 'Ny stickprov.' };

describe('the answer of the provider', () => {
  const answer = (breach: Breach, text = 'Alla går utbildningen.') =>
    answerBreach(breach, { text }, on('2026-12-20'));

  it('stands with the step that runs, as a received document of a private provider', () => {
    const [first, second] = running().steps;
    expect(accepted(answer(running()))).toEqual({
      state: {
        ...running(),
        steps: [
          first,
          {
            ...second,
            answer: {
              text: 'Alla går utbildningen.',
              answeredOn: '2026-12-20',
              isReceivedDocument: true,
              counterpart: providerId,
            },
          },
        ],
      },
      events: [
        {
          name: 'BreachAnswered',
          data: { breachId, unitId, answeredOn: '2026-12-20', isReceivedDocument: true },
        },
      ],
    });
  });

  it('is working material of an own unit', () => {
    const own: Breach = { ...running(), unit: { ...unit, operation: 'own', providerId: solna } };
    const { state, events } = accepted(answer(own));
    expect(runningStep(state)?.answer).toStrictEqual({
      text: 'Alla går utbildningen.',
      answeredOn: '2026-12-20',
      isReceivedDocument: false,
    });
    expect(events[0].data).toMatchObject({ isReceivedDocument: false });
  });

  it('may be given anew, with other words, while the step runs', () => {
    const answered = accepted(answer(running())).state;
    expect(answer(answered)).toBeUndefined();
    expect(runningStep(accepted(answer(answered, 'Nästan alla.')).state)?.answer?.text).toBe('Nästan alla.');
    const refusal = answer(anOpenBreach());
    expect(refused(refusal)).toEqual({ kind: 'conflict', violations: ['breach.stepIsRunning'] });
    expect(refusal).toMatchObject({ violations: [{ received: 'opened' }] });
  });
});

describe('judging what was corrected', () => {
  it('closes the matter when nothing remains', () => {
    const [first, second] = running().steps;
    expect(accepted(judge(running(), { [findingId]: true }))).toStrictEqual({
      state: {
        ...running(),
        status: 'closed',
        deficiencies: [deficiency(findingId, true)],
        steps: [first, { ...second, judged: judgedNow }],
        closing: { reason: 'corrected', closedOn: '2027-01-05', closedBy: officer.personId },
      },
      events: [
        {
          name: 'BreachJudged',
          data: { breachId, unitId, judgedOn: '2027-01-05', corrected: 1, remaining: 0 },
        },
        {
          name: 'BreachClosed',
          data: { breachId, agreementId, unitId, closedOn: '2027-01-05', reason: 'corrected' },
        },
      ],
    });
  });

  it('waits for a decision on what remains; what was corrected before stays so', () => {
    const breach = running(deficiency('a'), deficiency('b', true), deficiency('c'));
    const { state, events } = accepted(judge(breach, { a: true, c: false }));
    expect(state.deficiencies).toEqual([deficiency('a', true), deficiency('b', true), deficiency('c')]);
    expect(state).toMatchObject({ status: 'correctionRequested', decideBy: '2027-01-19' });
    expect(events).toEqual([
      {
        name: 'BreachJudged',
        data: {
          breachId,
          unitId,
          judgedOn: '2027-01-05',
          corrected: 1,
          remaining: 1,
          decideBy: '2027-01-19',
        },
      },
    ]);
    const said = accepted(judge(breach, { a: true, c: false }, { decideBy: '2027-02-01' }));
    expect(said.state.decideBy).toBe('2027-02-01');
    expect(refused(judge(breach, { a: true, c: false }, { decideBy: '2027-01-05' }))).toEqual({
      kind: 'invalid',
      violations: ['breach.decideByIsAhead /decideBy'],
    });
  });

  it('judges each that is not corrected, once, and no other', () => {
    const breach = running(deficiency('a'), deficiency('b', true), deficiency('c'));
    const refusal = judge(breach, { a: true, b: true });
    expect(refusal).toMatchObject({
      kind: 'invalid',
      violations: [
        { field: '/deficiencies/1/findingId', received: 'b' },
        { field: '/deficiencies', limit: 'c' },
      ],
    });
    expect(refused(refusal).violations).toEqual([
      'breach.everyDeficiencyIsJudged /deficiencies/1/findingId',
      'breach.everyDeficiencyIsJudged /deficiencies',
    ]);
    const deficiencies = ['a', 'c', 'a'].map((id) => ({ findingId: id, isCorrected: true }));
    expect(refused(judge(breach, {}, { deficiencies })).violations).toEqual([
      'breach.everyDeficiencyIsJudged /deficiencies/2/findingId',
    ]);
  });

  it('asks for a step that runs', () => {
    const refusal = judge(anOpenBreach(), { [findingId]: true });
    expect(refused(refusal)).toEqual({ kind: 'conflict', violations: ['breach.stepIsRunning'] });
    expect(refusal).toMatchObject({ violations: [{ received: 'opened' }] });
  });
});

describe('closing a matter', () => {
  const close = (breach: Breach, reason: BreachClosing['reason'], when = '2027-01-05') =>
    closeBreach(breach, { reason, explanation: 'Se tjänsteanteckning.' }, on(when));

  it('is done by a person with a reason, also while a step runs; nothing runs any more', () => {
    const { state, events } = accepted(close(running(), 'withdrawn'));
    expect(state).toEqual({
      ...running(),
      status: 'closed',
      closing: {
        closedOn: '2027-01-05',
        closedBy: officer.personId,
        reason: 'withdrawn',
        explanation: 'Se tjänsteanteckning.',
      },
    });
    expect(events).toEqual([
      {
        name: 'BreachClosed',
        data: { breachId, agreementId, unitId, closedOn: '2027-01-05', reason: 'withdrawn' },
      },
    ]);
    expect(runningStep(state)).toBeUndefined();
    expect(accepted(close(anOpenBreach(), 'unitClosed')).state).not.toHaveProperty('decideBy');
    expect(refused(close(state, 'withdrawn'))).toEqual({
      kind: 'conflict',
      violations: ['breach.isOpen /status'],
    });
  });

  it('names nobody when a function does it', () => {
    const actor = { system: 'test', organisationId: solna };
    const withdrawn = { reason: 'withdrawn', explanation: 'Test.' } as const;
    const { state } = accepted(
      closeBreach(anOpenBreach(), withdrawn, { now: '2027-01-05T12:00:00.000Z', actor }),
    );
    expect(state.closing).toStrictEqual({ ...withdrawn, closedOn: '2027-01-05' });
  });

  it('as terminated waits for the last day of the agreement for the unit', () => {
    const decided = aDecision({ step: 'termination', passesOver: 'Fara för liv.' });
    const terminated = accepted(decideBreachStep(anOpenBreach(), decided, on('2026-11-02'))).state;
    expect(accepted(close(terminated, 'terminated', '2026-12-02')).state.status).toBe('closed');
    const early = close(terminated, 'terminated', '2026-12-01');
    expect(early).toMatchObject({
      kind: 'conflict',
      violations: [{ field: '/reason', limit: '2026-12-02' }],
    });
    for (const breach of [running(), anOpenBreach()]) {
      const refusal = close(breach, 'terminated', '2027-06-01');
      expect(refused(refusal)).toEqual({
        kind: 'conflict',
        violations: ['breach.terminationHasEnded /reason'],
      });
      expect(refusal).not.toHaveProperty(['violations', 0, 'limit']);
    }
  });
});
