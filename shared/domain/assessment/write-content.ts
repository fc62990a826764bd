import { isDeepStrictEqual } from 'node:util';
import type { Circumstances } from '../decision.ts';
import { personOf } from '../decision.ts';
import type { Area } from '../programme/definition.ts';
import { recognisedIds } from '../recognised-ids.ts';
import type { AreaContent, AreaContentToSave, Finding } from './area-content.ts';

const contentFields = ['text', 'judgement', 'criteria', 'requirements', 'findings'] as const;
export type ContentField = (typeof contentFields)[number];

export interface WriteContent {
  readonly area: Area;
  /** The area's place in the programme, from 1: it begins the numbers of the area's findings. */
  readonly areaNumber: number;
  readonly content: AreaContentToSave;
}

type SentFinding = NonNullable<AreaContentToSave['findings']>[number];

const written = (
  { kind, text, restsOn, isUrgent, isHealthCare }: SentFinding,
  area: Area,
): Omit<Finding, 'findingId'> => ({
  kind,
  text,
  restsOn: restsOn ?? {},
  isUrgent: isUrgent ?? false,
  isHealthCare: isHealthCare ?? area.isHealthCare,
});

/**
 * Replaces what an area holds and numbers its new findings. An empty list of changed fields means that the
 * same was sent again.
 */
export const writeContent = (
  before: AreaContent,
  { area, areaNumber, content }: WriteContent,
  { now, actor }: Circumstances,
): { readonly after: AreaContent; readonly changed: readonly ContentField[] } => {
  let numbered = before.findingsNumbered;
  const sent = content.findings ?? [];
  const ids = recognisedIds({
    sent,
    known: before.findings,
    idOfSent: ({ findingId }) => findingId,
    idOfKnown: ({ findingId }) => findingId,
    isSame: (one, { findingId: _, ...known }) => isDeepStrictEqual(written(one, area), known),
  });
  const findings = sent.map(
    (one, index): Finding => ({
      findingId: ids[index] ?? `${areaNumber}-${++numbered}`,
      ...written(one, area),
    }),
  );
  const savedBy = personOf(actor);
  const after: AreaContent = {
    ...(content.text !== undefined && { text: content.text }),
    ...(content.judgement && { judgement: content.judgement }),
    criteria: content.criteria ?? {},
    requirements: content.requirements ?? {},
    findings,
    findingsNumbered: numbered,
    version: before.version + 1,
    savedAt: now,
    ...(savedBy && { savedBy }),
  };
  const changed = contentFields.filter((field) => !isDeepStrictEqual(before[field], after[field]));
  return { after, changed };
};
