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
