import { describe, expect, it } from 'vitest';
import {
  type ComparedPart,
  compareDefinitions,
  type Followed,
} from '#shared/domain/programme/compare-definitions.ts';
import type { ProgrammeDefinition } from '#shared/domain/programme/definition.ts';
import { emptySupplement, type Supplement } from '#shared/domain/programme/supplement.ts';
import { aDefinition } from './a-definition.ts';

const followed = (
  changes: Partial<ProgrammeDefinition> = {},
  supplement: Partial<Supplement> = {},
): Followed => ({ definition: aDefinition(changes), supplement: { ...emptySupplement, ...supplement } });
const { areas, methods, scale, cadence } = aDefinition();
const part = (kind: ComparedPart['kind'], id: string, name = id): ComparedPart => ({
  kind,
  id,
  name,
  origin: 'shared',
});
const all = [
  part('area', 'personal', 'Personal'),
  part('area', 'halso-och-sjukvard', 'Hälso- och sjukvård'),
  part('area', 'verksamhetsobservation', 'Verksamhetsobservation'),
  part('criterion', 'personal/kompetens', 'Kompetens'),
  part('criterion', 'personal/rekrytering', 'Rekrytering'),
  part('method', 'intervju', 'Intervju'),
  part('method', 'observation', 'Observation'),
  part('scaleStep', 'uppfyllt', 'Uppfyllt'),
  part('scaleStep', 'delvis-uppfyllt', 'Delvis uppfyllt'),
  part('scaleStep', 'inte-uppfyllt', 'Inte uppfyllt'),
  ...Object.keys(cadence).map((key) => part('cadence', key)),
];
const nothing = { kept: [], changed: [], new: [], removed: [] };
const changesTo = (after: Followed, before = followed()) => {
  const { kept: _, ...rest } = compareDefinitions(before, after);
  return rest;
};

describe('a new version of a programme', () => {
  it('keeps every part that is the same', () => {
    expect(compareDefinitions(followed(), followed())).toEqual({ ...nothing, kept: all });
  });

  it('changes an area in what it is, and not by its criteria', () => {
    const [staff, ...others] = areas as [(typeof areas)[0], ...typeof areas];
    const renamed = followed({ areas: [{ ...staff, isHealthCare: true }, ...others] });
    expect(compareDefinitions(followed(), renamed).kept).toEqual(all.slice(1));
    expect(changesTo(renamed)).toEqual({
      new: [],
      removed: [],
      changed: [part('area', 'personal', 'Personal')],
    });
    const fewer = followed({ areas: [{ ...staff, criteria: staff.criteria.slice(0, 1) }, ...others] });
    expect(changesTo(fewer)).toEqual({
      new: [],
      changed: [],
      removed: [part('criterion', 'personal/rekrytering', 'Rekrytering')],
    });
  });

  it('brings and takes away methods, steps and times', () => {
    const survey = { id: 'enkat', name: 'Enkät', isRequired: false };
    const { planPresentedWithin: _, ...without } = cadence;
    const after = followed({
      methods: [...methods.slice(0, 1), survey],
      cadence: { ...without, reportPublishedWithin: 'P14D' },
    });
    expect(changesTo(after)).toEqual({
      changed: [part('cadence', 'reportPublishedWithin')],
      new: [part('method', 'enkat', 'Enkät')],
      removed: [part('method', 'observation', 'Observation'), part('cadence', 'planPresentedWithin')],
    });
  });

  it('changes a step of the scale by its place', () => {
    const [best, middle, worst] = scale as [(typeof scale)[0], (typeof scale)[0], (typeof scale)[0]];
    expect(changesTo(followed({ scale: [best, worst, middle] }))).toEqual({
      new: [],
      removed: [],
      changed: [
        part('scaleStep', 'inte-uppfyllt', 'Inte uppfyllt'),
        part('scaleStep', 'delvis-uppfyllt', 'Delvis uppfyllt'),
      ],
    });
  });

  it('tells what is the body’s own', () => {
    const [staff] = areas;
    const own = { ...staff, id: 'maltider', name: 'Måltider' } as (typeof areas)[0];
    const supplement: Supplement = {
      areas: [own],
      criteria: [{ areaId: 'personal', criteria: [{ id: 'rekrytering', name: 'Rekrytering' }] }],
      cadence: { factCheckWithin: 'P10D' },
    };
    const { kept } = compareDefinitions(followed({ areas: [...areas, own] }), {
      definition: aDefinition({ areas: [...areas, own] }),
      supplement,
    });
    expect(kept.filter(({ origin }) => origin === 'local')).toEqual(
      [
        part('area', 'maltider', 'Måltider'),
        part('criterion', 'personal/rekrytering', 'Rekrytering'),
        part('criterion', 'maltider/kompetens', 'Kompetens'),
        part('criterion', 'maltider/rekrytering', 'Rekrytering'),
        part('cadence', 'factCheckWithin'),
      ].map((one) => ({ ...one, origin: 'local' })),
    );
  });
});
