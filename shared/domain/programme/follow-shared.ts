import type { BodyId, CollaborationId, OrganisationId, ProgrammeId } from '#events/identifiers.ts';
import type { Circumstances, Decision } from '../decision.ts';
import { Refusal, refuse } from '../refusal.ts';
import { type Comparison, compareDefinitions } from './compare-definitions.ts';
import { draftProgramme } from './decide.ts';
import { draftOf, type Programme, type ProgrammeVersion, versionInForce } from './programme.ts';
import { programmeSentences as rules } from './rules.ts';
import { newestReleased, type SharedProgramme } from './shared-programme.ts';
import { carrySupplement, emptySupplement, type Supplement, withSupplement } from './supplement.ts';

export interface FollowShared {
  readonly programmeId: ProgrammeId;
  readonly organisationId: OrganisationId;
  readonly bodyId: BodyId;
  readonly collaborationId: CollaborationId;
  readonly shared: SharedProgramme;
  readonly supplement: Supplement;
}

/**
 * Lays a draft for a body: the newest released version of the shared programme with the body's own additions. The
 * body adopts it by its own decision, like every programme.
 */
export const followShared = (
  programme: Programme | undefined,
  { shared, supplement, collaborationId, ...own }: FollowShared,
  circumstances: Circumstances,
): Decision<Programme> => {
  const released = newestReleased(shared);
  if (released === undefined) return refuse('conflict', rules.releasedBeforeAdopted);
  const definition = withSupplement(released.definition, supplement);
  if (definition instanceof Refusal) return definition;
  const decision = draftProgramme(programme, { ...own, definition }, circumstances);
  if (decision === undefined || decision instanceof Refusal) return decision;
  const draft = draftOf(decision.state);
  if (draft === undefined) return decision;
  const { sharedProgrammeId } = shared;
  const from = { collaborationId, sharedProgrammeId, version: released.version, supplement };
  const drafted: ProgrammeVersion = { ...draft, from };
  return {
    ...decision,
    state: { ...decision.state, versions: { ...decision.state.versions, [draft.version]: drafted } },
  };
};

/** The version whose additions a migration goes on from: the one in force, else the draft. */
export const followedVersion = (programme: Programme): ProgrammeVersion | undefined =>
  versionInForce(programme) ?? draftOf(programme);

/** What taking over the newest version would mean for a body; the additions that still have a place come along. */
export const previewMigration = (
  programme: Programme,
  shared: SharedProgramme,
): (Comparison & { readonly version: number; readonly supplement: Supplement }) | Refusal => {
  const followed = followedVersion(programme);
  const released = newestReleased(shared);
  if (followed === undefined || released === undefined)
    return refuse('conflict', rules.releasedBeforeAdopted);
  const before = followed.from?.supplement ?? emptySupplement;
  const supplement = carrySupplement(released.definition, before);
  const definition = withSupplement(released.definition, supplement);
  if (definition instanceof Refusal) return definition;
  const comparison = compareDefinitions(
    { definition: followed.definition, supplement: before },
    { definition, supplement },
  );
  return { ...comparison, version: released.version, supplement };
};
