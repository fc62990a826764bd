import * as z from 'zod/mini';
import type { AreaContent } from '../assessment/area-content.ts';
import type { PinnedProgramme } from '../programme/programme.ts';

/** How an area has come out against the time before. */
export const Change = z.enum(['better', 'same', 'worse']);
export type Change = z.infer<typeof Change>;

/** Areas judged under a programme: a report's, or an assessment's that is still open. */
export interface JudgedAreas {
  readonly programme: PinnedProgramme;
  readonly sections: Readonly<Record<string, Pick<AreaContent, 'judgement' | 'criteria'>>>;
}

/** The name of the step that an area as a whole is judged to; undefined where it is judged by its criteria, or not yet. */
export const judgementNameOf = ({ programme, sections }: JudgedAreas, areaId: string): string | undefined => {
  const section = Object.hasOwn(sections, areaId) ? sections[areaId] : undefined;
  return programme.definition.scale.find(({ id }) => id === section?.judgement?.outcome)?.name;
};

/**
 * Where on the scale an area lies, from 0 for the best step: its own judgement, or the mean of its criteria. Undefined
 * when nothing in it was judged on the scale.
 */
const placeOf = ({ programme, sections }: JudgedAreas, areaId: string): number | undefined => {
  const section = Object.hasOwn(sections, areaId) ? sections[areaId] : undefined;
  if (section === undefined) return undefined;
  const judged = section.judgement ? [section.judgement] : Object.values(section.criteria);
  const places = judged
    .map(({ outcome }) => programme.definition.scale.findIndex(({ id }) => id === outcome))
    .filter((place) => place >= 0);
  return places.length === 0 ? undefined : places.reduce((sum, place) => sum + place, 0) / places.length;
};

/** Compares an area with the same area of the time before. Undefined when either did not judge it. */
export const areaChange = (
  areaId: string,
  { before, now }: { readonly before: JudgedAreas | undefined; readonly now: JudgedAreas },
): Change | undefined => {
  const [was, is] = [before && placeOf(before, areaId), placeOf(now, areaId)];
  if (was === undefined || is === undefined) return undefined;
  if (was === is) return 'same';
  return is < was ? 'better' : 'worse';
};
