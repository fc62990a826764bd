import { describe, expect, it } from 'vitest';
import { adoptPlan } from '#shared/domain/plan/adopt-plan.ts';
import { answerLine } from '#shared/domain/plan/answer-line.ts';
import { carriedOverOf } from '#shared/domain/plan/carried-over-of.ts';
import { closePlan } from '#shared/domain/plan/close-plan.ts';
import { handOver } from '#shared/domain/plan/hand-over.ts';
import { findLine } from '#shared/domain/plan/lines-by-area.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import { planRules } from '#shared/domain/plan/plan-rules.ts';
import { presentPlan } from '#shared/domain/plan/present-plan.ts';
import { reportMeasure } from '#shared/domain/plan/report-measure.ts';
import {
  aBasis,
  aCommentedPlan,
  accepted,
  adoptedFrom,
  aFinding,
  agreed,
  aMeasure,
  anAdoptedPlan,
  anAgreedPlan,
  anOpenPlan,
  answer,
  aSubmittedPlan,
  broken,
  colleague,
  conclude,
  eventNames,
  manager,
  officer,
  on,
  twoYears,
} from './a-plan.ts';

describe('adopting', () => {
  it('names everything that is missing, all at once', () => {
    const half = answer(anOpenPlan(), 'papekande-2');
    expect(broken(adoptPlan(half, {}, on('2026-11-16')))).toEqual([
      '/lines/brist-1 plan.everyLineIsAnswered',
      '/lines/forbattring-3 plan.everyLineIsAnswered',
      '/status plan.officerHasNoComments',
      '/agreements/unit plan.bothPartiesAgree',
      '/agreements/commissioner plan.bothPartiesAgree',
    ]);
  });

  it('refuses unanswered lines although both have agreed', () => {
    const plan = anAgreedPlan(aCommentedPlan(aSubmittedPlan(answer(anOpenPlan(), 'brist-1'))));
    expect(broken(adoptPlan(plan, {}, on('2026-11-16')))).toEqual([
      '/lines/papekande-2 plan.everyLineIsAnswered',
      '/lines/forbattring-3 plan.everyLineIsAnswered',
    ]);
  });

  it('takes a stated reason for a measure', () => {
    const unanswered = answer(answer(anOpenPlan(), 'brist-1'), 'papekande-2');
    const reason = { lineId: 'forbattring-3', measures: [], noMeasureReason: 'Åtgärdat i september.' };
    const plan = accepted(answerLine(unanswered, reason)).state;
    const ready = anAgreedPlan(aCommentedPlan(aSubmittedPlan(plan)));
    expect(eventNames(adoptPlan(ready, {}, on('2026-11-16')))).toEqual(['PlanAdopted']);
  });

  it('is not done by one of two parties', () => {
    expect(broken(adoptPlan(agreed(aCommentedPlan(), 'unit'), {}, on('2026-11-16')))).toEqual([
      '/agreements/commissioner plan.bothPartiesAgree',
    ]);
    expect(broken(adoptPlan(agreed(aCommentedPlan(), 'commissioner'), {}, on('2026-11-16')))).toEqual([
      '/agreements/unit plan.bothPartiesAgree',
    ]);
  });

  it('is not done on an agreement to another revision of the text', () => {
    const plan = anAgreedPlan();
    expect(broken(adoptPlan({ ...plan, revision: plan.revision + 1 }, {}, on('2026-11-16')))).toEqual([
      '/agreements/unit plan.bothPartiesAgree',
      '/agreements/commissioner plan.bothPartiesAgree',
    ]);
  });

  it('sets the revisit two months from the adoption, and the day of the presentation beside it', () => {
    const { state, events } = accepted(adoptPlan(anAgreedPlan(), {}, on('2026-11-16')));
    expect(events).toMatchObject([
      {
        name: 'PlanAdopted',
        data: {
          adoptedOn: '2026-11-16',
          revisits: [{ number: 1, dueOn: '2027-01-18', holdBy: '2027-02-01' }],
          presentBy: '2027-01-15',
        },
      },
    ]);
    expect(state.status).toBe('adopted');
    expect(broken(adoptPlan(state, {}, on('2026-11-17')))).toEqual(['/status plan.adoptedOnce']);
  });

  it('sets the revisit of year two from the completed assessment, whenever the plan is adopted', () => {
    const plan = adoptedFrom(aBasis({ cadence: twoYears }));
    expect(plan.revisits).toMatchObject([{ number: 1, name: 'År två', dueOn: '2027-10-05' }]);
    expect(plan.presentBy).toBeUndefined();
  });

  it('sets no revisit before the adoption, however late that is', () => {
    const late = anAgreedPlan(
      aCommentedPlan(
        aSubmittedPlan(
          answer(anOpenPlan(aBasis({ cadence: twoYears, findings: [aFinding('brist-1')] })), 'brist-1'),
        ),
      ),
    );
    const { state } = accepted(adoptPlan(late, {}, on('2027-11-05')));
    expect(state.revisits).toMatchObject([{ dueOn: '2027-11-05', holdBy: '2027-11-19' }]);
  });

  it('sets several revisits in the order they come', () => {
    const revisits = [
      { name: 'År två', after: 'P1Y', countedFrom: 'assessmentCompletion' as const },
      { name: 'Avstämning', after: 'P2M', countedFrom: 'planAdoption' as const },
    ];
    expect(adoptedFrom(aBasis({ cadence: { revisits } })).revisits).toMatchObject([
      { number: 1, name: 'Avstämning', dueOn: '2027-01-18' },
      { number: 2, name: 'År två', dueOn: '2027-10-05' },
    ]);
  });

  it('closes a plan with nothing to answer at once, without agreements or revisits', () => {
    const decision = adoptPlan(anOpenPlan(aBasis({ findings: [] })), {}, on('2026-11-16'));
    const { state, events } = accepted(decision);
    expect(events).toMatchObject([
      { name: 'PlanAdopted', data: { revisits: [] } },
      { name: 'PlanClosed', data: { reason: 'nothingRemains', carriedOver: [] } },
    ]);
    expect(state.status).toBe('closed');
    expect(planRules.wakeAt({ ...state, presentBy: undefined })).toBe('2027-10-05T06:00:00.000Z');
  });
});

