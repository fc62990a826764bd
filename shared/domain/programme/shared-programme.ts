import * as z from 'zod/mini';
import { CollaborationId, Instant, SharedProgrammeId } from '#events/identifiers.ts';
import type { AggregateRules } from '../aggregate.ts';
import type { Circumstances, Decision } from '../decision.ts';
import { Refusal, refuse } from '../refusal.ts';
import { checkDefinition } from './check-definition.ts';
import { ProgrammeDefinition } from './definition.ts';
import { programmeSentences as rules } from './rules.ts';

/** One version: a draft may change, a released one never does. */
export const SharedVersion = z.object({
  version: z.int().check(z.positive()),
  definition: ProgrammeDefinition,
  releasedAt: z.optional(Instant),
});
export type SharedVersion = z.infer<typeof SharedVersion>;

/** A programme that a collaboration maintains; it binds nobody until a body has adopted it for itself. */
export const SharedProgramme = z.object({
  sharedProgrammeId: SharedProgrammeId,
  collaborationId: CollaborationId,
  /** By version number; each is stored as an item of its own. */
  versions: z.record(z.string(), SharedVersion),
});
export type SharedProgramme = z.infer<typeof SharedProgramme>;

/** The newest version that bodies may adopt. */
export const newestReleased = ({ versions }: SharedProgramme): SharedVersion | undefined =>
  Object.values(versions)
    .filter(({ releasedAt }) => releasedAt !== undefined)
    .sort((a, b) => b.version - a.version)[0];

const draftOf = ({ versions }: SharedProgramme): SharedVersion | undefined =>
  Object.values(versions).find(({ releasedAt }) => releasedAt === undefined);

export const sharedProgrammeRules: AggregateRules<SharedProgramme> = {
  noun: 'programme',
  kind: 'shared-programme',
  schemaVersion: 1,
  belongsTo: () => ({}),
  summary: (programme) => ({
    title: (newestReleased(programme) ?? draftOf(programme))?.definition.title ?? '',
    newestReleased: newestReleased(programme)?.version,
    hasDraft: draftOf(programme) !== undefined,
  }),
  wakeAt: () => undefined,
  involved: () => [],
  sharedWith: () => [],
  texts: () => undefined,
  partsKey: 'versions',
};

export interface DraftSharedProgramme extends Pick<SharedProgramme, 'sharedProgrammeId' | 'collaborationId'> {
  readonly definition: ProgrammeDefinition;
}

/** Begins a shared programme, or lays a new draft beside the versions that were released. */
export const draftSharedProgramme = (
  programme: SharedProgramme | undefined,
  { sharedProgrammeId, collaborationId, definition }: DraftSharedProgramme,
  _circumstances: Circumstances,
): Decision<SharedProgramme> => {
  const violations = checkDefinition(definition);
  if (violations.length > 0) return new Refusal('invalid', violations);
  const base = programme ?? { sharedProgrammeId, collaborationId, versions: {} };
  const version = draftOf(base)?.version ?? Object.keys(base.versions).length + 1;
  return {
    state: { ...base, versions: { ...base.versions, [version]: { version, definition } } },
    events: [{ name: 'SharedProgrammeDrafted', data: { collaborationId, sharedProgrammeId, version } }],
  };
};

/** Finishes the draft: from now on bodies may adopt it, and it never changes. */
export const releaseSharedProgramme = (
  programme: SharedProgramme,
  { now }: Pick<Circumstances, 'now'>,
): Decision<SharedProgramme> => {
  const draft = draftOf(programme);
  if (draft === undefined) return refuse('conflict', rules.draftToRelease);
  const { collaborationId, sharedProgrammeId, versions } = programme;
  const { version } = draft;
  return {
    state: { ...programme, versions: { ...versions, [version]: { ...draft, releasedAt: now } } },
    events: [{ name: 'SharedProgrammeReleased', data: { collaborationId, sharedProgrammeId, version } }],
  };
};
