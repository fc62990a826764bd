import type { PartyRef } from '#events/collaboration/party-ref.ts';
import type { LocalId } from '#events/identifiers.ts';
import { dateInStockholm } from '../calendar/stockholm.ts';
import type { Circumstances, Decision } from '../decision.ts';
import { refuse } from '../refusal.ts';
import { isSameJson } from '../same-json.ts';
import { withParty } from './change-parties.ts';
import { type Collaboration, type Contact, type Gain, partyOf, refOf } from './collaboration.ts';
import { collaborationSentences as rules } from './rules.ts';

/** A party says whom to turn to: functions of its own, each with several persons. */
export const nameContacts = (
  collaboration: Collaboration,
  { party: ref, contacts }: { readonly party: PartyRef; readonly contacts: readonly Contact[] },
  _circumstances: Circumstances,
): Decision<Collaboration> => {
  const { collaborationId } = collaboration;
  const party = partyOf(collaboration, ref);
  if (party === undefined) return refuse('conflict', rules.isAParty, { received: ref.bodyId });
  const foreign = contacts
    .flatMap(({ people }) => people)
    .find(({ organisationId }) => organisationId !== ref.organisationId);
  if (foreign !== undefined) {
    return refuse('invalid', rules.contactIsOwn, { field: '/contacts', received: foreign.organisationId });
  }
  if (isSameJson(party.contacts, contacts)) return undefined;
  return {
    state: withParty(collaboration, ref, { contacts: [...contacts] }),
    events: [{ name: 'CollaborationChanged', data: { collaborationId, changed: ['contacts'] } }],
  };
};

export interface NoteGain extends Pick<Gain, 'kind' | 'hours' | 'text'> {
  readonly party: PartyRef;
}

/** A party notes what it has saved or gained by working together. */
export const noteGain = (
  collaboration: Collaboration,
  { party, kind, hours, text }: NoteGain,
  { now }: Circumstances,
): Decision<Collaboration> => {
  const { collaborationId, gains } = collaboration;
  if (partyOf(collaboration, party) === undefined) {
    return refuse('conflict', rules.isAParty, { received: party.bodyId });
  }
  if ((kind === 'hours') !== (hours !== undefined)) {
    return refuse('invalid', rules.hoursOfAGain, { field: '/hours' });
  }
  const gainId: LocalId = `gain-${gains.length + 1}`;
  const counted = hours === undefined ? {} : { hours };
  const gain = { gainId, party: refOf(party), kind, ...counted, text, notedOn: dateInStockholm(now) };
  return {
    state: { ...collaboration, gains: [...gains, gain] },
    events: [{ name: 'GainNoted', data: { collaborationId, party: refOf(party), gainId, kind, ...counted } }],
  };
};
