import type { PartyRef } from '#events/collaboration/party-ref.ts';
import { dateInStockholm } from '../calendar/stockholm.ts';
import type { Circumstances, Decision } from '../decision.ts';
import { refuse } from '../refusal.ts';
import { isSameJson } from '../same-json.ts';
import { withParty } from './change-parties.ts';
import { type Collaboration, partyOf, refOf, type Sharing } from './collaboration.ts';
import { collaborationSentences as rules } from './rules.ts';

/** A party says what of the collaboration the shared page may show, and whether anyone may read it. */
export const chooseSharing = (
  collaboration: Collaboration,
  { party: ref, sharing }: { readonly party: PartyRef; readonly sharing: Sharing },
  _circumstances: Circumstances,
): Decision<Collaboration> => {
  const { collaborationId } = collaboration;
  const party = partyOf(collaboration, ref);
  if (party === undefined) return refuse('conflict', rules.isAParty, { received: ref.bodyId });
  if (isSameJson(party.sharing, sharing)) return undefined;
  return {
    state: withParty(collaboration, ref, { sharing }),
    events: [{ name: 'CollaborationChanged', data: { collaborationId, changed: ['sharing'] } }],
  };
};

/** A party wishes for something on the shared page. */
export const wishForPage = (
  collaboration: Collaboration,
  { party, text }: { readonly party: PartyRef; readonly text: string },
  { now }: Circumstances,
): Decision<Collaboration> => {
  const { collaborationId, wishes } = collaboration;
  if (partyOf(collaboration, party) === undefined) {
    return refuse('conflict', rules.isAParty, { received: party.bodyId });
  }
  return {
    state: {
      ...collaboration,
      wishes: [...wishes, { party: refOf(party), text, wishedOn: dateInStockholm(now) }],
    },
    events: [{ name: 'CollaborationChanged', data: { collaborationId, changed: ['wishes'] } }],
  };
};
