import type { EventDraft, EventName } from '#events/catalogue.ts';
import { type Envelope, nameOfType } from '#events/envelope.ts';
import type { CalendarDate, OrganisationId, PersonRef } from '#events/identifiers.ts';
import type { Channel } from '#events/notification/channel.ts';
import type { TextCode } from '#events/notification/text-code.ts';
import { documentOf } from '#shared/domain/notification/document-of.ts';
import { byUrgency, kindOf } from '#shared/domain/notification/message-kind.ts';
import type { AlsoTold, MailFacts } from '#shared/domain/notification/notification.ts';
import {
  type MessageRule,
  messageRulesFor,
  type NotificationRules,
  noNotificationRules,
} from '#shared/domain/notification/notification-rules.ts';
import { type Telling, whoIsTold } from '#shared/domain/notification/who-is-told.ts';
import type { AgreementStore } from '#shared/storage/organisation/agreement-store.ts';
import type { OrganisationStore } from '#shared/storage/organisation/organisation-store.ts';
import type { PersonStore } from '#shared/storage/organisation/person-store.ts';
import { type FindRecipients, findRecipients, NobodyToTell, type Recipient } from './find-recipients.ts';
import type { Subject } from './subjects.ts';

type Data = Readonly<Record<string, unknown>>;

/** What one person is told of one event. */
interface Part extends AlsoTold {
  /** As the organisation wants it, where it has said so. */
  readonly channel?: Channel;
  readonly person: PersonRef;
  readonly eventId: string;
}

/** Everything that one decision tells one person, the most urgent first. */
export interface Message {
  readonly person: PersonRef;
  readonly parts: readonly [AlsoTold, ...AlsoTold[]];
  /** As the organisation wants what is said first, where it has said so. */
  readonly channel?: Channel;
  /** The events that tell this person something. */
  readonly eventIds: ReadonlySet<string>;
}

/** Events of a record, by one of them: of which record, and that one's place in its history. */
export type FindEvents = (
  ref: { readonly organisationId: OrganisationId; readonly kind: string; readonly id: string },
  sequence: number,
) => Promise<readonly Envelope[]>;

export interface ComposeNeeds {
  readonly people: PersonStore;
  readonly agreements: AgreementStore;
  readonly organisations: OrganisationStore;
  /** The events that one of them was decided with. */
  readonly decisionOf: FindEvents;
  /** What happened to the record after it. */
  readonly eventsAfter: FindEvents;
}

const factsOf = (
  { unitName, names }: Subject,
  { text, dueOn }: { readonly text: TextCode; readonly dueOn: CalendarDate | undefined },
): MailFacts => {
  const document = documentOf[text];
  const documentName = document && names?.[document];
  return {
    ...(documentName !== undefined && { documentName }),
    ...(unitName !== undefined && { unitName }),
    ...(dueOn !== undefined && { dueOn }),
  };
};

/** What an event has to tell by the rules, were there somebody to tell it to. */
const tellingsOf = (name: EventName, data: Data): readonly Telling<Data>[] => {
  const tellings = whoIsTold[name] as 'nobody' | readonly Telling<Data>[];
  return tellings === 'nobody' ? [] : tellings.filter(({ when = () => true }) => when(data));
};

/** Whether an event has anything to tell at all. */
export const hasSomethingToTell = (name: EventName, data: Data): boolean => tellingsOf(name, data).length > 0;

const nameOf = ({ type }: Envelope): EventName => nameOfType(type) as EventName;

/**
 * Who has taken over a part of the record since: their hand-over told them what waits, so what came before it, however
 * late it is delivered, is not theirs.
 */
const newcomersSince = async (
  decision: readonly Envelope[],
  { organisationId, kind, id, sequence }: Subject,
  { eventsAfter }: ComposeNeeds,
): Promise<ReadonlySet<string>> => {
  const last = Number(decision.at(-1)?.sequence ?? sequence);
  const later = last < sequence ? await eventsAfter({ organisationId, kind, id }, last) : [];
  return new Set(
    later.flatMap((envelope) => {
      const { data } = envelope;
      return tellingsOf(nameOf(envelope), data).flatMap(({ to }) =>
        'newcomer' in to ? [String(data[to.newcomer])] : [],
      );
    }),
  );
};

