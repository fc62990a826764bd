import * as z from 'zod/mini';
import { LocalId } from '#events/identifiers.ts';
import { Refusal, type Violation } from '../refusal.ts';
import { daysOf } from './check-definition.ts';
import { Area, Cadence, type ProgrammeDefinition } from './definition.ts';
import { programmeSentences as rules } from './rules.ts';

const {
  revisits: _,
  closingTalks: __,
  ladder: ___,
  nextAssessmentScope: ____,
  riskComesBackWithin: _____,
  ...periods
} = Cadence.shape;

/** What one body adds to a programme it shares with others: areas, criteria, a tighter cadence. It takes nothing away. */
export const Supplement = z.object({
  areas: z.array(Area).check(z.maxLength(30)),
  criteria: z.array(z.object({ areaId: LocalId, criteria: Area.shape.criteria })).check(z.maxLength(60)),
  cadence: z.partial(z.object(periods)),
});
export type Supplement = z.infer<typeof Supplement>;

type CadenceKey = keyof Supplement['cadence'];

export const emptySupplement: Supplement = { areas: [], criteria: [], cadence: {} };

/** What of the supplement is in the way of this definition; empty when it fits. */
export const checkSupplement = (
  { areas, cadence }: ProgrammeDefinition,
  supplement: Supplement,
): Violation[] => {
  const shared = new Map(areas.map((area) => [area.id, area]));
  const taken = supplement.areas.flatMap(({ id }, index) =>
    shared.has(id)
      ? [{ rule: rules.namesAreUnique, field: `/supplement/areas/${index}/id`, received: id }]
      : [],
  );
  const misplaced = supplement.criteria.flatMap(({ areaId, criteria }, index) => {
    const area = shared.get(areaId);
    const field = `/supplement/criteria/${index}`;
    if (area === undefined) return [{ rule: rules.supplementsAnArea, field, received: areaId }];
    const same = criteria.find(({ id }) => area.criteria.some((criterion) => criterion.id === id));
    return same ? [{ rule: rules.namesAreUnique, field, received: same.id }] : [];
  });
  const looser = Object.entries(supplement.cadence).flatMap(([key, period]) => {
    const limit = cadence[key as CadenceKey];
    return period !== undefined && limit !== undefined && daysOf(period) > daysOf(limit)
      ? [
          {
            rule: rules.cadenceIsTighter,
            field: `/supplement/cadence/${key}`,
            limit: daysOf(limit),
            received: daysOf(period),
          },
        ]
      : [];
  });
  return [...taken, ...misplaced, ...looser];
};

/** The programme as the body follows it: the shared one with its own additions. */
export const withSupplement = (
  definition: ProgrammeDefinition,
  supplement: Supplement,
): ProgrammeDefinition | Refusal => {
  const violations = checkSupplement(definition, supplement);
  if (violations.length > 0) return new Refusal('invalid', violations);
  const added = (areaId: string) =>
    supplement.criteria.flatMap((one) => (one.areaId === areaId ? one.criteria : []));
  return {
    ...definition,
    areas: [
      ...definition.areas.map((area) => ({ ...area, criteria: [...area.criteria, ...added(area.id)] })),
      ...supplement.areas,
    ],
    cadence: Cadence.parse({ ...definition.cadence, ...supplement.cadence }),
  };
};

/**
 * What of a supplement still has a place in a new version of the shared programme: what that now holds itself, or
 * what stood in an area that is gone, falls away, as does a cadence that is no longer the tighter one.
 */
export const carrySupplement = (definition: ProgrammeDefinition, supplement: Supplement): Supplement => {
  const shared = new Map(definition.areas.map((area) => [area.id, area]));
  const criteria = supplement.criteria.flatMap(({ areaId, criteria: own }) => {
    const area = shared.get(areaId);
    const left = own.filter(({ id }) => !area?.criteria.some((criterion) => criterion.id === id));
    return area === undefined || left.length === 0 ? [] : [{ areaId, criteria: left }];
  });
  const cadence = Object.fromEntries(
    Object.entries(supplement.cadence).filter(([key, period]) => {
      const limit = definition.cadence[key as CadenceKey];
      return period !== undefined && (limit === undefined || daysOf(period) < daysOf(limit));
    }),
  );
  return { areas: supplement.areas.filter(({ id }) => !shared.has(id)), criteria, cadence };
};