describe('presenting', () => {
  const minutes = {
    bodyId: anOpenPlan().bodyId,
    presentedOn: '2027-01-14',
    paragraph: '§ 7',
    referenceNumber: 'ON/2026:201',
  };

  it('is recorded as the minutes have it, once', () => {
    const { state, events } = accepted(presentPlan(anAdoptedPlan(), minutes, on('2027-01-15')));
    expect(events).toMatchObject([{ name: 'PlanPresented', data: minutes }]);
    expect(presentPlan(state, minutes, on('2027-01-16'))).toBeUndefined();
    expect(broken(presentPlan(state, { ...minutes, paragraph: '§ 8' }, on('2027-01-16')))).toEqual([
      '/presentation plan.presentedOnce',
    ]);
  });

  it('is of an adopted plan, to its own body, on a day between the adoption and today', () => {
    expect(broken(presentPlan(anAgreedPlan(), minutes, on('2027-01-15')))).toEqual([
      '/status plan.holdsBeforePresented',
    ]);
    const elsewhere = { ...minutes, bodyId: 'kommunstyrelsen' as never, presentedOn: '2026-11-15' };
    expect(broken(presentPlan(anAdoptedPlan(), elsewhere, on('2027-01-15')))).toEqual([
      '/bodyId plan.presentedToItsBody',
      '/presentedOn plan.presentationDateIsPlausible',
    ]);
    expect(broken(presentPlan(anAdoptedPlan(), minutes, on('2027-01-13')))).toEqual([
      '/presentedOn plan.presentationDateIsPlausible',
    ]);
  });

  it('never moves the revisits', () => {
    const { state } = accepted(presentPlan(anAdoptedPlan(), minutes, on('2027-01-15')));
    expect(state.revisits).toEqual(anAdoptedPlan().revisits);
  });
});

