import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BreachStep } from '#events/organisation/breach-step.ts';
import type { Breach } from '#shared/domain/organisation/breach.ts';
import { breachRules } from '#shared/domain/organisation/breach-rules.ts';
import { closeBreach } from '#shared/domain/organisation/close-breach.ts';
import { decideBreachStep } from '#shared/domain/organisation/decide-breach-step.ts';
import { answerBreach, judgeCorrection } from '#shared/domain/organisation/judge-correction.ts';
import { openBreach } from '#shared/domain/organisation/open-breach.ts';
import { handOverBreach, isBreachStillDue, ringBreach } from '#shared/domain/organisation/ring-breach.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { accepted, officer, on, refused } from '../assessment/an-assessment.ts';
import {
  aDecider,
  aDecision,
  agreement,
  anOpenBreach,
  aRequestedCorrection,
  breachId,
  findingId,
  report,
  toOpen,
} from './a-breach.ts';
import { anna, bo, solna } from './a-known.ts';

const contractManager = { organisationId: solna, personId: anna };
const { manager, providerId } = report.unit;
const judge = (breach: Breach, isCorrected: boolean, when = '2026-12-03') =>
  judgeCorrection(breach, { deficiencies: [{ findingId, isCorrected }], text: 'Stickprov.' }, on(when));
const ring = (breach: Breach, now: string) => ringBreach(breach, { now });
const namesOf = (decision: unknown) =>
  (decision as { events: readonly { name: string }[] }).events.map(({ name }) => name);

describe('deficiencies held against an agreement', () => {
  it('are opened by a person, decide nothing, and stay unknown to the provider', () => {
    const { state, events } = accepted(openBreach(toOpen(), on('2026-10-21')));
    expect(events).toMatchObject([
      { name: 'BreachOpened', data: { deficiencies: 1, decideBy: '2026-11-04' } },
    ]);
    expect(state).toMatchObject({ status: 'opened', steps: [], deficiencies: [{ criticality: 'high' }] });
    expect(breachRules.sharedWith(state)).toEqual([]);
    expect(breachRules.involved(state)).toEqual([
      { person: contractManager, waitsFor: { task: 'decideBreachStep', dueOn: '2026-11-04' } },
    ]);
  });

  it.each([
    ['a finding that is no deficiency', toOpen({}, ['1-99']), 'breach.deficiencyOfReport /findingIds/0'],
    ['one that is held already', toOpen({ heldAlready: [findingId] }), 'breach.deficiencyOnce /findingIds/0'],
    ['one named twice', toOpen({}, [findingId, findingId]), 'breach.deficiencyOnce /findingIds/1'],
    ['no such report', toOpen({ report: undefined }), 'breach.reportIsHandedOver /reportId'],
    [
      'an assignment of the own units',
      toOpen({ agreement: agreement({ kind: 'assignment' }) }),
      'breach.restsOnAgreement /reportId',
    ],
  ])('are refused for %s', (_what, command, expected) => {
    expect(refused(openBreach(command, on('2026-10-21'))).violations).toEqual([expected]);
  });
});

