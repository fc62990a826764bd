import type { PartyRef } from '#events/collaboration/party-ref.ts';
import type { OrganisationId } from '#events/identifiers.ts';
import type { Circumstances, Decision } from '../decision.ts';
import { isKnownOrganisation } from '../organisation/authorities.ts';
import type { BodyDecision } from '../programme/programme.ts';
import { refuse } from '../refusal.ts';
import { type Collaboration, isSameParty, partyOf, refOf } from './collaboration.ts';
import { checkDecision, joining, type KnownBody, partyJoined } from './found-collaboration.ts';
import { collaborationSentences as rules } from './rules.ts';

/** Asks an organisation to join; which of its bodies does is its own affair. Asked already: nothing changes. */
export const inviteParty = (
  collaboration: Collaboration,
  { organisationId }: { readonly organisationId: OrganisationId },
  _circumstances: Circumstances,
): Decision<Collaboration> => {
  const { collaborationId, invitations } = collaboration;
  if (!isKnownOrganisation(organisationId)) {
    const received = organisationId;
    return refuse('invalid', rules.knownOrganisation, { field: '/organisationId', received });
  }
  if (invitations.includes(organisationId)) return undefined;
  return {
    state: { ...collaboration, invitations: [...invitations, organisationId] },
    events: [{ name: 'PartyInvited', data: { collaborationId, organisationId } }],
  };
};

/** A body that was asked decides to take part, also after it has left once. A party already: nothing changes. */
export const joinCollaboration = (
  collaboration: Collaboration,
  { body, decision }: { readonly body: KnownBody; readonly decision: BodyDecision },
  { now }: Circumstances,
): Decision<Collaboration> => {
  const { collaborationId, invitations, parties } = collaboration;
  if (partyOf(collaboration, body)) return undefined;
  if (!invitations.includes(body.organisationId)) return refuse('conflict', rules.invitedBeforeJoining);
  const refused = checkDecision(decision, { party: body, now });
  if (refused) return refused;
  return {
    state: {
      ...collaboration,
      invitations: invitations.filter((invited) => invited !== body.organisationId),
      parties: [...parties, joining(body, decision)],
    },
    events: [partyJoined(collaborationId, body, decision)],
  };
};

/** A body leaves: its share goes with this very decision. What it decided together with others it has kept. */
export const leaveCollaboration = (
  collaboration: Collaboration,
  { party, decision }: { readonly party: PartyRef; readonly decision: BodyDecision },
  { now }: Circumstances,
): Decision<Collaboration> => {
  const { collaborationId, parties } = collaboration;
  const leaving = partyOf(collaboration, party);
  if (leaving === undefined) return refuse('conflict', rules.isAParty, { received: party.bodyId });
  const refused = checkDecision(decision, { party, now });
  if (refused) return refused;
  const { decidedOn } = decision;
  const left = { ...leaving, leftOn: decidedOn, leavingDecision: decision };
  return {
    state: { ...collaboration, parties: parties.map((one) => (one === leaving ? left : one)) },
    events: [{ name: 'PartyLeft', data: { collaborationId, party: refOf(party), decidedOn } }],
  };
};

/** Says anew what the collaboration is called and what it is for. */
export const describeCollaboration = (
  collaboration: Collaboration,
  { name, purpose }: { readonly name: string; readonly purpose: string },
  _circumstances: Circumstances,
): Decision<Collaboration> => {
  const { collaborationId } = collaboration;
  const changed = [
    ...(name === collaboration.name ? [] : ['name' as const]),
    ...(purpose === collaboration.purpose ? [] : ['purpose' as const]),
  ];
  if (changed.length === 0) return undefined;
  return {
    state: { ...collaboration, name, purpose },
    events: [{ name: 'CollaborationChanged', data: { collaborationId, changed } }],
  };
};

/** The collaboration with one of its parties changed. */
export const withParty = (
  collaboration: Collaboration,
  ref: PartyRef,
  change: Partial<Collaboration['parties'][number]>,
): Collaboration => ({
  ...collaboration,
  parties: collaboration.parties.map((party) =>
    isSameParty(party, ref) && party.leftOn === undefined ? { ...party, ...change } : party,
  ),
});
