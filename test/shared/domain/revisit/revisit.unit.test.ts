import { describe, expect, it } from 'vitest';
import { closePlan } from '#shared/domain/plan/close-plan.ts';
import { concludeRevisit } from '#shared/domain/plan/conclude-revisit.ts';
import { findLine, linesOf } from '#shared/domain/plan/lines-by-area.ts';
import { reportMeasure } from '#shared/domain/plan/report-measure.ts';
import { cancelRevisit } from '#shared/domain/revisit/cancel-revisit.ts';
import { handOver } from '#shared/domain/revisit/hand-over.ts';
import { openRevisit } from '#shared/domain/revisit/open-revisit.ts';
import { outcomeOf } from '#shared/domain/revisit/outcome-of.ts';
import { planRevisit } from '#shared/domain/revisit/plan-revisit.ts';
import { recordAccount } from '#shared/domain/revisit/record-account.ts';
import { recordSupport } from '#shared/domain/revisit/record-support.ts';
import { Revisit } from '#shared/domain/revisit/revisit.ts';
import { revisitRules } from '#shared/domain/revisit/revisit-rules.ts';
import { revisitSeenByUnit } from '#shared/domain/revisit/revisit-seen-by-unit.ts';
import {
  accepted,
  anAdoptedPlan,
  anAgreedPlan,
  broken,
  colleague,
  conclude,
  manager,
  officer,
  on,
  provider,
} from '../plan/a-plan.ts';
import { aCompletedRevisit, anOpenRevisit, aPrivateRevisit, judged, planned } from './a-revisit.ts';

const tasks = (revisit: Revisit) =>
  Object.fromEntries(
    revisitRules
      .involved(revisit)
      .filter(({ waitsFor }) => waitsFor)
      .map(({ person, waitsFor }) => [person.personId, waitsFor]),
  );

describe('opening', () => {
  it('takes the lines and measures of the plan, without what was told between the visits', () => {
    const report = { lineId: 'brist-1', measureId: 'measure-1', done: 'partly' as const };
    const plan = accepted(reportMeasure(anAdoptedPlan(), report, on('2026-12-01', manager))).state;
    const { state, events } = accepted(openRevisit(undefined, { plan, number: 1 }, on('2027-01-18')));
    expect(linesOf(state).map(({ lineId }) => lineId)).toEqual(['brist-1', 'papekande-2', 'forbattring-3']);
    expect(findLine(state, 'brist-1')?.measures).toMatchObject([{ measureId: 'measure-1' }]);
    expect(findLine(state, 'brist-1')?.measures[0]).not.toHaveProperty('progress');
    expect(events).toMatchObject([
      { name: 'RevisitOpened', data: { revisitNumber: 1, dueOn: '2027-01-18', holdBy: '2027-02-01' } },
    ]);
    expect(Revisit.safeParse(state).success).toBe(true);
  });

  it('asks again only about what remains, with what was found before', () => {
    const plan = accepted(conclude(anAdoptedPlan(), '2027-01-20', { 'papekande-2': 'partly' })).state;
    const again = accepted(openRevisit(undefined, { plan, number: 2 }, on('2027-03-22'))).state;
    expect(linesOf(again)).toMatchObject([{ lineId: 'papekande-2', resultBefore: 'partly' }]);
    expect(Object.keys(again.areas)).toEqual(['personal']);
    expect(again.earliestHeldOn).toBe('2027-01-20');
    expect(again.revisitId).not.toBe(anOpenRevisit().revisitId);
  });

  it('happens once per number, and not for a plan that has closed', () => {
    const plan = anAdoptedPlan();
    expect(openRevisit(anOpenRevisit(), { plan, number: 1 }, on('2027-01-18'))).toBeUndefined();
    const closing = { reason: 'officerDecided', explanation: 'Beslut.' } as const;
    const closed = accepted(closePlan(plan, closing, on('2027-01-17'))).state;
    expect(openRevisit(undefined, { plan: closed, number: 1 }, on('2027-01-18'))).toBeUndefined();
    expect(broken(openRevisit(undefined, { plan, number: 2 }, on('2027-01-18')))).toEqual([
      'revisit.planHolds',
    ]);
    expect(broken(openRevisit(undefined, { plan: anAgreedPlan(), number: 1 }, on('2027-01-18')))).toEqual([
      'revisit.planHolds',
    ]);
  });

  it('has no alarm of its own: the plan rings for it', () => {
    expect(revisitRules.wakeAt(anOpenRevisit())).toBeUndefined();
  });
});

describe('the day of the revisit', () => {
  it('is set and moved, and says nothing when it stays', () => {
    const set = planned(anOpenRevisit(), 'announced');
    expect(planRevisit(set, { plannedOn: '2027-01-26', announcement: 'announced' })).toBeUndefined();
    expect(accepted(planRevisit(set, { plannedOn: '2027-01-27', announcement: 'announced' })).events).toEqual(
      [
        {
          name: 'RevisitPlanned',
          data: {
            revisitId: set.revisitId,
            planId: set.planId,
            unitId: set.unit.unitId,
            plannedOn: '2027-01-27',
            announcement: 'announced',
          },
        },
      ],
    );
    expect(tasks(set)).toEqual({
      [officer.personId]: { task: 'completeRevisit', dueOn: '2027-02-01' },
      [manager.personId]: { task: 'accountForMeasures', dueOn: '2027-01-26' },
    });
  });

  it('is unknown to the unit when it is unannounced, everywhere, until it was carried out', () => {
    const secret = planned(aPrivateRevisit(), 'unannounced');
    expect(revisitSeenByUnit(secret)).toBeUndefined();
    expect(revisitRules.sharedWith(secret)).toEqual([]);
    expect(revisitRules.involved(secret).map(({ person }) => person)).toEqual([officer]);
    expect(revisitRules.summary(secret)['isHiddenFromUnit']).toBe(true);

    const done = aCompletedRevisit(judged(secret));
    expect(revisitSeenByUnit(done)).toEqual(done);
    expect(revisitRules.sharedWith(done)).toEqual([{ organisationId: provider, relation: 'unitProvider' }]);
  });
});

