import { v5 as uuidV5 } from 'uuid';
import type { EventData } from '#events/catalogue.ts';
import type { NotificationId } from '#events/identifiers.ts';
import { planNotification } from '#shared/domain/notification/decide.ts';
import { collectNotification, supersedeNotification } from '#shared/domain/notification/end-notification.ts';
import type { AlsoTold, Notification } from '#shared/domain/notification/notification.ts';
import { type ReceivedEvent, settled } from '#shared/messaging/react.ts';
import type { Cause } from '#shared/storage/aggregate-store.ts';
import { decideAndSave } from '#shared/storage/decide-and-save.ts';
import type { NotificationStore } from '#shared/storage/notification/notification-store.ts';
import type { PersonStore } from '#shared/storage/organisation/person-store.ts';

export interface MakeDigestNeeds {
  readonly notifications: NotificationStore;
  readonly people: PersonStore;
  /** What of a planned message still holds. */
  readonly partsOf: (notification: Notification) => Promise<readonly AlsoTold[]>;
}

/** A mail with more rows than this nobody reads; the others are in the inbox. */
export const rowsAtMost = 40;

const namespace = 'd0a0c1f4-7be4-5f57-8f0d-5b3f0c7a9e21';

type Held = EventData<'DigestDue'>['notifications'][number];

interface Making {
  readonly cause: Cause;
  readonly digestId: NotificationId;
  readonly needs: MakeDigestNeeds;
}

/** A notification that waited, with what of it still holds; undefined when it is out of the digest. */
const look = async (
  { organisationId, notificationId }: Held,
  { digestId, needs }: Making,
): Promise<{ readonly state: Notification; readonly parts: readonly AlsoTold[] } | undefined> => {
  const state = (await needs.notifications.find(organisationId, notificationId))?.state;
  const isWaiting = state?.status === 'planned' && state.channel === 'digest';
  const isCollected = state?.status === 'collected' && state.digestId === digestId;
  if (state === undefined || !(isWaiting || isCollected)) return undefined;
  return { state, parts: await needs.partsOf(state) };
};

const end = async (
  { organisationId, notificationId }: Held,
  isGone: boolean,
  making: Making,
): Promise<void> => {
  const { cause, digestId, needs } = making;
  settled(
    await decideAndSave({
      store: needs.notifications,
      organisationId,
      id: notificationId,
      cause,
      decide: (notification) => {
        if (notification === undefined) return undefined;
        return isGone
          ? supersedeNotification(notification, cause)
          : collectNotification(notification, { digestId }, cause);
      },
    }),
  );
};

/** What waited for a person leaves as one mail, if anything of it still is to be told. */
export const makeDigest = async (
  { organisationId, envelope, data }: ReceivedEvent<EventData<'DigestDue'>>,
  cause: Cause,
  needs: MakeDigestNeeds,
): Promise<void> => {
  const digestId = uuidV5(envelope.id, namespace) as NotificationId;
  const making: Making = { cause, digestId, needs };
  const { personId, notifications } = data;
  const recipient = { organisationId, personId };
  const held = await Promise.all(notifications.map(async (one) => ({ one, found: await look(one, making) })));
  const rows = held.flatMap(({ found }) =>
    found === undefined || found.state.readAt !== undefined ? [] : found.parts,
  );
  if (rows.length > 0) {
    const person = (await needs.people.find(organisationId, personId))?.state;
    const digest = {
      notificationId: digestId,
      organisationId,
      recipient,
      channel: 'email' as const,
      language: person?.preferences?.language ?? person?.language ?? ('sv' as const),
      text: 'digest' as const,
      about: { noun: 'notification' as const, kind: 'postbox', id: personId },
      facts: {},
      also: rows.slice(0, rowsAtMost),
      ...(rows.length > rowsAtMost && { more: rows.length - rowsAtMost }),
      causedBy: envelope.id,
    };
    settled(
      await decideAndSave({
        store: needs.notifications,
        organisationId,
        id: digestId,
        cause,
        decide: (notification) => planNotification(notification, digest, cause),
      }),
    );
  }
  for (const { one, found } of held) {
    if (found !== undefined) await end(one, found.parts.length === 0, making);
  }
};
