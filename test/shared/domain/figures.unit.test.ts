import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareOperations,
  type FigureFact,
  figuresBy,
  figuresOf,
  percentile,
  unitsToCompare,
} from '#shared/domain/figures.ts';
import { figuresOfPlan } from '#shared/domain/plan/figures-of-plan.ts';
import { aBasis, accepted, anAdoptedPlan, anOpenPlan, conclude } from './plan/a-plan.ts';

const { bodyId } = aBasis();

const anArea = fc
  .record({ areaId: fc.constantFrom('personal', 'miljo', 'mat'), judged: fc.nat(9), effect: fc.nat(9) })
  .map(({ areaId, judged, effect }) => ({
    areaId,
    areaName: areaId,
    judged,
    hadEffect: Math.min(judged, effect),
  }));
const aFact: fc.Arbitrary<FigureFact> = fc
  .record(
    {
      unit: fc.nat(14),
      programme: fc.constantFrom('hemtjänst', 'boende'),
      leadDays: fc.nat(200),
      held: fc.nat(5),
      inTime: fc.nat(5),
      areas: fc.uniqueArray(anArea, { selector: ({ areaId }) => areaId }),
    },
    { requiredKeys: ['unit', 'programme', 'held', 'inTime', 'areas'] },
  )
  .map(({ unit, programme, leadDays, held, inTime, areas }) => ({
    on: '2027-01-01',
    programmeId: programme,
    programme,
    unitId: `unit-${unit}` as FigureFact['unitId'],
    unitName: `Enhet ${unit}`,
    operation: unit % 2 === 0 ? ('own' as const) : ('private' as const),
    bodyId,
    ...(leadDays !== undefined && { leadDays }),
    revisits: { held, heldInTime: Math.min(held, inTime) },
    areas,
  }));
const facts = fc.array(aFact, { maxLength: 40 });
const counted = (value?: { readonly count: number }): number => value?.count ?? 0;

describe('a percentile', () => {
  it('is one of the values, with so large a share at or below it and no smaller value like that', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(1000), { minLength: 1 }),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        (values, share) => {
          const found = percentile(values, share) as number;
          const atMost = (limit: number) => values.filter((value) => value <= limit).length / values.length;
          const below = values.filter((value) => value < found).length / values.length;
          return values.includes(found) && atMost(found) >= share && below < share;
        },
      ),
    );
  });

  it('of nothing is nothing', () => expect(percentile([], 0.5)).toBeUndefined());
});

describe('figures', () => {
  it('do not depend on the order of the facts', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom('programme', 'area', 'unit'), (some, by) => {
        const turned = some.toReversed();
        expect(figuresOf(turned)).toEqual(figuresOf(some));
        expect(figuresBy(turned, by)).toEqual(figuresBy(some, by));
      }),
    );
  });

  it('by programme and by unit add up to the whole, and by area so do the measures', () => {
    fc.assert(
      fc.property(facts, (some) => {
        const whole = figuresOf(some);
        const added = (
          by: 'programme' | 'area' | 'unit',
          kind: 'leadTime' | 'revisitsInTime' | 'measuresWithEffect',
        ) => figuresBy(some, by).reduce((sum, { figures }) => sum + counted(figures[kind]), 0);
        for (const by of ['programme', 'unit'] as const) {
          for (const kind of ['leadTime', 'revisitsInTime', 'measuresWithEffect'] as const) {
            expect(added(by, kind)).toBe(counted(whole[kind]));
          }
        }
        expect(added('area', 'measuresWithEffect')).toBe(counted(whole.measuresWithEffect));
        expect(added('area', 'leadTime') + added('area', 'revisitsInTime')).toBe(0);
      }),
    );
  });

  it('are shares between none and all, and the 90th percentile is no less than the median', () => {
    fc.assert(
      fc.property(facts, (some) => {
        const { leadTime, revisitsInTime, measuresWithEffect } = figuresOf(some);
        for (const { share } of [revisitsInTime, measuresWithEffect].filter((one) => one !== undefined)) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
        if (leadTime) expect(leadTime.p90Days).toBeGreaterThanOrEqual(leadTime.medianDays);
      }),
    );
  });

  it('compare own and private exactly when there are enough units of both', () => {
    fc.assert(
      fc.property(facts, (some) => {
        const units = (operation: string) =>
          new Set(some.filter((fact) => fact.operation === operation).map(({ unitId }) => unitId)).size;
        const isEnough = units('own') >= unitsToCompare && units('private') >= unitsToCompare;
        expect(compareOperations(some) !== undefined).toBe(isEnough);
      }),
    );
  });
});

/** What a unit's follow-up under a programme added in 2027. */
const one = (unit: number, rest: Partial<FigureFact> = {}): FigureFact => ({
  on: '2027-01-01',
  programmeId: 'p1',
  programme: 'Ängen',
  unitId: `unit-${unit}` as FigureFact['unitId'],
  unitName: `Enhet ${unit}`,
  operation: 'own',
  bodyId,
  ...rest,
});
const judged = (areaId: string, areaName: string, counts: { judged: number; hadEffect: number }) =>
  ({ areaId, areaName, ...counts }) as NonNullable<FigureFact['areas']>[number];

