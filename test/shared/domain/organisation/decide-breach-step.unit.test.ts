import { describe, expect, it } from 'vitest';
import type { Breach } from '#shared/domain/organisation/breach.ts';
import { closeBreach } from '#shared/domain/organisation/close-breach.ts';
import { type DecideBreachStep, decideBreachStep } from '#shared/domain/organisation/decide-breach-step.ts';
import { answerBreach, judgeCorrection } from '#shared/domain/organisation/judge-correction.ts';
import { accepted, on, refused } from '../assessment/an-assessment.ts';
import { aDecider, aDecision, anOpenBreach, aRequestedCorrection, breachId, findingId } from './a-breach.ts';
import { anna } from './a-known.ts';

const decide = (breach: Breach, changes: Partial<DecideBreachStep> = {}, today = '2026-12-10') =>
  decideBreachStep(breach, aDecision(changes), on(today));
const { agreementId, unit } = anOpenBreach();

const notCorrected = (): Breach =>
  accepted(
    judgeCorrection(
      aRequestedCorrection(),
      { deficiencies: [{ findingId, isCorrected: false }], text: 'Stickprov.' },
      on('2026-12-03'),
    ),
  ).state;
const later = { decidedOn: '2026-12-04', dueOn: '2027-01-04' };

describe('deciding a step', () => {
  it('takes the place of waiting for a decision, with everything that was decided', () => {
    const { decider: _, ...decision } = aDecision({ terms: 'Tio procent.', delegation: 'Delegation 4.1' });
    const { decideBy: __, ...rest } = anOpenBreach();
    const told = { terms: 'Tio procent.', delegation: 'Delegation 4.1' };
    expect(accepted(decide(anOpenBreach(), told, '2026-11-02'))).toStrictEqual({
      state: { ...rest, status: 'correctionRequested', steps: [decision] },
      events: [
        {
          name: 'BreachStepDecided',
          data: {
            breachId,
            agreementId,
            unitId: unit.unitId,
            step: 'correction',
            decidedBy: anna,
            decidedOn: '2026-11-02',
            paragraph: '§ 14.2',
            dueOn: '2026-12-02',
          },
        },
      ],
    });
  });

  it.each([
    ['correction', 'correctionRequested'],
    ['priceReduction', 'sanctioned'],
    ['penalty', 'sanctioned'],
  ] as const)('one above the step before needs no more reason once that is judged: %s', (step, status) => {
    expect(accepted(decide(notCorrected(), { ...later, step })).state.status).toBe(status);
  });

  it('two above needs the reason why none below is enough', () => {
    expect(refused(decide(notCorrected(), { ...later, step: 'termination' }))).toEqual({
      kind: 'invalid',
      violations: ['breach.passingOverSaysWhy /passesOver'],
    });
    const said = { ...later, step: 'termination', passesOver: 'Fara för liv.' } as const;
    expect(accepted(decide(notCorrected(), said)).state).toMatchObject({
      status: 'terminated',
      steps: [{ step: 'correction' }, { step: 'termination', passesOver: 'Fara för liv.' }],
    });
    const sanctioned = accepted(decide(notCorrected(), { ...later, step: 'penalty' })).state;
    const due = { step: 'termination', decidedOn: '2027-01-05', dueOn: '2027-06-30' } as const;
    expect(accepted(decide(sanctioned, due, '2027-01-05')).state.status).toBe('terminated');
  });

  it('waits until the day of the one that runs has passed, or it is answered', () => {
    const on2 = { step: 'penalty', decidedOn: '2026-12-02', dueOn: '2027-01-04' } as const;
    expect(refused(decide(aRequestedCorrection(), on2)).violations).toEqual([
      'breach.passingOverSaysWhy /passesOver',
    ]);
    expect(accepted(decide(aRequestedCorrection(), { ...on2, decidedOn: '2026-12-03' })).state.status).toBe(
      'sanctioned',
    );
    const answered = accepted(answerBreach(aRequestedCorrection(), { text: 'Klart.' }, on('2026-11-20')));
    expect(accepted(decide(answered.state, on2)).state.status).toBe('sanctioned');
  });

  it('runs for five years at most', () => {
    expect(accepted(decide(anOpenBreach(), { dueOn: '2031-11-02' })).state.steps[0]?.dueOn).toBe(
      '2031-11-02',
    );
    expect(decide(anOpenBreach(), { dueOn: '2031-11-03' })).toMatchObject({
      kind: 'invalid',
      violations: [
        {
          rule: { code: 'breach.dueAfterDecision' },
          field: '/dueOn',
          limit: '2026-11-02',
          received: '2031-11-03',
        },
      ],
    });
  });

  it.each([
    ['before the matter was opened', anOpenBreach, '2026-10-20', '2026-10-21 – 2026-12-10'],
    ['before the step before', notCorrected, '2026-11-01', '2026-11-02 – 2026-12-10'],
    ['in the future', anOpenBreach, '2026-12-11', '2026-10-21 – 2026-12-10'],
  ])('was not decided %s', (_what, breach, decidedOn, limit) => {
    expect(decide(breach(), { decidedOn, dueOn: '2027-01-04' })).toMatchObject({
      kind: 'invalid',
      violations: [
        { rule: { code: 'breach.decidedInTime' }, field: '/decidedOn', limit, received: decidedOn },
      ],
    });
  });

  it.each(['2026-10-21', '2026-12-10'])('may be decided on the first and the last day: %s', (decidedOn) => {
    const { state } = accepted(decide(anOpenBreach(), { decidedOn, dueOn: '2027-01-04' }));
    expect(state.steps[0]).toMatchObject({ decidedOn });
  });

  it('is decided by somebody who may, here for another unit', () => {
    const elsewhere = aDecider('commissioner', {
      memberships: [{ role: 'commissioner', unitIds: [anna as never] }],
    });
    expect(decide(anOpenBreach(), { decider: elsewhere })).toMatchObject({
      kind: 'invalid',
      violations: [{ field: '/decidedBy', received: anna }],
    });
    expect(accepted(decide(anOpenBreach(), { decider: aDecider('departmentHead') })).events).toHaveLength(1);
  });

  it('leads up, and ends with termination', () => {
    const last = { ...later, step: 'termination', passesOver: 'Fara för liv.' } as const;
    const terminated = accepted(decide(anOpenBreach(), last)).state;
    expect(decide(terminated, last)).toMatchObject({
      kind: 'conflict',
      violations: [
        {
          rule: { code: 'breach.stepsLeadUp' },
          field: '/step',
          limit: 'terminated',
          received: 'termination',
        },
      ],
    });
    const withdrawn = { reason: 'withdrawn', explanation: 'Felaktig.' } as const;
    const closed = accepted(closeBreach(anOpenBreach(), withdrawn, on('2026-12-01'))).state;
    expect(refused(decide(closed))).toEqual({ kind: 'conflict', violations: ['breach.isOpen /status'] });
  });
});
