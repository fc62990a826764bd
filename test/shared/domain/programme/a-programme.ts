import type {
  BodyId,
  CollaborationId,
  OrganisationId,
  PersonId,
  ProgrammeId,
  SharedProgrammeId,
} from '#events/identifiers.ts';
import type { Circumstances } from '#shared/domain/decision.ts';
import { adoptProgramme, draftProgramme } from '#shared/domain/programme/decide.ts';
import type { Programme } from '#shared/domain/programme/programme.ts';
import {
  draftSharedProgramme,
  releaseSharedProgramme,
  type SharedProgramme,
} from '#shared/domain/programme/shared-programme.ts';
import { accepted } from '../plan/a-plan.ts';
import { aDefinition } from './a-definition.ts';

const organisationId = '0184' as OrganisationId;
const personId = '0192f0c1-aaaa-7c3d-8e4f-5a6b7c8d9e0f' as PersonId;
export const bodyId = 'omvardnadsnamnden' as BodyId;
export const programmeId = '0192f0c1-2222-7c3d-8e4f-5a6b7c8d9e0f' as ProgrammeId;
export const collaborationId = '0192f0c1-1111-7c3d-8e4f-000000000001' as CollaborationId;
export const sharedProgrammeId = '0192f0c1-2222-7c3d-8e4f-000000000009' as SharedProgrammeId;

/** A body's programme, by its ids. */
export const ofTheBody = { programmeId, organisationId, bodyId };
export const today: Circumstances = { now: '2026-10-01T08:00:00.000Z', actor: { personId, organisationId } };
/** Taken two weeks before today. */
export const decision = {
  bodyId,
  decidedOn: '2026-09-15',
  paragraph: '§ 84',
  referenceNumber: 'ON/2026:114',
};

export const aDraft = (programme?: Programme, definition = aDefinition()): Programme =>
  accepted(draftProgramme(programme, { ...ofTheBody, definition }, today)).state;
export const anAdopted = (draft: Programme = aDraft()): Programme =>
  accepted(adoptProgramme(draft, { decision }, today)).state;

export const aSharedDraft = (programme?: SharedProgramme, definition = aDefinition()): SharedProgramme =>
  accepted(draftSharedProgramme(programme, { sharedProgrammeId, collaborationId, definition }, today)).state;
export const aReleased = (draft: SharedProgramme = aSharedDraft()): SharedProgramme =>
  accepted(releaseSharedProgramme(draft, today)).state;