describe('figures of an example', () => {
  const some = [
    one(1, { leadDays: 30, revisits: { held: 3, heldInTime: 2 } }),
    one(1, {
      areas: [
        judged('mat', 'Mat', { judged: 4, hadEffect: 1 }),
        judged('miljo', 'Miljö', { judged: 1, hadEffect: 1 }),
      ],
    }),
    one(2, { leadDays: 10, programmeId: 'p2', programme: 'Boende' }),
    one(3, { leadDays: 20, revisits: { held: 1, heldInTime: 1 }, unitName: 'Alen' }),
    one(3, { areas: [judged('mat', 'Måltider', { judged: 2, hadEffect: 2 })], unitName: 'Björken' }),
  ];

  it('tell units, median and ninth tenth, and shares of how many', () => {
    expect(figuresOf(some)).toEqual({
      units: 3,
      leadTime: { count: 3, medianDays: 20, p90Days: 30 },
      revisitsInTime: { count: 4, share: 0.75 },
      measuresWithEffect: { count: 7, share: 4 / 7 },
    });
  });

  it('leave out what nothing is known of', () => {
    expect(figuresOf([one(1)])).toEqual({ units: 1 });
    expect(figuresOf([one(1, { revisits: { held: 0, heldInTime: 0 }, areas: [] })])).toEqual({ units: 1 });
    expect(figuresOf([])).toEqual({ units: 0 });
  });

  it('stand by programme in the order of the Swedish alphabet', () => {
    expect(figuresBy(some, 'programme')).toEqual([
      {
        id: 'p2',
        name: 'Boende',
        figures: { units: 1, leadTime: { count: 1, medianDays: 10, p90Days: 10 } },
      },
      {
        id: 'p1',
        name: 'Ängen',
        figures: {
          units: 2,
          leadTime: { count: 2, medianDays: 20, p90Days: 30 },
          revisitsInTime: { count: 4, share: 0.75 },
          measuresWithEffect: { count: 7, share: 4 / 7 },
        },
      },
    ]);
  });

  it('stand by unit under its latest name', () => {
    expect(figuresBy(some, 'unit').map(({ id, name }) => [id, name])).toEqual([
      ['unit-3', 'Björken'],
      ['unit-1', 'Enhet 1'],
      ['unit-2', 'Enhet 2'],
    ]);
  });

  it('stand by area without lead times and revisits', () => {
    expect(figuresBy(some, 'area')).toEqual([
      { id: 'miljo', name: 'Miljö', figures: { units: 1, measuresWithEffect: { count: 1, share: 1 } } },
      { id: 'mat', name: 'Måltider', figures: { units: 2, measuresWithEffect: { count: 6, share: 0.5 } } },
    ]);
  });

  it('compare five own units with five private ones, and not four with six', () => {
    const own = (units: number) => Array.from({ length: units }, (_, index) => one(index, { leadDays: 10 }));
    const theirs = (units: number) =>
      Array.from({ length: units }, (_, index) =>
        one(20 + index, { leadDays: 40, operation: 'private' as const }),
      );
    const leadTime = (days: number) => ({ count: 5, medianDays: days, p90Days: days });
    expect(compareOperations([...own(5), ...theirs(5)])).toEqual({
      own: { units: 5, leadTime: leadTime(10) },
      private: { units: 5, leadTime: leadTime(40) },
    });
    expect(compareOperations([...own(4), ...theirs(6)])).toBeUndefined();
    expect(compareOperations([...own(6), ...theirs(4)])).toBeUndefined();
  });
});

describe('what a plan adds', () => {
  it('is nothing before its adoption, then its revisits in time and the effects of its measures', () => {
    expect(figuresOfPlan(anOpenPlan())).toBeUndefined();
    const adopted = anAdoptedPlan();
    expect(figuresOfPlan(adopted)).toMatchObject({ revisits: { held: 0, heldInTime: 0 }, areas: [] });
    const inTime = accepted(conclude(adopted, '2027-01-26', 'partly')).state;
    expect(figuresOfPlan(inTime)).toMatchObject({
      on: '2026-11-16',
      revisits: { held: 1, heldInTime: 1 },
      areas: [
        { areaId: 'personal', judged: 2, hadEffect: 2 },
        { areaId: 'halso-och-sjukvard', judged: 1, hadEffect: 1 },
      ],
    });
    const late = accepted(conclude(adopted, '2027-02-20', 'partly')).state;
    expect(figuresOfPlan(late)).toMatchObject({ revisits: { held: 1, heldInTime: 0 } });
  });

  it('names no person', () => {
    expect(JSON.stringify(figuresOfPlan(anAdoptedPlan()))).not.toContain(anAdoptedPlan().officer.personId);
  });
});