describe('reporting a measure', () => {
  const report = { lineId: 'brist-1', measureId: 'measure-1', done: 'yes' as const };
  const waiting = (plan: Plan) =>
    planRules.involved(plan).find(({ person }) => person.personId === manager.personId)?.waitsFor;

  it('tells how far it has come; the manager waits for the next one', () => {
    const given = anAdoptedPlan(
      anAgreedPlan(
        aCommentedPlan(
          aSubmittedPlan(
            answer(
              answer(answer(anOpenPlan(), 'brist-1', [aMeasure({ dueOn: '2026-12-01' })]), 'papekande-2'),
              'forbattring-3',
              [aMeasure({ ownerSide: 'commissioner', dueOn: '2026-11-20' })],
            ),
          ),
        ),
      ),
    );
    expect(waiting(given)).toEqual({ task: 'carryOutMeasures', dueOn: '2026-12-01' });
    const { state, events } = accepted(reportMeasure(given, report, on('2026-12-01', manager)));
    expect(events).toMatchObject([{ name: 'MeasureReported', data: report }]);
    expect(waiting(state)).toEqual({ task: 'carryOutMeasures', dueOn: '2026-12-18' });
    expect(reportMeasure(state, report, on('2026-12-02', manager))).toBeUndefined();
  });

  it('says why when it is not carried out', () => {
    expect(broken(reportMeasure(anAdoptedPlan(), { ...report, done: 'no' }, on('2026-12-01')))).toEqual([
      '/reason plan.notDoneSaysWhy',
    ]);
    const told = reportMeasure(
      anAdoptedPlan(),
      { ...report, done: 'no', reason: 'Rekryteringen pågår.' },
      on('2026-12-01'),
    );
    expect(eventNames(told)).toEqual(['MeasureReported']);
  });

  it('is of a measure of the plan, while the plan holds', () => {
    const plan = anAdoptedPlan();
    expect(broken(reportMeasure(anAgreedPlan(), report, on('2026-12-01')))).toEqual([
      '/status plan.reportedWhileItHolds',
    ]);
    expect(broken(reportMeasure(plan, { ...report, lineId: 'x' }, on('2026-12-01')))).toEqual([
      'plan.lineOfThePlan',
    ]);
    expect(broken(reportMeasure(plan, { ...report, measureId: 'x' }, on('2026-12-01')))).toEqual([
      'plan.measureOfTheLine',
    ]);
  });

  it('counts again after a revisit that found otherwise', () => {
    const done = accepted(reportMeasure(anAdoptedPlan(), report, on('2026-12-01', manager))).state;
    const visited = accepted(conclude(done, '2027-01-20', 'partly')).state;
    const line = findLine(visited, 'brist-1');
    const found: Plan = {
      ...visited,
      areas: {
        ...visited.areas,
        personal: {
          areaName: 'Personal',
          lines: (visited.areas['personal']?.lines ?? []).map((candidate) =>
            candidate.lineId === 'brist-1' && line?.latest
              ? {
                  ...candidate,
                  latest: { ...line.latest, measures: [{ measureId: 'measure-1', done: 'no' as const }] },
                }
              : candidate,
          ),
        },
      },
    };
    expect(waiting(found)).toMatchObject({ task: 'carryOutMeasures' });
    const again = accepted(reportMeasure(found, report, on('2027-02-01', manager))).state;
    expect(waiting(again)).toBeUndefined();
  });
});

describe('closing by decision', () => {
  it('carries over what remains, with the reason', () => {
    const closing = { reason: 'providerReplaced', explanation: 'Ny utförare från årsskiftet.' } as const;
    const { state, events } = accepted(closePlan(anAdoptedPlan(), closing, on('2026-12-30')));
    expect(events).toMatchObject([
      {
        name: 'PlanClosed',
        data: {
          closedOn: '2026-12-30',
          reason: 'providerReplaced',
          carriedOver: [{ lineId: 'brist-1' }, { lineId: 'papekande-2' }, { lineId: 'forbattring-3' }],
        },
      },
    ]);
    expect(broken(closePlan(state, closing, on('2026-12-30')))).toEqual(['/status plan.closedOnce']);
    expect(JSON.stringify(events)).not.toContain('utförare');
  });

  it('is possible before the plan was adopted', () => {
    const closing = { reason: 'agreementEnded', explanation: 'Avtalet har löpt ut.' } as const;
    expect(eventNames(closePlan(anOpenPlan(), closing, on('2026-11-01')))).toEqual(['PlanClosed']);
  });

  it('leaves the next assessment the results so far', () => {
    const visited = accepted(
      conclude(anAdoptedPlan(), '2027-01-20', { 'brist-1': 'partly', 'papekande-2': 'notAchieved' }),
    ).state;
    expect(carriedOverOf(visited)).toEqual({
      planId: visited.planId,
      items: [
        { lineId: 'brist-1', areaId: 'personal', kind: 'deficiency', result: 'partly' },
        { lineId: 'papekande-2', areaId: 'personal', kind: 'remark', result: 'notAchieved' },
      ],
    });
    expect(carriedOverOf(anOpenPlan()).items[0]).toEqual({
      lineId: 'brist-1',
      areaId: 'personal',
      kind: 'deficiency',
    });
  });
});

describe('handing over', () => {
  it('gives every part one had to another, once', () => {
    const plan = { ...anOpenPlan(), commissioner: officer };
    const { state, events } = accepted(handOver(plan, { from: officer, to: colleague }));
    expect([state.officer, state.commissioner, state.unit.manager]).toEqual([colleague, colleague, manager]);
    expect(events).toMatchObject([{ name: 'PlanHandedOver', data: { parts: ['officer', 'commissioner'] } }]);
    expect(handOver(state, { from: officer, to: colleague })).toBeUndefined();
  });

  it('moves what waits', () => {
    const { state } = accepted(handOver(anOpenPlan(), { from: manager, to: colleague }));
    const waiting = planRules.involved(state).find(({ waitsFor }) => waitsFor);
    expect(waiting).toEqual({ person: colleague, waitsFor: { task: 'answerPlan', dueOn: '2026-11-23' } });
  });
});
