import { describe, expect, it } from 'vitest';
import type { Area } from '#shared/domain/programme/definition.ts';
import {
  carrySupplement,
  checkSupplement,
  emptySupplement,
  type Supplement,
  withSupplement,
} from '#shared/domain/programme/supplement.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { aDefinition } from './a-definition.ts';

const definition = aDefinition();
const anArea = (id: string): Area => ({
  id,
  name: 'Måltider',
  role: 'judged',
  criteria: [],
  notApplicableTo: [],
  isHealthCare: false,
});
const criterion = (id: string) => ({ id, name: 'Bemötande' });
const adding = (changes: Partial<Supplement>): Supplement => ({ ...emptySupplement, ...changes });
const violationsOf = (changes: Partial<Supplement>) =>
  checkSupplement(definition, adding(changes)).map(({ rule, ...rest }) => ({ code: rule.code, ...rest }));

describe('what a body adds to a shared programme', () => {
  it('stands beside what all share', () => {
    const supplement = adding({
      areas: [anArea('maltider')],
      criteria: [
        { areaId: 'personal', criteria: [criterion('bemotande')] },
        { areaId: 'halso-och-sjukvard', criteria: [criterion('lakemedel')] },
      ],
      cadence: { reportPublishedWithin: 'P14D' },
    });
    const [staff, health, ...others] = definition.areas as [Area, Area, Area];
    expect(withSupplement(definition, supplement)).toEqual({
      ...definition,
      areas: [
        { ...staff, criteria: [...staff.criteria, criterion('bemotande')] },
        { ...health, criteria: [criterion('lakemedel')] },
        ...others,
        anArea('maltider'),
      ],
      cadence: { ...definition.cadence, reportPublishedWithin: 'P14D' },
    });
    expect(withSupplement(definition, emptySupplement)).toEqual(definition);
  });

  it('is refused with all that is in the way', () => {
    const supplement = adding({ areas: [anArea('personal')], cadence: { reportPublishedWithin: 'P22D' } });
    const refusal = withSupplement(definition, supplement);
    expect(refusal).toBeInstanceOf(Refusal);
    expect(refusal).toEqual(new Refusal('invalid', checkSupplement(definition, supplement)));
    expect((refusal as Refusal).violations).toHaveLength(2);
  });

  it('takes no id that is taken', () => {
    expect(violationsOf({ areas: [anArea('maltider'), anArea('personal')] })).toEqual([
      { code: 'programme.namesAreUnique', field: '/supplement/areas/1/id', received: 'personal' },
    ]);
    const criteria = [
      { areaId: 'halso-och-sjukvard', criteria: [criterion('kompetens')] },
      { areaId: 'personal', criteria: [criterion('bemotande'), criterion('rekrytering')] },
    ];
    expect(violationsOf({ criteria })).toEqual([
      { code: 'programme.namesAreUnique', field: '/supplement/criteria/1', received: 'rekrytering' },
    ]);
  });

  it('lays criteria in areas that there are', () => {
    expect(violationsOf({ criteria: [{ areaId: 'lokaler', criteria: [criterion('ljus')] }] })).toEqual([
      { code: 'programme.supplementsAnArea', field: '/supplement/criteria/0', received: 'lokaler' },
    ]);
  });

  it('makes the cadence tighter, or the same, or asks for what the others do not', () => {
    expect(violationsOf({ cadence: { reportPublishedWithin: 'P20D' } })).toEqual([]);
    expect(violationsOf({ cadence: { reportPublishedWithin: 'P21D' } })).toEqual([]);
    expect(violationsOf({ cadence: { reportPublishedWithin: 'P22D' } })).toEqual([
      {
        code: 'programme.cadenceIsTighter',
        field: '/supplement/cadence/reportPublishedWithin',
        limit: 21,
        received: 22,
      },
    ]);
    const { planPresentedWithin: _, ...without } = definition.cadence;
    const asking = adding({ cadence: { planPresentedWithin: 'P90D' } });
    expect(checkSupplement({ ...definition, cadence: without }, asking)).toEqual([]);
    expect(violationsOf({ cadence: { planPresentedWithin: undefined } })).toEqual([]);
  });
});

describe('what is carried over to a new version', () => {
  it('is what still has a place there', () => {
    const supplement = adding({
      areas: [anArea('maltider'), anArea('personal')],
      criteria: [
        { areaId: 'personal', criteria: [criterion('kompetens'), criterion('bemotande')] },
        { areaId: 'personal', criteria: [criterion('kompetens'), criterion('rekrytering')] },
        { areaId: 'lokaler', criteria: [criterion('ljus')] },
        { areaId: 'halso-och-sjukvard', criteria: [criterion('kompetens')] },
      ],
    });
    expect(carrySupplement(definition, supplement)).toEqual({
      areas: [anArea('maltider')],
      criteria: [
        { areaId: 'personal', criteria: [criterion('bemotande')] },
        { areaId: 'halso-och-sjukvard', criteria: [criterion('kompetens')] },
      ],
      cadence: {},
    });
  });

  it('is a cadence while it is the tighter one', () => {
    const { planPresentedWithin: _, ...without } = definition.cadence;
    const cadence = {
      reportPublishedWithin: 'P20D',
      factCheckWithin: 'P10D',
      readThroughWithin: 'P22D',
      planPresentedWithin: 'P90D',
      nextAssessmentAfter: undefined,
    };
    const carried = carrySupplement({ ...definition, cadence: without }, adding({ cadence }));
    expect(carried).toStrictEqual(
      adding({ cadence: { reportPublishedWithin: 'P20D', planPresentedWithin: 'P90D' } }),
    );
  });
});