describe('a step of the contract ladder', () => {
  it('is decided by a named person, with date and paragraph; then the provider knows of it and answers', () => {
    const { state, events } = accepted(decideBreachStep(anOpenBreach(), aDecision(), on('2026-11-02')));
    expect(events[0].data).toMatchObject({ step: 'correction', decidedBy: anna, paragraph: '§ 14.2' });
    expect(JSON.stringify(events)).not.toContain('yrkesutbildning');
    expect(breachRules.sharedWith(state)).toEqual([{ organisationId: providerId, relation: 'unitProvider' }]);
    expect(breachRules.involved(state)).toEqual([
      { person: contractManager },
      { person: manager, waitsFor: { task: 'answerBreach', dueOn: '2026-12-02' } },
    ]);
    const answered = accepted(answerBreach(state, { text: 'Alla går utbildningen.' }, on('2026-11-20')));
    expect(answered.state.steps[0]?.answer).toMatchObject({
      isReceivedDocument: true,
      counterpart: providerId,
    });
    expect(breachRules.involved(answered.state)[0]).toMatchObject({ waitsFor: { task: 'judgeCorrection' } });
    expect(
      answerBreach(answered.state, { text: 'Alla går utbildningen.' }, on('2026-11-21')),
    ).toBeUndefined();
  });

  it.each([
    ['an officer', aDecider('officer')],
    ['nobody that is known', undefined],
    ['somebody who has left', aDecider('commissioner', { leftAt: '2026-10-01T08:00:00.000Z' })],
    [
      'somebody of another body',
      aDecider('commissioner', { memberships: [{ role: 'commissioner', bodyId: 'skolnamnden' as never }] }),
    ],
  ])('is not decided by %s', (_who, decider) => {
    const decision = decideBreachStep(anOpenBreach(), aDecision({ decider }), on('2026-11-02'));
    expect(refused(decision).violations).toEqual(['breach.decidedByPerson /decidedBy']);
  });

  it('names every day that is wrong at once', () => {
    const wrong = aDecision({ decidedOn: '2026-10-20', dueOn: '2026-10-20' });
    expect(refused(decideBreachStep(anOpenBreach(), wrong, on('2026-11-02'))).violations).toEqual([
      'breach.decidedInTime /decidedOn',
      'breach.dueAfterDecision /dueOn',
    ]);
  });

  it('passes over one below, or the day of one that runs, only with the reason; and never leads down', () => {
    const penalty = aDecision({ step: 'penalty', decidedOn: '2026-11-10', dueOn: '2027-01-10' });
    const early = ['breach.passingOverSaysWhy /passesOver'];
    expect(refused(decideBreachStep(anOpenBreach(), penalty, on('2026-11-10'))).violations).toEqual(early);
    const asked = aRequestedCorrection();
    expect(refused(decideBreachStep(asked, penalty, on('2026-11-10'))).violations).toEqual(early);
    const said = { ...penalty, passesOver: 'Bristen rör säkerheten.' };
    const fined = accepted(decideBreachStep(asked, said, on('2026-11-10'))).state;
    const down = aDecision({ decidedOn: '2026-11-11' });
    expect(refused(decideBreachStep(fined, down, on('2026-11-11')))).toEqual({
      kind: 'conflict',
      violations: ['breach.stepsLeadUp /step'],
    });
    const late = aDecision({ step: 'penalty', decidedOn: '2026-12-03', dueOn: '2027-01-10' });
    expect(accepted(decideBreachStep(asked, late, on('2026-12-03'))).state.status).toBe('sanctioned');
  });
});

describe('what came of a step', () => {
  it('is judged by a person: corrected, the matter is closed', () => {
    const decision = accepted(judge(aRequestedCorrection(), true));
    expect(namesOf(decision)).toEqual(['BreachJudged', 'BreachClosed']);
    expect(decision.state).toMatchObject({ status: 'closed', closing: { reason: 'corrected' } });
    expect(breachRules.wakeAt(decision.state)).toBeUndefined();
    expect(breachRules.involved(decision.state).filter(({ waitsFor }) => waitsFor)).toEqual([]);
  });

  it('not corrected, it waits for a decision with a day of its own', () => {
    const { state, events } = accepted(judge(aRequestedCorrection(), false));
    expect(events).toMatchObject([{ data: { corrected: 0, remaining: 1, decideBy: '2026-12-17' } }]);
    expect(breachRules.involved(state)[0]).toEqual({
      person: contractManager,
      waitsFor: { task: 'decideBreachStep', dueOn: '2026-12-17' },
    });
    expect(refused(judge(state, true)).violations).toEqual(['breach.stepIsRunning']);
  });

  it('leaves out no deficiency, and is never judged by a function', () => {
    const asked = aRequestedCorrection();
    const command = { deficiencies: [{ findingId: '1-99', isCorrected: true }], text: 'Stickprov.' };
    expect(refused(judgeCorrection(asked, command, on('2026-12-03'))).violations).toEqual([
      'breach.everyDeficiencyIsJudged /deficiencies/0/findingId',
      'breach.everyDeficiencyIsJudged /deficiencies',
    ]);
    const system = { now: '2026-12-03T12:00:00.000Z', actor: { system: 'test', organisationId: solna } };
    const all = { deficiencies: [{ findingId, isCorrected: true }], text: 'Stickprov.' };
    expect(judgeCorrection(asked, all, system)).toBeInstanceOf(Refusal);
  });

  it('ends as terminated on the last day of the agreement for the unit, not before', () => {
    const last = aDecision({ step: 'termination', passesOver: 'Väsentligt avtalsbrott.' });
    const ended = accepted(decideBreachStep(aRequestedCorrection(), last, on('2026-11-02'))).state;
    const closing = { reason: 'terminated', explanation: 'Uppsagt.' } as const;
    expect(refused(closeBreach(ended, closing, on('2026-12-01'))).kind).toBe('conflict');
    const { state, events } = accepted(closeBreach(ended, closing, on('2026-12-02')));
    expect(events[0].data).toMatchObject({ reason: 'terminated', closedOn: '2026-12-02' });
    expect(refused(closeBreach(state, closing, on('2026-12-03'))).violations).toEqual([
      'breach.isOpen /status',
    ]);
  });
});

