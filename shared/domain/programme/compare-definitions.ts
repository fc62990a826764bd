import * as z from 'zod/mini';
import { isSameJson } from '../same-json.ts';
import type { ProgrammeDefinition } from './definition.ts';
import type { Supplement } from './supplement.ts';

/** One part of a programme that a new version keeps, changes, brings or takes away. */
export const ComparedPart = z.object({
  kind: z.enum(['area', 'criterion', 'method', 'scaleStep', 'cadence']),
  /** Within the programme; of a criterion `area/criterion`. */
  id: z.string(),
  name: z.string(),
  /** Whether it is the own addition or everybody's. */
  origin: z.enum(['shared', 'local']),
});
export type ComparedPart = z.infer<typeof ComparedPart>;

/** What a body can see before it takes a new version over. */
export const Comparison = z.object({
  kept: z.array(ComparedPart),
  changed: z.array(ComparedPart),
  new: z.array(ComparedPart),
  removed: z.array(ComparedPart),
});
export type Comparison = z.infer<typeof Comparison>;

/** A definition and what of it is the body's own. */
export interface Followed {
  readonly definition: ProgrammeDefinition;
  readonly supplement: Supplement;
}

interface Part extends ComparedPart {
  readonly content: unknown;
}

const partsOf = ({ definition, supplement }: Followed): Map<string, Part> => {
  const ownAreas = new Set(supplement.areas.map(({ id }) => id));
  const ownCriteria = new Set(
    supplement.criteria.flatMap(({ areaId, criteria }) => criteria.map(({ id }) => `${areaId}/${id}`)),
  );
  const origin = (isOwn: boolean) => (isOwn ? ('local' as const) : ('shared' as const));
  const { areas, methods, scale, cadence } = definition;
  const parts: Part[] = [
    ...areas.map(({ criteria: _, ...area }) => ({
      kind: 'area' as const,
      id: area.id,
      name: area.name,
      origin: origin(ownAreas.has(area.id)),
      content: area,
    })),
    ...areas.flatMap((area) =>
      area.criteria.map((criterion) => ({
        kind: 'criterion' as const,
        id: `${area.id}/${criterion.id}`,
        name: criterion.name,
        origin: origin(ownAreas.has(area.id) || ownCriteria.has(`${area.id}/${criterion.id}`)),
        content: criterion,
      })),
    ),
    ...methods.map((method) => ({
      kind: 'method' as const,
      id: method.id,
      name: method.name,
      origin: 'shared' as const,
      content: method,
    })),
    ...scale.map((step, index) => ({
      kind: 'scaleStep' as const,
      id: step.id,
      name: step.name,
      origin: 'shared' as const,
      content: { ...step, index },
    })),
    ...Object.entries(cadence).map(([key, content]) => ({
      kind: 'cadence' as const,
      id: key,
      name: key,
      origin: origin(key in supplement.cadence),
      content,
    })),
  ];
  return new Map(parts.map((part) => [`${part.kind}/${part.id}`, part]));
};

const shown = ({ content: _, ...part }: Part): ComparedPart => part;

/** What a new version keeps, changes, brings and takes away, as the body would follow it with its supplement. */
export const compareDefinitions = (before: Followed, after: Followed): Comparison => {
  const [old, next] = [partsOf(before), partsOf(after)];
  const both = [...next].flatMap(([key, part]) => {
    const was = old.get(key);
    return was === undefined ? [] : [{ part, isSame: isSameJson(was.content, part.content) }];
  });
  return {
    kept: both.filter(({ isSame }) => isSame).map(({ part }) => shown(part)),
    changed: both.filter(({ isSame }) => !isSame).map(({ part }) => shown(part)),
    new: [...next].filter(([key]) => !old.has(key)).map(([, part]) => shown(part)),
    removed: [...old].filter(([key]) => !next.has(key)).map(([, part]) => shown(part)),
  };
};
