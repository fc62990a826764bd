import type { AlsoTold, Notification } from '#shared/domain/notification/notification.ts';
import { eventsAfter, eventsOfDecision } from '#shared/storage/decision-events.ts';
import { agreementStore } from '#shared/storage/organisation/agreement-store.ts';
import { organisationStore } from '#shared/storage/organisation/organisation-store.ts';
import { personStore } from '#shared/storage/organisation/person-store.ts';
import type { Table } from '#shared/storage/table.ts';
import { type ComposeNeeds, composeMessages } from './compose-message.ts';
import { type FindSubject, subjectFinders } from './subjects.ts';

interface PartsNowNeeds extends ComposeNeeds {
  readonly subjects: Readonly<Record<string, FindSubject>>;
}

const plannedParts = ({ text, facts, also = [] }: Notification): readonly AlsoTold[] => [
  { text, facts },
  ...also,
];

/**
 * What of a planned message still holds as its record is now, the most urgent first: nothing when its recipient has
 * done it, is no longer the one to do it, or its day has moved.
 */
const partsNow = async (notification: Notification, needs: PartsNowNeeds): Promise<readonly AlsoTold[]> => {
  const { organisationId, about, causedAt, recipient, insteadOf: meant = recipient } = notification;
  const planned = plannedParts(notification);
  // A digest was looked through when it was made.
  if (causedAt === undefined) return planned;
  const subject = await needs.subjects[about.kind]?.(organisationId, about.id);
  if (subject === undefined) return [];
  const decision = await needs.decisionOf({ organisationId, kind: about.kind, id: about.id }, causedAt);
  const messages = await composeMessages(decision, { of: 'none', subject, needs });
  const own = messages.find(
    ({ person }) => person.personId === meant.personId && person.organisationId === meant.organisationId,
  );
  const texts = new Set(planned.map(({ text }) => text));
  return own?.parts.filter(({ text }) => texts.has(text)) ?? [];
};

/** Looks at planned messages again, over what a table holds. */
export const partsFinder = (table: Table): ((notification: Notification) => Promise<readonly AlsoTold[]>) => {
  const needs: PartsNowNeeds = {
    people: personStore(table),
    agreements: agreementStore(table),
    organisations: organisationStore(table),
    subjects: subjectFinders(table),
    decisionOf: (ref, sequence) => eventsOfDecision(table, ref, sequence),
    eventsAfter: (ref, sequence) => eventsAfter(table, ref, sequence),
  };
  return (notification) => partsNow(notification, needs);
};
