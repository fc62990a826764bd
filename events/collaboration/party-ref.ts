import * as z from 'zod/mini';
import { BodyId, OrganisationId } from '../identifiers.ts';

/** A party of a collaboration: one body of one organisation, which decides for itself and for nobody else. */
export const PartyRef = z.object({ organisationId: OrganisationId, bodyId: BodyId });
export type PartyRef = z.infer<typeof PartyRef>;
