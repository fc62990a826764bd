import { v5 as uuidV5 } from 'uuid';
import type { EventName } from '#events/catalogue.ts';
import type { CalendarDate, NotificationId } from '#events/identifiers.ts';
import type { TextCode } from '#events/notification/text-code.ts';
import { planNotification } from '#shared/domain/notification/decide.ts';
import type { MailFacts } from '#shared/domain/notification/notification.ts';
import { documentOf, type Telling, whoIsTold } from '#shared/domain/notification/who-is-told.ts';
import { type ReceivedEvent, settled } from '#shared/messaging/react.ts';
import type { Cause } from '#shared/storage/aggregate-store.ts';
import { decideAndSave } from '#shared/storage/decide-and-save.ts';
import type { NotificationStore } from '#shared/storage/notification/notification-store.ts';
import type { AgreementStore } from '#shared/storage/organisation/agreement-store.ts';
import type { PersonStore } from '#shared/storage/organisation/person-store.ts';
import { findRecipients, type Recipient } from './find-recipients.ts';
import type { FindSubject, Subject } from './subjects.ts';

type Data = Readonly<Record<string, unknown>>;

export interface PlanNotificationsNeeds {
  readonly notifications: NotificationStore;
  readonly people: PersonStore;
  readonly agreements: AgreementStore;
  readonly subjects: Readonly<Record<string, FindSubject>>;
}

const namespace = 'b3f0a3a2-5d0c-5b57-9c55-2f3f6f8f1c11';

/**
 * The same for every delivery of the event, and for all events of one decision: ten measures that are late on
 * one morning make one mail.
 */
const notificationIdOf = (
  { organisationId, envelope }: ReceivedEvent<unknown>,
  { person, text }: { readonly person: Recipient['person']; readonly text: TextCode },
): NotificationId => {
  const { subject, time } = envelope;
  const parts = [organisationId, subject, time, text, person.organisationId, person.personId, 'email'];
  return uuidV5(parts.join('/'), namespace) as NotificationId;
};

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

const plan = async (
  event: ReceivedEvent<Data>,
  {
    subject,
    recipient: { person, ...waits },
    telling: { text, dueOn },
    cause,
    needs,
  }: {
    readonly subject: Subject;
    readonly recipient: Recipient;
    readonly telling: Telling<Data>;
    readonly cause: Cause;
    readonly needs: PlanNotificationsNeeds;
  },
): Promise<void> => {
  const { organisationId, envelope } = event;
  const notificationId = notificationIdOf(event, { person, text });
  const { language } = (await needs.people.find(person.organisationId, person.personId))?.state ?? {};
  const lastDay = (dueOn && (event.data[dueOn] as CalendarDate | undefined)) ?? waits.dueOn;
  const { noun, kind, id, belonging } = subject;
  const planned = {
    notificationId,
    organisationId,
    ...belonging,
    recipient: person,
    language: language ?? 'sv',
    text,
    about: { noun, kind, id },
    facts: factsOf(subject, { text, dueOn: lastDay }),
    causedBy: envelope.id,
  };
  settled(
    await decideAndSave({
      store: needs.notifications,
      organisationId,
      id: notificationId,
      cause,
      decide: (notification) => planNotification(notification, planned, cause),
    }),
  );
};

/** The record that an event is about is not there: its event came before it could be read. */
export class SubjectMissing extends Error {
  constructor(subject: string) {
    super(`There is no ${subject}`);
    this.name = 'SubjectMissing';
  }
}

/** Something happened: whoever must know of it gets one mail each, except the one who did it. */
export const planNotifications = async (
  event: ReceivedEvent<Data>,
  cause: Cause,
  needs: PlanNotificationsNeeds,
): Promise<void> => {
  const { organisationId, envelope, data } = event;
  const tellings = whoIsTold[event.name as EventName] as 'nobody' | readonly Telling<Data>[];
  const meant = tellings === 'nobody' ? [] : tellings.filter(({ when = () => true }) => when(data));
  if (meant.length === 0) return;

  const [kind = '', id = ''] = envelope.subject.split('/');
  const subject = await needs.subjects[kind]?.(organisationId, id);
  if (subject === undefined) throw new SubjectMissing(envelope.subject);
  for (const telling of meant) {
    const recipients = await findRecipients(telling.to, {
      organisationId,
      subject,
      data,
      people: needs.people,
      agreements: needs.agreements,
    });
    for (const recipient of recipients.filter(({ person }) => person.personId !== envelope.actor)) {
      await plan(event, { subject, recipient, telling, cause, needs });
    }
  }
};
