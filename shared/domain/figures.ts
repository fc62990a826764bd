import type { BodyId, CalendarDate, LocalId, UnitId } from '#events/identifiers.ts';

/** What one record adds to the figures: dates, codes and counts of a unit under a programme; nothing about who did it. */
export interface FigureFact {
  /** Which year it belongs to: the hand-over of the report, the adoption of the plan. */
  readonly on: CalendarDate;
  readonly programmeId: string;
  readonly programme: string;
  readonly unitId: UnitId;
  readonly unitName: string;
  readonly operation: 'own' | 'private';
  readonly bodyId: BodyId;
  /** Days from the last occasion to the hand-over. */
  readonly leadDays?: number;
  readonly revisits?: { readonly held: number; readonly heldInTime: number };
  /** By area: measures that a revisit has judged carried out, wholly or partly, and those that had effect. */
  readonly areas?: readonly {
    readonly areaId: LocalId;
    readonly areaName: string;
    readonly judged: number;
    readonly hadEffect: number;
  }[];
}

/**
 * So many units on each side before own and private are compared: with fewer the figure says who it is about, and chance
 * more than how they work.
 */
export const unitsToCompare = 5;

/** The value that so large a share of the sorted values does not exceed (nearest rank); undefined of none. */
export const percentile = (values: readonly number[], share: number): number | undefined => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
};

/** A share of how many. */
export interface Share {
  readonly count: number;
  readonly share: number;
}

/** The figures of some facts; what nothing is known of is left out. */
export interface Figures {
  readonly units: number;
  readonly leadTime?: { readonly count: number; readonly medianDays: number; readonly p90Days: number };
  readonly revisitsInTime?: Share;
  readonly measuresWithEffect?: Share;
}

const shareOf = (part: number, whole: number): Share | undefined =>
  whole === 0 ? undefined : { count: whole, share: part / whole };

const sum = <Value>(values: readonly Value[], of: (value: Value) => number): number =>
  values.reduce((total, value) => total + of(value), 0);

/** Adds facts up. Their order is of no matter. */
export const figuresOf = (facts: readonly FigureFact[]): Figures => {
  const leadDays = facts.flatMap((fact) => fact.leadDays ?? []);
  const medianDays = percentile(leadDays, 0.5);
  const p90Days = percentile(leadDays, 0.9);
  const areas = facts.flatMap((fact) => fact.areas ?? []);
  const revisits = facts.flatMap((fact) => fact.revisits ?? []);
  const revisitsInTime = shareOf(
    sum(revisits, ({ heldInTime }) => heldInTime),
    sum(revisits, ({ held }) => held),
  );
  const measuresWithEffect = shareOf(
    sum(areas, ({ hadEffect }) => hadEffect),
    sum(areas, ({ judged }) => judged),
  );
  return {
    units: new Set(facts.map(({ unitId }) => unitId)).size,
    ...(medianDays !== undefined &&
      p90Days !== undefined && { leadTime: { count: leadDays.length, medianDays, p90Days } }),
    ...(revisitsInTime && { revisitsInTime }),
    ...(measuresWithEffect && { measuresWithEffect }),
  };
};

/** What figures are told apart by. */
export type FiguresBy = 'programme' | 'area' | 'unit';

export interface FiguresGroup {
  /** The programme's, area's or unit's id. */
  readonly id: string;
  readonly name: string;
  readonly figures: Figures;
}

/** The facts with an area of their own each: lead times and revisits are no area's. */
const byArea = (facts: readonly FigureFact[]): { id: string; name: string; fact: FigureFact }[] =>
  facts.flatMap(({ leadDays: _, revisits: __, areas = [], ...fact }) =>
    areas.map((area) => ({ id: area.areaId, name: area.areaName, fact: { ...fact, areas: [area] } })),
  );

/** The figures of each programme, area or unit, by name. */
export const figuresBy = (facts: readonly FigureFact[], by: FiguresBy): readonly FiguresGroup[] => {
  const named =
    by === 'area'
      ? byArea(facts)
      : facts.map((fact) =>
          by === 'programme'
            ? { id: fact.programmeId, name: fact.programme, fact }
            : { id: fact.unitId, name: fact.unitName, fact },
        );
  return [...Map.groupBy(named, ({ id }) => id)]
    .map(([id, group]) => ({
      id,
      name: group.at(-1)?.name ?? id,
      figures: figuresOf(group.map(({ fact }) => fact)),
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'sv'));
};

/** Own and private side by side, where there are enough units of both; undefined where there are not. */
export const compareOperations = (
  facts: readonly FigureFact[],
): { readonly own: Figures; readonly private: Figures } | undefined => {
  const of = (operation: FigureFact['operation']) =>
    figuresOf(facts.filter((fact) => fact.operation === operation));
  const [own, theirs] = [of('own'), of('private')];
  return own.units >= unitsToCompare && theirs.units >= unitsToCompare ? { own, private: theirs } : undefined;
};
