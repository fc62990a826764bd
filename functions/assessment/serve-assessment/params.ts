import * as z from 'zod/mini';
import { AssessmentId, ContactNoteId, LocalId, OrganisationId } from '#events/identifiers.ts';

export const OrganisationParams = z.object({ organisationId: OrganisationId });
export const AssessmentParams = z.object({ organisationId: OrganisationId, assessmentId: AssessmentId });
export const AreaParams = z.object({ ...AssessmentParams.shape, areaId: LocalId });
export const OccasionParams = z.object({ ...AssessmentParams.shape, occasionId: LocalId });
export const ContactNoteParams = z.object({ organisationId: OrganisationId, contactNoteId: ContactNoteId });
