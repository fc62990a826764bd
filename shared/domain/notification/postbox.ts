import * as z from 'zod/mini';
import { Instant, NotificationId, OrganisationId, PersonId } from '#events/identifiers.ts';
import type { AggregateRules } from '../aggregate.ts';
import type { Circumstances, Decision } from '../decision.ts';

/** A notification that waits for the next digest: it lies with the organisation whose record it is about. */
const Held = z.object({ organisationId: OrganisationId, notificationId: NotificationId });
type Held = z.infer<typeof Held>;

/** What is kept for one person until it leaves as one mail, under the person's own id. */
export const Postbox = z.object({
  personId: PersonId,
  organisationId: OrganisationId,
  waiting: z.array(Held),
  /** When what waits is to leave: the earliest that any of it asks for. */
  leavesAt: z.optional(Instant),
  /** How many digests have been asked for. */
  digests: z.int(),
});
export type Postbox = z.infer<typeof Postbox>;

/** So many fit into one digest; when they are reached it leaves before its time. */
export const heldAtMost = 200;

/** Keeps a notification for the next digest. Kept before: nothing changes. */
export const holdNotification = (
  postbox: Postbox | undefined,
  {
    owner,
    held,
    leavesAt,
  }: { owner: Pick<Postbox, 'personId' | 'organisationId'>; held: Held; leavesAt: Instant },
  { now }: Pick<Circumstances, 'now'>,
): Decision<Postbox> => {
  const { waiting, digests, leavesAt: before = leavesAt } = postbox ?? { waiting: [], digests: 0 };
  if (waiting.some(({ notificationId }) => notificationId === held.notificationId)) return undefined;
  const all = [...waiting, held];
  const earliest = before < leavesAt ? before : leavesAt;
  const next = all.length >= heldAtMost ? now : earliest;
  return {
    state: { ...owner, digests, waiting: all, leavesAt: next },
    events: [
      { name: 'NotificationHeld', data: { notificationId: held.notificationId, digestLeavesAt: next } },
    ],
  };
};

/** The alarm: what waits leaves as one digest. */
export const ringPostbox = (postbox: Postbox, { now }: Pick<Circumstances, 'now'>): Decision<Postbox> => {
  const { leavesAt, waiting, ...rest } = postbox;
  if (leavesAt === undefined || leavesAt > now) return undefined;
  const digests = postbox.digests + 1;
  const { personId } = postbox;
  return {
    state: { ...rest, digests, waiting: [] },
    events: [{ name: 'DigestDue', data: { personId, digest: digests, notifications: waiting } }],
  };
};

export const postboxRules: AggregateRules<Postbox> = {
  noun: 'notification',
  kind: 'postbox',
  schemaVersion: 1,
  belongsTo: () => ({}),
  summary: ({ waiting, leavesAt, digests }) => ({ waiting: waiting.length, leavesAt, digests }),
  wakeAt: ({ leavesAt }) => leavesAt,
  // Whose it is does not change when someone leaves: what was held for them is not for their successor.
  involved: () => [],
  sharedWith: () => [],
  texts: () => undefined,
};
