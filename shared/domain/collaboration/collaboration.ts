import * as z from 'zod/mini';
import { MandateSubject } from '#events/collaboration/mandate-subject.ts';
import { PartyRef } from '#events/collaboration/party-ref.ts';
import { CalendarDate, CollaborationId, LocalId, OrganisationId, PersonRef } from '#events/identifiers.ts';
import { Role } from '#events/organisation/role.ts';
import type { AggregateRules, Share } from '../aggregate.ts';
import { BodyDecision } from '../programme/programme.ts';
import { freeText, nameText } from '../text.ts';

/** Whom to turn to: a function such as KSA (the municipality's coordinators) or GSA (the region's), several persons each. */
export const Contact = z.object({
  functionName: nameText(80),
  /** A function's address, not a person's. */
  email: z.optional(z.email().check(z.maxLength(254))),
  people: z.array(PersonRef).check(z.maxLength(20)),
});
export type Contact = z.infer<typeof Contact>;

/** What a role may decide on behalf of its own body, on whose delegation, and the goals it works towards. */
export const Mandate = z.object({
  mandateId: LocalId,
  role: Role,
  may: z.array(MandateSubject).check(z.minLength(1), z.maxLength(3)),
  /** "Socialnämndens delegationsordning 4.2" */
  delegation: nameText(),
  goals: freeText(2000),
});
export type Mandate = z.infer<typeof Mandate>;

/** What the shared page may show: what is common needs everyone's choice, contacts and gains the party's own. */
export const SharedPart = z.enum(['plans', 'guidelines', 'goodExamples', 'dates', 'contacts', 'gains']);
export type SharedPart = z.infer<typeof SharedPart>;

/** A party's choice for the shared page. */
export const Sharing = z.object({
  parts: z.array(SharedPart).check(z.maxLength(6)),
  /** Whether anyone may read it; it takes every party. */
  isPublic: z.boolean(),
});
export type Sharing = z.infer<typeof Sharing>;

/** One body that takes part, or did. Its names are those it had when it joined. */
export const Party = z.object({
  ...PartyRef.shape,
  organisationName: nameText(),
  bodyName: nameText(),
  joinedOn: CalendarDate,
  decision: BodyDecision,
  leftOn: z.optional(CalendarDate),
  leavingDecision: z.optional(BodyDecision),
  contacts: z.array(Contact).check(z.maxLength(10)),
  mandates: z.array(Mandate).check(z.maxLength(30)),
  sharing: z.optional(Sharing),
});
export type Party = z.infer<typeof Party>;

/** What a collaboration saved or gained for one party. */
export const Gain = z.object({
  gainId: LocalId,
  party: PartyRef,
  kind: z.enum(['hours', 'procurement', 'other']),
  /** Working hours, for `hours`. */
  hours: z.optional(z.number().check(z.positive(), z.lte(100_000))),
  text: freeText(1000),
  notedOn: CalendarDate,
});
export type Gain = z.infer<typeof Gain>;

/** What a party wishes for on the shared page. */
export const Wish = z.object({ party: PartyRef, text: freeText(1000), wishedOn: CalendarDate });
export type Wish = z.infer<typeof Wish>;

/** Authorities that work together. It decides nothing itself: each party does, for itself. */
export const Collaboration = z.object({
  collaborationId: CollaborationId,
  name: nameText(),
  purpose: freeText(2000),
  foundedOn: CalendarDate,
  /** Organisations that have been asked and have not answered. */
  invitations: z.array(OrganisationId).check(z.maxLength(100)),
  parties: z.array(Party).check(z.maxLength(100)),
  gains: z.array(Gain).check(z.maxLength(500)),
  /** What parties wish for on the shared page. */
  wishes: z.array(Wish).check(z.maxLength(200)),
});
export type Collaboration = z.infer<typeof Collaboration>;

export const isSameParty = (a: PartyRef, b: PartyRef): boolean =>
  a.organisationId === b.organisationId && a.bodyId === b.bodyId;

/** Those that take part today. */
export const partiesNow = ({ parties }: Collaboration): readonly Party[] =>
  parties.filter(({ leftOn }) => leftOn === undefined);

/** The body as a party today; undefined when it has not joined or has left. */
export const partyOf = (collaboration: Collaboration, ref: PartyRef): Party | undefined =>
  partiesNow(collaboration).find((party) => isSameParty(party, ref));

export const refOf = ({ organisationId, bodyId }: PartyRef): PartyRef => ({ organisationId, bodyId });

/** One share per organisation: revoking it takes away everything of the collaboration at once. */
const sharesOf = (collaboration: Collaboration): readonly Share[] => {
  const bodies = Map.groupBy(partiesNow(collaboration), ({ organisationId }) => organisationId);
  const readers = new Set([...bodies.keys(), ...collaboration.invitations]);
  return [...readers].map((organisationId) => ({
    organisationId,
    relation: 'party',
    party: {
      bodyIds: (bodies.get(organisationId) ?? []).map(({ bodyId }) => bodyId),
      isInvited: collaboration.invitations.includes(organisationId),
    },
  }));
};

export const collaborationRules: AggregateRules<Collaboration> = {
  noun: 'collaboration',
  kind: 'collaboration',
  schemaVersion: 1,
  belongsTo: () => ({}),
  summary: (collaboration) => ({
    name: collaboration.name,
    foundedOn: collaboration.foundedOn,
    parties: partiesNow(collaboration).map(({ organisationName }) => organisationName),
  }),
  wakeAt: () => undefined,
  involved: () => [],
  sharedWith: sharesOf,
  texts: ({ name, purpose, parties }) => ({
    name,
    purpose,
    parties: parties.map(({ contacts, mandates }) => ({ contacts, mandates })),
  }),
};
