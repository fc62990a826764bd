import { v5 as uuidV5 } from 'uuid';
import type { EventName } from '#events/catalogue.ts';
import type { NotificationId, PersonId, PersonRef } from '#events/identifiers.ts';
import type { Channel } from '#events/notification/channel.ts';
import { dateInStockholm, instantInStockholm } from '#shared/domain/calendar/stockholm.ts';
import { type Chosen, chooseChannel, mailsADay } from '#shared/domain/notification/choose-channel.ts';
import { type PlanNotification, planNotification } from '#shared/domain/notification/decide.ts';
import { isChosen, kindOf } from '#shared/domain/notification/message-kind.ts';
import type { Notification } from '#shared/domain/notification/notification.ts';
import { holdNotification } from '#shared/domain/notification/postbox.ts';
import { noPreferences } from '#shared/domain/notification/preferences.ts';
import { type ReceivedEvent, settled } from '#shared/messaging/react.ts';
import type { Cause } from '#shared/storage/aggregate-store.ts';
import { decideAndSave } from '#shared/storage/decide-and-save.ts';
import type { Inbox } from '#shared/storage/notification/inbox.ts';
import type { NotificationStore } from '#shared/storage/notification/notification-store.ts';
import type { PostboxStore } from '#shared/storage/notification/postbox-store.ts';
import { type ComposeNeeds, composeMessages, hasSomethingToTell, type Message } from './compose-message.ts';
import { standInFor } from './stand-in.ts';
import type { FindSubject, Subject } from './subjects.ts';

type Data = Readonly<Record<string, unknown>>;

export interface PlanNotificationsNeeds extends ComposeNeeds {
  readonly notifications: NotificationStore;
  readonly postboxes: PostboxStore;
  readonly inbox: Inbox;
  readonly subjects: Readonly<Record<string, FindSubject>>;
}

const namespace = 'b3f0a3a2-5d0c-5b57-9c55-2f3f6f8f1c11';

const idOf = (parts: readonly string[]): NotificationId =>
  uuidV5(parts.join('/'), namespace) as NotificationId;

/** Messages looked back at when a person's mails of the day are counted. */
const lookedBackAt = 5 * mailsADay;

interface Planning {
  readonly event: ReceivedEvent<Data>;
  readonly subject: Subject;
  readonly message: Message;
  readonly cause: Cause;
  readonly needs: PlanNotificationsNeeds;
}

const channelOf = async (
  person: PersonRef,
  { message, cause: { now }, needs }: Planning,
): Promise<{ readonly chosen: Chosen; readonly language: 'sv' | 'en' }> => {
  const found = (await needs.people.find(person.organisationId, person.personId))?.state;
  const preferences = found?.preferences ?? noPreferences;
  const midnight = instantInStockholm(dateInStockholm(now), 0);
  const mailsToday = await needs.inbox.countMailsSince(person, midnight, lookedBackAt);
  const chosen = chooseChannel(kindOf[message.parts[0].text], {
    preferences,
    ...(message.channel && { organisations: message.channel }),
    mailsToday,
    now,
  });
  return { chosen, language: preferences.language ?? found?.language ?? 'sv' };
};

/**
 * The message's id: the same for every delivery of every event of the decision. When it is taken by a message that
 * says nothing of this, another decision was made at the same instant, and this one gets an id of its own.
 */
const freeIdOf = async (
  recipient: PersonRef,
  { event: { organisationId, envelope }, message, needs }: Planning,
): Promise<NotificationId> => {
  const [{ text }] = message.parts;
  const parts = [
    organisationId,
    envelope.subject,
    envelope.time,
    recipient.organisationId,
    recipient.personId,
  ];
  const id = idOf(parts);
  const before = (await needs.notifications.find(organisationId, id))?.state;
  const said = before && [before.text, ...(before.also ?? []).map((also) => also.text)];
  return said === undefined || said.includes(text) ? id : idOf([...parts, text]);
};

interface PlannedFor {
  readonly recipient: PersonRef;
  readonly channel?: Channel;
  readonly standIn?: PersonRef;
}

/** Plans a message, or finds the one that was planned before. */
const plan = async (
  { recipient, channel, standIn }: PlannedFor,
  planning: Planning,
): Promise<Notification | undefined> => {
  const { event, subject, message, cause, needs } = planning;
  const { organisationId, envelope } = event;
  const [{ text, facts }, ...also] = message.parts;
  const { chosen, language } = await channelOf(recipient, planning);
  const { noun, kind, id, belonging } = subject;
  const notificationId = await freeIdOf(recipient, planning);
  const planned: PlanNotification = {
    notificationId,
    organisationId,
    ...belonging,
    recipient,
    ...(recipient.personId !== message.person.personId && { insteadOf: message.person }),
    ...(standIn && { standIn }),
    channel: channel ?? chosen.channel,
    language,
    text,
    about: { noun, kind, id },
    facts,
    ...(also.length > 0 && { also }),
    causedBy: envelope.id,
    causedAt: Number(envelope.sequence),
  };
  const stored = settled(
    await decideAndSave({
      store: needs.notifications,
      organisationId,
      id: notificationId,
      cause,
      decide: (notification) => planNotification(notification, planned, cause),
    }),
  );
  // Also when it was planned before: then what is missing may be just this.
  if (stored?.state.status !== 'planned' || stored.state.channel !== 'digest') return stored?.state;
  const leavesAt = chosen.channel === 'digest' ? chosen.leavesAt : cause.now;
  settled(
    await decideAndSave({
      store: needs.postboxes,
      organisationId: recipient.organisationId,
      id: recipient.personId,
      cause,
      decide: (postbox) =>
        holdNotification(
          postbox,
          { owner: recipient, held: { organisationId, notificationId }, leavesAt },
          cause,
        ),
    }),
  );
  return stored.state;
};

/** The record that an event is about is not there: its event came before it could be read. */
export class SubjectMissing extends Error {
  constructor(subject: string) {
    super(`There is no ${subject}`);
    this.name = 'SubjectMissing';
  }
}

const tell = async (planning: Planning): Promise<void> => {
  const { event, message, cause, needs } = planning;
  const { person } = message;
  const mustAct = !isChosen(kindOf[message.parts[0].text]);
  const standIn = mustAct ? await standInFor(person, { people: needs.people, now: cause.now }) : person;
  const isAway = standIn.personId !== person.personId;
  // Whoever is away finds it in the inbox when they are back.
  const own = await plan({ recipient: person, ...(isAway && { channel: 'inbox', standIn }) }, planning);
  // As it was when it was first planned: told before they left, or to another substitute, nobody is told once more.
  if (own?.standIn === undefined || own.standIn.personId === (event.envelope.actor as PersonId)) return;
  await plan({ recipient: own.standIn }, planning);
};

/** Something happened: whoever must know of the decision that made it gets one message, except the one who made it. */
export const planNotifications = async (
  event: ReceivedEvent<Data>,
  cause: Cause,
  needs: PlanNotificationsNeeds,
): Promise<void> => {
  const { organisationId, envelope, data } = event;
  if (!hasSomethingToTell(event.name as EventName, data)) return;

  const [kind = '', id = ''] = envelope.subject.split('/');
  const subject = await needs.subjects[kind]?.(organisationId, id);
  if (subject === undefined) throw new SubjectMissing(envelope.subject);
  const decision = await needs.decisionOf({ organisationId, kind, id }, Number(envelope.sequence));
  const messages = await composeMessages(decision, { of: envelope.id, subject, needs });
  for (const message of messages.filter(({ eventIds }) => eventIds.has(envelope.id))) {
    await tell({ event, subject, message, cause, needs });
  }
};
