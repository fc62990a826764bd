import type { MandateSubject } from '#events/collaboration/mandate-subject.ts';
import type { PartyRef } from '#events/collaboration/party-ref.ts';
import type { Role } from '#events/organisation/role.ts';
import type { Circumstances, Decision } from '../decision.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { isSameJson } from '../same-json.ts';
import { withParty } from './change-parties.ts';
import { type Collaboration, type Mandate, partyOf, refOf } from './collaboration.ts';
import { collaborationSentences as rules } from './rules.ts';

/** A body writes down what a role may decide on its behalf, or writes it anew under the same id. */
export const giveMandate = (
  collaboration: Collaboration,
  { party: ref, mandate }: { readonly party: PartyRef; readonly mandate: Mandate },
  _circumstances: Circumstances,
): Decision<Collaboration> => {
  const { collaborationId } = collaboration;
  const party = partyOf(collaboration, ref);
  if (party === undefined) return refuse('conflict', rules.isAParty, { received: ref.bodyId });
  if (party.mandates.some((given) => isSameJson(given, mandate))) return undefined;
  const { mandateId, role, may } = mandate;
  const others = party.mandates.filter((given) => given.mandateId !== mandateId);
  return {
    state: withParty(collaboration, ref, { mandates: [...others, mandate] }),
    events: [{ name: 'MandateGiven', data: { collaborationId, party: refOf(ref), mandateId, role, may } }],
  };
};

/** A mandate ends from the next decision on. */
export const withdrawMandate = (
  collaboration: Collaboration,
  { party: ref, mandateId }: { readonly party: PartyRef; readonly mandateId: string },
  _circumstances: Circumstances,
): Decision<Collaboration> => {
  const { collaborationId } = collaboration;
  const party = partyOf(collaboration, ref);
  const others = party?.mandates.filter((given) => given.mandateId !== mandateId);
  if (others === undefined || others.length === party?.mandates.length) {
    return refuse('missing', rules.mandateOfTheBody, { received: mandateId });
  }
  return {
    state: withParty(collaboration, ref, { mandates: others }),
    events: [{ name: 'MandateWithdrawn', data: { collaborationId, party: refOf(ref), mandateId } }],
  };
};

/** Someone who acts for a party, in the roles they hold in its body. */
export interface ActsFor {
  readonly party: PartyRef;
  readonly roles: readonly Role[];
}

/**
 * The mandate that lets someone decide for their body; a refusal when the body is no party or has written down none
 * for any of their roles.
 */
export const mandateFor = (
  collaboration: Collaboration,
  { party: ref, roles }: ActsFor,
  subject: MandateSubject,
): Mandate | Refusal => {
  const party = partyOf(collaboration, ref);
  if (party === undefined) return refuse('forbidden', rules.isAParty, { received: ref.bodyId });
  const mandate = party.mandates.find(({ role, may }) => roles.includes(role) && may.includes(subject));
  return mandate ?? refuse('forbidden', rules.needsMandate, { limit: subject });
};