describe('the dates of the contract ladder', () => {
  it('ring a week ahead, on the morning after, and then climb to those above; the highest after an outage', () => {
    const asked = aRequestedCorrection();
    expect(breachRules.wakeAt(asked)).toBe('2026-11-25T07:00:00.000Z');
    const reminded = accepted(ring(asked, '2026-11-25T07:00:00.000Z'));
    expect(reminded.events).toMatchObject([
      { name: 'BreachDueSoon', data: { breachId, dueOn: '2026-12-02' } },
    ]);
    expect(ring(reminded.state, '2026-11-25T07:05:00.000Z')).toBeUndefined();
    expect(breachRules.wakeAt(reminded.state)).toBe('2026-12-03T07:00:00.000Z');
    const late = accepted(ring(reminded.state, '2026-12-03T07:00:00.000Z'));
    expect(late.events).toMatchObject([{ name: 'BreachOverdue', data: { step: 1, tell: 'owner' } }]);
    expect(breachRules.involved(late.state)[0]).toMatchObject({ waitsFor: { task: 'judgeCorrection' } });
    const afterOutage = accepted(ring(asked, '2027-03-01T07:00:00.000Z'));
    expect(afterOutage.events).toMatchObject([{ name: 'BreachOverdue', data: { step: 3 } }]);
    expect(breachRules.wakeAt(afterOutage.state)).toBeUndefined();
    expect(isBreachStillDue(late.state, '2026-12-02')).toBe(true);
    expect(isBreachStillDue(accepted(judge(late.state, false)).state, '2026-12-02')).toBe(false);
  });

  it('change nothing but who is told: whatever time passes, no step is taken and nothing rings twice', () => {
    const act = fc.oneof(
      fc.record({ days: fc.integer({ min: 1, max: 60 }), what: fc.constant('wait' as const) }),
      fc.record({
        days: fc.integer({ min: 0, max: 20 }),
        what: fc.constantFrom('answer' as const, 'judge' as const, 'corrected' as const),
      }),
      fc.record({ days: fc.integer({ min: 0, max: 20 }), what: fc.constantFrom(...BreachStep.options) }),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 14 }), (acts) => {
        let breach = anOpenBreach();
        let day = Date.parse('2026-10-21T12:00:00.000Z');
        const told: string[] = [];
        for (const { days, what } of acts) {
          day += days * 86_400_000;
          const now = new Date(day).toISOString();
          const rung = ring(breach, now);
          if (rung && !(rung instanceof Refusal)) {
            expect(rung.state).toMatchObject({ status: breach.status, steps: breach.steps });
            told.push(JSON.stringify(rung.events));
            breach = rung.state;
          }
          expect((breachRules.wakeAt(breach) ?? '9999') > now).toBe(true);
          const today = now.slice(0, 10);
          const decided = () => {
            if (what === 'wait') return undefined;
            if (what === 'answer') return answerBreach(breach, { text: now }, { now });
            if (what === 'judge' || what === 'corrected') return judge(breach, what === 'corrected', now);
            const dueOn = new Date(day + 30 * 86_400_000).toISOString().slice(0, 10);
            const command = aDecision({ step: what, decidedOn: today, dueOn, passesOver: 'Brådskande.' });
            return decideBreachStep(breach, command, { now });
          };
          const decision = decided();
          if (decision === undefined || decision instanceof Refusal) continue;
          // A step that is counted anew may ring again.
          if (decision.state.steps.length > breach.steps.length) told.length = 0;
          breach = decision.state;
        }
        expect(new Set(told).size).toBe(told.length);
        const heights = breach.steps.map(({ step }) =>
          ['correction', 'priceReduction', 'penalty', 'termination'].indexOf(step),
        );
        const isSanction = (height: number) => height === 1 || height === 2;
        heights.reduce((below, height) => {
          expect(height >= below || (isSanction(height) && isSanction(below))).toBe(true);
          return height;
        }, 0);
      }),
      { numRuns: 60 },
    );
  });

  it('wait for another when the contract manager or the unit’s manager leaves', () => {
    const asked = aRequestedCorrection();
    const to = { organisationId: solna, personId: bo };
    const { state } = accepted(handOverBreach(asked, { from: contractManager, to }));
    expect(state.responsible).toEqual(to);
    const newcomer = { organisationId: providerId, personId: bo };
    const answeredBy = accepted(handOverBreach(state, { from: manager, to: newcomer })).state;
    expect(breachRules.involved(answeredBy)[1]).toMatchObject({
      person: newcomer,
      waitsFor: { task: 'answerBreach' },
    });
    expect(handOverBreach(state, { from: officer, to })).toBeUndefined();
  });
});
