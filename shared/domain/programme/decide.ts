import type { BodyId, OrganisationId, ProgrammeId } from '#events/identifiers.ts';
import { dateInStockholm } from '../calendar/stockholm.ts';
import { type Circumstances, type Decision, personOf } from '../decision.ts';
import { Refusal, refuse } from '../refusal.ts';
import { checkDefinition } from './check-definition.ts';
import type { ProgrammeDefinition } from './definition.ts';
import { type BodyDecision, draftOf, type Programme, type ProgrammeVersion } from './programme.ts';
import { programmeSentences as rules } from './rules.ts';

export interface DraftProgramme {
  readonly programmeId: ProgrammeId;
  readonly organisationId: OrganisationId;
  readonly bodyId: BodyId;
  readonly definition: ProgrammeDefinition;
}

/** Begins a programme with its first draft, or lays a new draft beside the adopted versions of one there is. */
export const draftProgramme = (
  programme: Programme | undefined,
  { programmeId, organisationId, bodyId, definition }: DraftProgramme,
  { actor }: Circumstances,
): Decision<Programme> => {
  const violations = checkDefinition(definition);
  if (violations.length > 0) return new Refusal('invalid', violations);

  const base: Programme = programme ?? {
    programmeId,
    organisationId,
    bodyId,
    draftedBy: personOf(actor),
    versions: {},
  };
  const version = draftOf(base)?.version ?? Object.keys(base.versions).length + 1;
  return {
    state: { ...base, versions: { ...base.versions, [version]: { version, definition } } },
    events: [
      { name: 'ProgrammeDrafted', data: { programmeId: base.programmeId, bodyId: base.bodyId, version } },
    ],
  };
};

/** The body adopts the draft: from now on it is immutable and new assessments follow it. */
export const adoptProgramme = (
  programme: Programme,
  { decision }: { readonly decision: BodyDecision },
  { now }: Circumstances,
): Decision<Programme> => {
  const draft = draftOf(programme);
  if (draft === undefined) return refuse('conflict', rules.draftToAdopt);
  if (decision.bodyId !== programme.bodyId) {
    return refuse('invalid', rules.decisionIsOfTheBody, {
      field: '/decision/bodyId',
      limit: programme.bodyId,
      received: decision.bodyId,
    });
  }
  if (decision.decidedOn > dateInStockholm(now)) {
    return refuse('invalid', rules.notAdoptedInAdvance, {
      field: '/decision/decidedOn',
      limit: dateInStockholm(now),
      received: decision.decidedOn,
    });
  }
  const { programmeId, bodyId } = programme;
  const { decidedOn, paragraph, referenceNumber } = decision;
  const adopted: ProgrammeVersion = { ...draft, decision, adoptedAt: now };
  return {
    state: { ...programme, versions: { ...programme.versions, [draft.version]: adopted } },
    events: [
      {
        name: 'ProgrammeAdopted',
        data: { programmeId, bodyId, version: draft.version, decidedOn, paragraph, referenceNumber },
      },
    ],
  };
};