/** Whom the organisation wants told beside the others; a role that nobody has holds nothing up. */
const othersTold = async (rules: readonly MessageRule[], find: FindRecipients): Promise<Recipient[]> => {
  const roles = new Set(rules.flatMap(({ alsoTell = [] }) => alsoTell));
  const found: Recipient[] = [];
  for (const role of roles) {
    const holders = await findRecipients({ roles: [role] }, find).catch((error: unknown) => {
      if (error instanceof NobodyToTell) return [];
      throw error;
    });
    found.push(...holders);
  }
  return found;
};

/** What one event tells whom, as its record is now. */
const partsOf = async (
  envelope: Envelope,
  { subject, rules, needs }: { subject: Subject; rules: NotificationRules; needs: ComposeNeeds },
): Promise<Part[]> => {
  const name = nameOf(envelope);
  const { data } = envelope;
  const event = { name, data } as unknown as EventDraft;
  if (!subject.isStillDue(event)) return [];
  const parts: Part[] = [];
  for (const { to, text, dueOn } of tellingsOf(name, data)) {
    const { organisationid: organisationId } = envelope;
    const find = { organisationId, subject, data, ...needs };
    const recipients = await findRecipients(to, find);
    const own = messageRulesFor(rules, { text, severity: subject.severityOf(event) });
    const channel = own.find((rule) => rule.channel !== undefined)?.channel;
    const alsoTold = await othersTold(own, find);
    const told = ({ person, dueOn: waitsUntil }: Recipient): Part => {
      const lastDay = (dueOn && (data[dueOn] as CalendarDate | undefined)) ?? waitsUntil;
      const facts = factsOf(subject, { text, dueOn: lastDay });
      return { person, text, facts, eventId: envelope.id, ...(channel && { channel }) };
    };
    parts.push(...[...recipients, ...alsoTold].map(told));
  }
  return parts;
};

const keyOf = ({ organisationId, personId }: PersonRef): string => `${organisationId}/${personId}`;

const messageOf = (own: readonly Part[]): Message => {
  const [first, ...rest] = own.toSorted((a, b) => byUrgency(a.text, b.text)) as [Part, ...Part[]];
  const told = ({ text, facts }: Part): AlsoTold => ({ text, facts });
  // Ten measures that are late on one morning are said once.
  const others = rest.filter(
    ({ text }, index) => text !== first.text && rest.findIndex((part) => part.text === text) === index,
  );
  return {
    person: first.person,
    parts: [told(first), ...others.map(told)],
    ...(first.channel && { channel: first.channel }),
    eventIds: new Set(own.map(({ eventId }) => eventId)),
  };
};

/**
 * Who is told what of one decision, as its record is now: who has acted already, or did it themselves, is told
 * nothing, and everyone else gets one message however many events it made.
 * @throws NobodyToTell when nobody has a role that the event `of` must tell; of its neighbours each speaks for itself.
 */
export const composeMessages = async (
  decision: readonly Envelope[],
  { of, subject, needs }: { readonly of: string; readonly subject: Subject; readonly needs: ComposeNeeds },
): Promise<readonly Message[]> => {
  const { organisationId } = subject;
  const [newcomers, organisation] = await Promise.all([
    newcomersSince(decision, subject, needs),
    needs.organisations.find(organisationId, organisationId),
  ]);
  const rules = organisation?.state.notificationRules ?? noNotificationRules;
  const parts: Part[] = [];
  for (const envelope of decision) {
    const found = await partsOf(envelope, { subject, rules, needs }).catch((error: unknown) => {
      if (error instanceof NobodyToTell && envelope.id !== of) return [];
      throw error;
    });
    // What is urgent is told once too often rather than not at all.
    const isOwn = ({ person, text }: Part) => !newcomers.has(person.personId) || kindOf[text] === 'urgent';
    parts.push(...found.filter((part) => part.person.personId !== envelope.actor && isOwn(part)));
  }
  const byPerson = Map.groupBy(parts, ({ person }) => keyOf(person));
  return [...byPerson.values()].map(messageOf);
};
