import { v5 as uuidV5 } from 'uuid';
import type { InvitationId, NotificationId } from '#events/identifiers.ts';
import type { TextCode } from '#events/notification/text-code.ts';
import { planNotification } from '#shared/domain/notification/decide.ts';
import type { Invitation, Invited } from '#shared/domain/notification/invitation.ts';
import { keepInvitation } from '#shared/domain/notification/keep-invitation.ts';
import type { Meeting } from '#shared/domain/notification/meeting.ts';
import { type ReceivedEvent, settled } from '#shared/messaging/react.ts';
import type { Cause } from '#shared/storage/aggregate-store.ts';
import { decideAndSave } from '#shared/storage/decide-and-save.ts';
import type { InvitationStore } from '#shared/storage/notification/invitation-store.ts';
import type { NotificationStore } from '#shared/storage/notification/notification-store.ts';
import type { PersonStore } from '#shared/storage/organisation/person-store.ts';
import type { FindMeetings, RecordMeetings } from './find-meetings.ts';

export interface KeepInvitationsNeeds {
  readonly invitations: InvitationStore;
  readonly notifications: NotificationStore;
  readonly people: PersonStore;
  readonly meetings: Readonly<Record<string, FindMeetings>>;
}

const namespace = '7f4d6a52-6c1b-5c0e-8f7e-1f0b9b7c2d43';

const textOf = ({ method, isUpdate }: Invited): TextCode => {
  if (method === 'cancel') return 'meetingCalledOff';
  return isUpdate ? 'meetingMoved' : 'meetingSet';
};

/** One message for each person and sequence, whoever plans it and however often. */
const sendFile = async (
  invitation: Invitation,
  entry: Invited,
  { event, cause, needs }: { event: ReceivedEvent<unknown>; cause: Cause; needs: KeepInvitationsNeeds },
): Promise<void> => {
  const { invitationId, organisationId, bodyId, unitId, about, details } = invitation;
  const { person, method, sequence } = entry;
  const { name: documentName, unitName } = details;
  const notificationId = uuidV5(
    `${invitationId}/${person.organisationId}/${person.personId}/${sequence}`,
    namespace,
  ) as NotificationId;
  const { language } = (await needs.people.find(person.organisationId, person.personId))?.state ?? {};
  const planned = {
    notificationId,
    organisationId,
    ...(bodyId && { bodyId }),
    ...(unitId && { unitId }),
    recipient: person,
    // Never in a digest: a calendar that is told late is wrong meanwhile.
    channel: 'email' as const,
    language: language ?? 'sv',
    text: textOf(entry),
    about,
    facts: { documentName: documentName.slice(0, 80), unitName },
    calendar: { invitationId, method, sequence, details },
    causedBy: event.envelope.id,
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

const keep = async (
  meeting: Meeting,
  { noun, belonging }: RecordMeetings,
  at: { event: ReceivedEvent<unknown>; cause: Cause; needs: KeepInvitationsNeeds },
): Promise<void> => {
  const { event, cause, needs } = at;
  const { organisationId, envelope } = event;
  const [kind = '', id = ''] = envelope.subject.split('/');
  const key = `${organisationId}/${envelope.subject}/${meeting.key}`;
  const invitationId = uuidV5(key, namespace) as InvitationId;
  const to = { invitationId, organisationId, about: { noun, kind, id }, belonging, meeting };
  const stored = settled(
    await decideAndSave({
      store: needs.invitations,
      organisationId,
      id: invitationId,
      cause,
      decide: (invitation) => keepInvitation(invitation, to, cause),
    }),
  );
  // Also when nothing changed now: whoever changed it may have stopped before the messages were planned.
  for (const entry of stored?.state.invited ?? []) await sendFile(stored?.state as Invitation, entry, at);
};

/** Something happened to a record: its meetings stand in people's calendars as it says now. */
export const keepInvitations = async (
  event: ReceivedEvent<unknown>,
  cause: Cause,
  needs: KeepInvitationsNeeds,
): Promise<void> => {
  const [kind = '', id = ''] = event.envelope.subject.split('/');
  const found = await needs.meetings[kind]?.(event.organisationId, id);
  for (const meeting of found?.meetings ?? []) {
    await keep(meeting, found as RecordMeetings, { event, cause, needs });
  }
};
