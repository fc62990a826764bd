import * as z from 'zod/mini';
import { OrganisationId, PersonRef, UnitId } from '#events/identifiers.ts';
import { nameText } from '../text.ts';

/** A unit as a follow-up pins it when it opens. Never an address: protected units must not show theirs anywhere. */
export const FollowedUnit = z.object({
  unitId: UnitId,
  name: nameText(),
  /** The form of care: "särskilt boende", "hemtjänst", ... */
  form: nameText(80),
  /** Own regi or a private provider: judged alike, handled apart (design §5.11). */
  operation: z.enum(['own', 'private']),
  /** The organisation that runs it: the municipality itself, or the provider. */
  providerId: OrganisationId,
  /** Enhetschef, or the provider's verksamhetschef: a member of the organisation that runs the unit. */
  manager: PersonRef,
  isFictional: z.boolean(),
});
export type FollowedUnit = z.infer<typeof FollowedUnit>;
