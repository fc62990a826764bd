import { describe, expect, it } from 'vitest';
import { checkDefinition, daysOf } from '#shared/domain/programme/check-definition.ts';
import type { Cadence, ProgrammeDefinition } from '#shared/domain/programme/definition.ts';
import { aDefinition } from './a-definition.ts';

const violationsOf = (changes: Partial<ProgrammeDefinition>) =>
  checkDefinition(aDefinition(changes)).map(({ rule, ...violation }) => ({ code: rule.code, ...violation }));
const { areas, methods, scale, cadence } = aDefinition();
const withCadence = (changes: Partial<Cadence>) => violationsOf({ cadence: { ...cadence, ...changes } });

describe('the ids of a programme', () => {
  const twice = (field: string, received: string) => [{ code: 'programme.namesAreUnique', field, received }];

  it('stand once in their lists', () => {
    expect(violationsOf({})).toEqual([]);
    expect(violationsOf({ methods: [...methods, ...methods.slice(1)] })).toEqual(
      twice('/definition/methods', 'observation'),
    );
    expect(violationsOf({ scale: [...scale, ...scale.slice(2)] })).toEqual(
      twice('/definition/scale', 'inte-uppfyllt'),
    );
    expect(violationsOf({ areas: [...areas, ...areas.slice(1, 2)] })).toEqual(
      twice('/definition/areas', 'halso-och-sjukvard'),
    );
  });

  it('stand once among the criteria of an area, and may stand in several', () => {
    const criteria = [
      { id: 'kompetens', name: 'Kompetens' },
      { id: 'kompetens', name: 'Kunskap' },
    ];
    const withCriteria = (own: typeof criteria) =>
      areas.map((area) => (area.id === 'halso-och-sjukvard' ? { ...area, criteria: own } : area));
    expect(violationsOf({ areas: withCriteria(criteria) })).toEqual(
      twice('/definition/areas/1/criteria', 'kompetens'),
    );
    expect(violationsOf({ areas: withCriteria(criteria.slice(1)) })).toEqual([]);
  });
});

describe('the times of a programme', () => {
  const tooFar = (name: string, received = 'P11Y') => [
    { code: 'programme.periodsAreNear', field: `/definition/cadence/${name}`, limit: 'P10Y', received },
  ];
  const [revisit] = cadence.revisits;
  const revisits = (after: string) => [...cadence.revisits, { ...revisit, name: 'Nästa', after }] as never;

  it('lie within ten years, whichever of them', () => {
    expect(withCadence({ reportPublishedWithin: 'P11Y' })).toEqual(tooFar('reportPublishedWithin'));
    expect(withCadence({ revisits: revisits('P11Y') })).toEqual(tooFar('revisits/1/after'));
    const ladder = [
      { after: 'P1D', tell: 'owner' as const },
      { after: 'P11Y', tell: 'owner' as const },
    ];
    expect(withCadence({ ladder })).toEqual(tooFar('ladder/1/after'));
    expect(withCadence({ riskComesBackWithin: { raised: 'P1Y', high: 'P11Y' } })).toEqual(
      tooFar('riskComesBackWithin/high'),
    );
  });

  it.each(['P10Y', 'P3660D', 'P1Y1M1W3256D'])('%s is near enough', (after) => {
    expect(withCadence({ nextAssessmentAfter: after })).toEqual([]);
  });

  it.each(['P3661D', 'P10Y1D', 'P119M', 'P523W', 'P1Y1M1W3257D'])('%s is too far', (after) => {
    expect(withCadence({ nextAssessmentAfter: after })).toEqual(tooFar('nextAssessmentAfter', after));
  });

  it('are told shortened when they are long to write', () => {
    const after = `P${'9'.repeat(60)}D`;
    expect(withCadence({ nextAssessmentAfter: after })).toEqual(
      tooFar('nextAssessmentAfter', after.slice(0, 40)),
    );
  });

  it('may be counted in working days and days of the year, which are always near', () => {
    expect(withCadence({ nextAssessmentAfter: { workingDays: 500 } })).toEqual([]);
    expect(withCadence({ nextAssessmentAfter: { yearDays: ['03-01'] } })).toEqual([]);
  });

  it('do not begin with a revisit after another', () => {
    const first = { name: 'Återbesök', after: 'P2M', countedFrom: 'lastRevisit' } as const;
    const none = [
      {
        code: 'programme.firstRevisitHasNoneBefore',
        field: '/definition/cadence/revisits/0/countedFrom',
      },
    ];
    expect(withCadence({ revisits: [first] })).toEqual(none);
    expect(withCadence({ revisits: [first], nextAssessmentAfter: 'P11Y' })).toEqual([
      ...tooFar('nextAssessmentAfter'),
      ...none,
    ]);
    expect(withCadence({ revisits: [...cadence.revisits, first] })).toEqual([]);
  });
});

describe('how long an interval is at most', () => {
  it.each([
    ['P1D', 1],
    ['P2W', 14],
    ['P3M', 93],
    ['P1Y2M3W4D', 366 + 62 + 21 + 4],
    [{ workingDays: 10 }, 14],
    [{ yearDays: ['03-01'] }, 366],
    [{ yearDays: ['03-01', '10-01'] }, 183],
  ])('%j: %i days', (interval, days) => {
    expect(daysOf(interval)).toBe(days);
  });
});
