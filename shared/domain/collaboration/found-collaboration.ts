import type { PartyRef } from '#events/collaboration/party-ref.ts';
import type { CollaborationId } from '#events/identifiers.ts';
import { dateInStockholm } from '../calendar/stockholm.ts';
import type { Circumstances, Decision } from '../decision.ts';
import type { BodyDecision } from '../programme/programme.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { type Collaboration, type Party, refOf } from './collaboration.ts';
import { collaborationSentences as rules } from './rules.ts';

/** A body as its own organisation knows it. */
export interface KnownBody extends PartyRef {
  readonly organisationName: string;
  readonly bodyName: string;
}

/** Whether the decision is the body's own, and taken. */
export const checkDecision = (
  decision: BodyDecision,
  { party, now }: { readonly party: PartyRef } & Pick<Circumstances, 'now'>,
): Refusal | undefined => {
  if (decision.bodyId !== party.bodyId) {
    const received = decision.bodyId;
    return refuse('invalid', rules.ownBodyOnly, {
      field: '/decision/bodyId',
      limit: party.bodyId,
      received,
    });
  }
  const today = dateInStockholm(now);
  return decision.decidedOn > today
    ? refuse('invalid', rules.notDecidedInAdvance, {
        field: '/decision/decidedOn',
        limit: today,
        received: decision.decidedOn,
      })
    : undefined;
};

export const joining = (body: KnownBody, decision: BodyDecision): Party => ({
  ...body,
  joinedOn: decision.decidedOn,
  decision,
  contacts: [],
  mandates: [],
});

export const partyJoined = (
  collaborationId: CollaborationId,
  party: PartyRef,
  { decidedOn, paragraph, referenceNumber }: BodyDecision,
) => ({
  name: 'PartyJoined' as const,
  data: { collaborationId, party: refOf(party), decidedOn, paragraph, referenceNumber },
});

export interface FoundCollaboration {
  readonly collaborationId: CollaborationId;
  readonly name: string;
  readonly purpose: string;
  readonly body: KnownBody;
  readonly decision: BodyDecision;
}

/** A body begins a collaboration by its own decision; it is the first party. */
export const foundCollaboration = (
  collaboration: Collaboration | undefined,
  { collaborationId, name, purpose, body, decision }: FoundCollaboration,
  { now }: Circumstances,
): Decision<Collaboration> => {
  if (collaboration !== undefined) return undefined;
  const refused = checkDecision(decision, { party: body, now });
  if (refused) return refused;
  return {
    state: {
      collaborationId,
      name,
      purpose,
      foundedOn: dateInStockholm(now),
      invitations: [],
      parties: [joining(body, decision)],
      gains: [],
      wishes: [],
    },
    events: [
      { name: 'CollaborationFounded', data: { collaborationId, party: refOf(body) } },
      partyJoined(collaborationId, body, decision),
    ],
  };
};
