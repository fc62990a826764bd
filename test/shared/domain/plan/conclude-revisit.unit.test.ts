import { describe, expect, it } from 'vitest';
import { closePlan } from '#shared/domain/plan/close-plan.ts';
import { concludeRevisit } from '#shared/domain/plan/conclude-revisit.ts';
import { findLine } from '#shared/domain/plan/lines-by-area.ts';
import { currentRevisit } from '#shared/domain/plan/plan.ts';
import { planRules } from '#shared/domain/plan/plan-rules.ts';
import {
  aBasis,
  accepted,
  adoptedFrom,
  anAdoptedPlan,
  broken,
  conclude,
  eventNames,
  on,
  twoYears,
} from './a-plan.ts';

describe('the board-criteria programme', () => {
  it('comes again, two months from the day the last revisit was held, until nothing remains', () => {
    const first = conclude(anAdoptedPlan(), '2027-01-28', { 'brist-1': 'partly' }, { notedOn: '2027-02-10' });
    expect(accepted(first).events).toMatchObject([
      {
        name: 'RevisitNoted',
        data: {
          revisitNumber: 1,
          heldOn: '2027-01-28',
          remaining: ['brist-1'],
          nextNumber: 2,
          nextDueOn: '2027-03-30',
        },
      },
    ]);
    const between = accepted(first).state;
    expect(currentRevisit(between)).toMatchObject({ number: 2, name: 'Återbesök', holdBy: '2027-04-13' });
    expect(findLine(between, 'brist-1')?.latest).toMatchObject({ revisitNumber: 1, result: 'partly' });

    const second = accepted(conclude(between, '2027-04-06', 'achieved'));
    expect(second.events).toMatchObject([
      { name: 'RevisitNoted', data: { revisitNumber: 2, remaining: [] } },
      {
        name: 'PlanClosed',
        data: { reason: 'nothingRemains', closedOn: '2027-04-06', carriedOver: [] },
      },
    ]);
    expect(currentRevisit(second.state)).toBeUndefined();
  });
});

describe('the two-year programme', () => {
  it('comes back once, in year two, then carries the rest over', () => {
    const plan = adoptedFrom(aBasis({ cadence: twoYears }));
    const decision = conclude(plan, '2027-10-12', { 'papekande-2': 'notAchieved' });
    expect(accepted(decision).events).toMatchObject([
      { name: 'RevisitNoted', data: { remaining: ['papekande-2'] } },
      {
        name: 'PlanClosed',
        data: {
          reason: 'programmeEnds',
          carriedOver: [{ lineId: 'papekande-2', areaId: 'personal', kind: 'remark' }],
        },
      },
    ]);
    expect(accepted(decision).events[0]?.data).not.toHaveProperty('nextDueOn');
  });
});

describe('a programme with several revisits', () => {
  const revisits = [
    { name: 'Avstämning', after: 'P2M', countedFrom: 'planAdoption' as const },
    { name: 'Ny avstämning', after: 'P4M', countedFrom: 'planAdoption' as const },
  ];

  it('goes on to the next one of the cadence', () => {
    const plan = adoptedFrom(aBasis({ cadence: { revisits } }));
    const { state } = accepted(conclude(plan, '2027-01-20', 'partly'));
    expect(currentRevisit(state)).toMatchObject({ number: 2, name: 'Ny avstämning', dueOn: '2027-03-16' });
  });

  it('lets no revisit be late because the one before it was', () => {
    const plan = adoptedFrom(aBasis({ cadence: { revisits } }));
    const { state } = accepted(conclude(plan, '2027-05-03', 'partly'));
    expect(currentRevisit(state)).toMatchObject({ number: 2, dueOn: '2027-05-03', holdBy: '2027-05-17' });
  });

  it('closes when nothing remains, although the cadence has more', () => {
    const plan = adoptedFrom(aBasis({ cadence: { revisits } }));
    const { events } = accepted(conclude(plan, '2027-01-20', 'achieved'));
    expect(events[1]).toMatchObject({ name: 'PlanClosed', data: { reason: 'nothingRemains' } });
  });
});

describe('noting a revisit', () => {
  it('happens once, and not to a plan closed meanwhile', () => {
    const plan = anAdoptedPlan();
    const { state } = accepted(conclude(plan, '2027-01-20', 'partly'));
    const outcome = {
      revisitId: '0192f0c1-8888-5c3d-8e4f-5a6b7c8d9e0f' as never,
      number: 1,
      heldOn: '2027-01-20',
      lines: [],
    };
    expect(concludeRevisit(state, outcome, on('2027-01-21'))).toBeUndefined();
    const closing = { reason: 'officerDecided', explanation: 'Beslut.' } as const;
    const closed = accepted(closePlan(plan, closing, on('2027-01-19'))).state;
    expect(concludeRevisit(closed, outcome, on('2027-01-21'))).toBeUndefined();
    expect(broken(concludeRevisit(plan, { ...outcome, number: 7 }, on('2027-01-21')))).toEqual([
      'plan.revisitOfThePlan',
    ]);
  });

  it('keeps no texts of the revisit, so the versions of the plan stay as they are', () => {
    const plan = anAdoptedPlan();
    expect(planRules.texts(accepted(conclude(plan, '2027-01-20', 'partly')).state)).toEqual(
      planRules.texts(plan),
    );
    expect(eventNames(conclude(plan, '2027-01-20', 'partly'))).toEqual(['RevisitNoted']);
  });
});
