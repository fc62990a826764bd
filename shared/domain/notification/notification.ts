import * as z from 'zod/mini';
import {
  BodyId,
  CalendarDate,
  Instant,
  InvitationId,
  NotificationId,
  OrganisationId,
  PersonRef,
  UnitId,
} from '#events/identifiers.ts';
import { Channel } from '#events/notification/channel.ts';
import { TextCode } from '#events/notification/text-code.ts';
import { nouns } from '#events/nouns.ts';
import { Language } from '#events/organisation/language.ts';
import type { AggregateRules } from '../aggregate.ts';
import { nameText } from '../text.ts';
import { Invited, MeetingDetails } from './invitation.ts';

/** What a mail may say of its matter: the municipality's own name for the document, the unit's name, the last day. Nothing about people or findings. */
export const MailFacts = z.object({
  /** "Kvalitetsrapport", as the programme names it. */
  documentName: z.optional(nameText(80)),
  unitName: z.optional(nameText()),
  dueOn: z.optional(CalendarDate),
});
export type MailFacts = z.infer<typeof MailFacts>;

/** The calendar file of a message: which meeting, and what the recipient's calendar is to do with it. */
export const CalendarFile = z.object({
  invitationId: InvitationId,
  method: Invited.shape.method,
  sequence: Invited.shape.sequence,
  details: MeetingDetails,
});
export type CalendarFile = z.infer<typeof CalendarFile>;

/** Something more that the same message says, because one decision made both happen. */
export const AlsoTold = z.object({ text: TextCode, facts: MailFacts });
export type AlsoTold = z.infer<typeof AlsoTold>;

export const NotificationStatus = z.enum([
  'planned',
  'claimed',
  'sent',
  'delivered',
  'bounced',
  'complained',
  'failed',
  'parked',
  'superseded',
  'collected',
]);
export type NotificationStatus = z.infer<typeof NotificationStatus>;

/**
 * One message to one person about one matter.
 *
 *     planned ⇄ claimed → sent ──→ delivered, bounced, complained
 *        │         ├────→ failed
 *        └─→ failed └───→ parked ─→ sent
 *
 * From planned it may also be superseded, when its reason is gone, or collected into a digest. One for the inbox
 * alone is delivered as it is planned. News of the mail service takes it onwards from wherever it is, never back (record-delivery.ts).
 */
export const Notification = z.object({
  notificationId: NotificationId,
  /** The organisation whose record it is about. */
  organisationId: OrganisationId,
  bodyId: z.optional(BodyId),
  unitId: z.optional(UnitId),
  recipient: PersonRef,
  channel: Channel,
  /** Who is away and for whom the recipient stands in. */
  insteadOf: z.optional(PersonRef),
  /** Who gets it now, since the recipient is away: a later delivery of the same event tells nobody else. */
  standIn: z.optional(PersonRef),
  language: Language,
  text: TextCode,
  about: z.object({ noun: z.enum(nouns), kind: z.string(), id: z.uuid() }),
  facts: MailFacts,
  also: z.optional(z.array(AlsoTold)),
  /** Of a digest: how many more than it could hold. */
  more: z.optional(z.int()),
  /** The calendar file that goes along. */
  calendar: z.optional(CalendarFile),
  /** The event that made it. */
  causedBy: z.uuid(),
  /** That event's place in the history of what it is about: by it the reason is looked at again before sending. */
  causedAt: z.optional(z.int()),
  status: NotificationStatus,
  plannedAt: Instant,
  /** Since when it waits to be claimed: it was planned, released or asked for once more. */
  waitingSince: Instant,
  claimedAt: z.optional(Instant),
  /** How many times a sender has claimed it. */
  attempts: z.int(),
  /** How many times the alarm has asked for it once more. */
  retries: z.int(),
  endedAt: z.optional(Instant),
  providerMessageId: z.optional(z.string()),
  failure: z.optional(z.enum(['personLeft', 'refused'])),
  /** `hard`: the address does not take mail; `soft`: it did not for as long as the mail service tried. */
  bounce: z.optional(z.enum(['hard', 'soft'])),
  /** The digest that a collected one came with. */
  digestId: z.optional(NotificationId),
  /** When the recipient marked it as read in the inbox. */
  readAt: z.optional(Instant),
});
export type Notification = z.infer<typeof Notification>;

const minute = 60_000;
/** A claim without an answer for this long is parked. */
export const answerWithinMinutes = 60;
const firstRetryMinutes = 15;
/**
 * So long a mail may lie in the queue behind others before it is taken to be lost: 20,000 reminders of one morning
 * take 5.6 hours at the slowest rate there is, one a second.
 */
export const queueMinutes = 6 * 60;
const longestRetryMinutes = 24 * 60;

const after = (instant: Instant, minutes: number): Instant =>
  new Date(Date.parse(instant) + minutes * minute).toISOString();

const isInQueue = ({ attempts, text }: Notification): boolean => attempts === 0 && text !== 'urgentFinding';

/**
 * When a waiting mail is asked for once more: what was released, and what is urgent, after a quarter of an hour, the
 * others when the queue must have come to them; then after twice as long each time, at most a day, and never given
 * up: the step it tells of still waits.
 */
export const retryAt = (notification: Notification): Instant => {
  const { waitingSince, retries } = notification;
  const first = isInQueue(notification) ? queueMinutes : firstRetryMinutes;
  return after(waitingSince, Math.min(first * 2 ** Math.min(retries, 10), longestRetryMinutes));
};

/** When a claimed mail counts as unanswered. */
export const parkAt = ({ claimedAt }: Notification): Instant | undefined =>
  claimedAt === undefined ? undefined : after(claimedAt, answerWithinMinutes);

export const notificationRules: AggregateRules<Notification> = {
  noun: 'notification',
  kind: 'notification',
  schemaVersion: 1,
  belongsTo: ({ bodyId, unitId }) => ({
    ...(bodyId === undefined ? {} : { bodyId }),
    ...(unitId === undefined ? {} : { unitId }),
  }),
  summary: ({
    bodyId,
    unitId,
    status,
    text,
    channel,
    language,
    about,
    plannedAt,
    endedAt,
    attempts,
    failure,
  }) => ({
    bodyId,
    unitId,
    status,
    text,
    channel,
    language,
    aboutNoun: about.noun,
    aboutKind: about.kind,
    aboutId: about.id,
    plannedAt,
    endedAt,
    attempts,
    failure,
  }),
  wakeAt: (notification) => {
    // What waits for a digest is woken by the recipient's postbox.
    if (notification.channel !== 'email') return undefined;
    if (notification.status === 'planned') return retryAt(notification);
    return notification.status === 'claimed' ? parkAt(notification) : undefined;
  },
  // What a mail tells of is a task of the record it is about; the mail itself is nobody's task.
  involved: () => [],
  sharedWith: () => [],
  texts: () => undefined,
};