describe("the unit's account", () => {
  const account = { lineId: 'brist-1', measures: [{ measureId: 'measure-1', done: 'yes' as const }] };

  it('is of the measures of a line, and waited for until given', () => {
    const given = anOpenRevisit();
    const lineIds = linesOf(given).map(({ lineId }) => lineId);
    const told = lineIds.reduce(
      (before, lineId) => accepted(recordAccount(before, { ...account, lineId }, on('2027-01-20'))).state,
      given,
    );
    expect(tasks(given)).toHaveProperty(manager.personId);
    expect(tasks(told)).not.toHaveProperty(manager.personId);
    expect(recordAccount(told, account, on('2027-01-21'))).toBeUndefined();
    expect(findLine(told, 'brist-1')?.version).toBe(2);
  });

  it("is a received document from a private provider, the body's own working material else", () => {
    const received = accepted(recordAccount(aPrivateRevisit(), account, on('2027-01-20'))).state;
    expect(findLine(received, 'brist-1')?.account).toEqual({
      accountedOn: '2027-01-20',
      isReceivedDocument: true,
      counterpart: provider,
    });
    const own = accepted(recordAccount(anOpenRevisit(), account, on('2027-01-20'))).state;
    expect(findLine(own, 'brist-1')?.account?.isReceivedDocument).toBe(false);
  });

  it('names every measure that is wrong', () => {
    const decision = recordAccount(
      anOpenRevisit(),
      {
        lineId: 'brist-1',
        measures: [
          { measureId: 'measure-9', done: 'no' },
          { measureId: 'measure-1', done: 'yes' },
          { measureId: 'measure-1', done: 'partly' },
        ],
      },
      on('2027-01-20'),
    );
    expect(broken(decision)).toEqual([
      '/measures/0/measureId revisit.measureOfTheLine',
      '/measures/2/measureId revisit.measureIsNamedOnce',
      '/measures/0/reason revisit.notDoneSaysWhy',
    ]);
    expect(broken(recordAccount(anOpenRevisit(), { ...account, lineId: 'x' }, on('2027-01-20')))).toEqual([
      'revisit.lineOfTheRevisit',
    ]);
  });

  it("does not let the unit see the officer's unfinished judgement", () => {
    const supported = accepted(recordSupport(judged(anOpenRevisit()), { given: 'Handledning.' })).state;
    const seen = revisitSeenByUnit(supported);
    expect(JSON.stringify(seen)).not.toMatch(/achieved|hadEffect|Handledning/);
    expect(seen && linesOf(seen)).toHaveLength(3);
    expect(JSON.stringify(revisitSeenByUnit(aCompletedRevisit(supported)))).toContain('Handledning');
  });
});

describe('support', () => {
  it('records which support was given and asked for', () => {
    const decision = recordSupport(anOpenRevisit(), { given: 'Handledning i dokumentation.' });
    expect(accepted(decision).events).toMatchObject([{ data: { changed: ['given'] } }]);
    const { state } = accepted(decision);
    expect(recordSupport(state, { given: 'Handledning i dokumentation.' })).toBeUndefined();
    expect(accepted(recordSupport(state, {})).state.support).toEqual({});
  });
});

describe('what becomes of a revisit', () => {
  it('is noted by the plan: results, and what was done with which effect', () => {
    const plan = anAdoptedPlan();
    const outcome = outcomeOf(aCompletedRevisit(judged(anOpenRevisit(plan), { 'brist-1': 'partly' })));
    const noted = outcome && accepted(concludeRevisit(plan, outcome, on('2027-01-28'))).state;
    expect(noted && findLine(noted, 'brist-1')?.latest).toMatchObject({
      result: 'partly',
      measures: [{ measureId: 'measure-1', done: 'yes', effect: 'hadEffect' }],
    });
    expect(outcomeOf(anOpenRevisit())).toBeUndefined();
  });

  it('is called off with its plan, unless it was held', () => {
    const plan = anAdoptedPlan();
    expect(broken(cancelRevisit(anOpenRevisit(), { plan }))).toEqual(['revisit.calledOffWithThePlan']);
    const closing = { reason: 'unitClosed', explanation: 'Enheten läggs ned.' } as const;
    const closed = { plan: accepted(closePlan(plan, closing, on('2027-01-19'))).state };
    const { state, events } = accepted(cancelRevisit(anOpenRevisit(), closed));
    expect(events).toMatchObject([{ name: 'RevisitCancelled', data: { reason: 'planClosed' } }]);
    expect(tasks(state)).toEqual({});
    expect(cancelRevisit(state, closed)).toBeUndefined();
    expect(broken(cancelRevisit(aCompletedRevisit(), closed))).toEqual(['/status revisit.isOpen']);
    const day = { plannedOn: '2027-01-30', announcement: 'announced' } as const;
    expect(broken(planRevisit(state, day))).toEqual(['/status revisit.isOpen']);
  });

  it('is handed over, once', () => {
    const { state, events } = accepted(handOver(anOpenRevisit(), { from: officer, to: colleague }));
    expect(state.officer).toEqual(colleague);
    expect(events).toMatchObject([{ name: 'RevisitHandedOver', data: { parts: ['officer'] } }]);
    expect(handOver(state, { from: officer, to: colleague })).toBeUndefined();
    expect(accepted(handOver(state, { from: manager, to: colleague })).state.unit.manager).toEqual(colleague);
  });
});
