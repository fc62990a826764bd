import type { NotificationId, OrganisationId } from '#events/identifiers.ts';
import type { Circumstances, Decision } from '#shared/domain/decision.ts';
import {
  claimNotification,
  confirmSent,
  failNotification,
  releaseClaim,
} from '#shared/domain/notification/decide.ts';
import { supersedeNotification } from '#shared/domain/notification/end-notification.ts';
import type { AlsoTold, Notification } from '#shared/domain/notification/notification.ts';
import { type ReceivedEvent, settled } from '#shared/messaging/react.ts';
import { log } from '#shared/observability/log.ts';
import type { Cause } from '#shared/storage/aggregate-store.ts';
import { decideAndSave } from '#shared/storage/decide-and-save.ts';
import type { NotificationStore } from '#shared/storage/notification/notification-store.ts';
import type { PersonStore } from '#shared/storage/organisation/person-store.ts';
import { renderMail } from './render-mail.ts';
import type { PostOffice } from './ses-post-office.ts';
import type { WriteCalendar } from './write-calendar.ts';

export interface SendNotificationNeeds {
  readonly notifications: NotificationStore;
  readonly people: PersonStore;
  /** What of a planned message still holds. */
  readonly partsOf: (notification: Notification) => Promise<readonly AlsoTold[]>;
  readonly postOffice: PostOffice;
  readonly portalUrl: string;
  /** Waits until the next mail may go: the mail service takes so many a second. */
  readonly pace: () => Promise<void>;
  /** Makes the calendar file of a message that has one. */
  readonly writeCalendar: WriteCalendar;
}

/** The mail service did not take the mail; the queue delivers the event again. */
export class MailNotTaken extends Error {
  constructor(reason: string) {
    super(`The mail service did not take the mail: ${reason}`);
    this.name = 'MailNotTaken';
  }
}

interface Place {
  readonly organisationId: OrganisationId;
  readonly id: NotificationId;
  readonly cause: Cause;
  readonly needs: SendNotificationNeeds;
}

const decide = (
  { organisationId, id, cause, needs }: Place,
  rule: (notification: Notification, circumstances: Circumstances) => Decision<Notification>,
) =>
  decideAndSave({
    store: needs.notifications,
    organisationId,
    id,
    cause,
    decide: (notification) => notification && rule(notification, cause),
  });

const fail = async (place: Place, reason: 'personLeft' | 'refused'): Promise<void> => {
  settled(await decide(place, (notification, now) => failNotification(notification, { reason }, now)));
};

/**
 * Sends one mail, if its reason still holds: claimed first, in a transaction that only one sender wins, then handed over once. What became
 * of it is saved after; when no answer came, it stays claimed and its alarm parks it.
 * @throws MailNotTaken after a definite no that may be a yes later.
 */
export const sendNotification = async (
  { organisationId, data }: ReceivedEvent<{ readonly notificationId: NotificationId }>,
  cause: Cause,
  needs: SendNotificationNeeds,
): Promise<void> => {
  const id = data.notificationId;
  const place: Place = { organisationId, id, cause, needs };
  const planned = (await needs.notifications.find(organisationId, id))?.state;
  if (planned?.status !== 'planned' || planned.channel !== 'email') return;
  const { recipient } = planned;
  const person = (await needs.people.find(recipient.organisationId, recipient.personId))?.state;
  if (person === undefined || person.leftAt !== undefined) return fail(place, 'personLeft');

  // Waits before it claims: what is claimed and then broken off is parked, not sent.
  await needs.pace();
  const [first, ...also] = await needs.partsOf(planned);
  if (first === undefined) {
    settled(await decide(place, supersedeNotification));
    log.info('MAIL_SUPERSEDED', { notificationId: id });
    return;
  }
  const mail = renderMail({ ...planned, ...first, also }, needs.portalUrl);
  const calendar = await needs.writeCalendar(planned, { to: person.email, now: cause.now });
  const claim = await decide(place, claimNotification);
  if (claim.kind !== 'saved') return;
  const handed = await needs.postOffice.handOver({
    ...mail,
    ...(calendar && { calendar }),
    to: person.email,
    notificationId: id,
    organisationId,
  });
  switch (handed.kind) {
    case 'taken':
      settled(await decide(place, (notification, now) => confirmSent(notification, handed, now)));
      log.info('MAIL_SENT', { notificationId: id });
      return;
    case 'notNow':
      settled(await decide(place, (notification, now) => releaseClaim(notification, handed, now)));
      log.warn('MAIL_REFUSED', { notificationId: id, reason: handed.reason });
      throw new MailNotTaken(handed.reason);
    case 'never':
      log.warn('MAIL_REFUSED', { notificationId: id, reason: 'refused' });
      return fail(place, 'refused');
    case 'uncertain':
      log.error('MAIL_UNCERTAIN', { notificationId: id });
  }
};
