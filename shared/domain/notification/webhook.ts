import * as z from 'zod/mini';
import { Instant, OrganisationId, WebhookId } from '#events/identifiers.ts';
import { WebhookFailure } from '#events/notification/webhook-failure.ts';
import type { AggregateRules } from '../aggregate.ts';
import { nameText } from '../text.ts';

/** Where events are delivered: without a login in it, since addresses are logged where secrets are not. */
export const WebhookUrl = z
  .url({ protocol: /^https?$/, hostname: /./ })
  .check(z.maxLength(1000), z.regex(/^https?:\/\/[^\s/?#@\\]+(\/[^\s#\\]*)?$/));

/** The plain name of an event, "PlanAdopted". */
export const EventTypeName = z.string().check(z.regex(/^[A-Z][A-Za-z]+$/), z.maxLength(60));

/** Which secret, and how long it is used; the secret itself lies elsewhere. */
export const WebhookSecretRef = z.object({
  secretId: z.int().check(z.positive()),
  madeAt: Instant,
  /** Set when another has taken over. */
  until: z.optional(Instant),
});
export type WebhookSecretRef = z.infer<typeof WebhookSecretRef>;

/**
 * Another system that is told what happens. Its queue is the organisation's feed: it remembers how far it has come.
 *
 *     active ⇄ paused       active ──lasting failure──▶ disabled ──resume──▶ active       any ──remove──▶ removed
 */
export const Webhook = z.object({
  webhookId: WebhookId,
  organisationId: OrganisationId,
  /** What people call the other system. */
  name: nameText(80),
  url: WebhookUrl,
  /** Only these events; left out: all. */
  eventTypes: z.optional(z.array(EventTypeName).check(z.minLength(1), z.maxLength(100))),
  status: z.enum(['active', 'paused', 'disabled', 'removed']),
  secrets: z.array(WebhookSecretRef).check(z.maxLength(2)),
  /** How far in the feed everything has been taken by the receiver. */
  position: z.string(),
  /** Where a run of deliveries stands. */
  delivery: z.enum(['idle', 'due', 'sending']),
  /** The run that is due or under way, or was the last. */
  run: z.int().check(z.nonnegative()),
  /** When to look next, or to stop waiting for a run that does not end. */
  wakeAt: z.optional(Instant),
  /** Something happened while a run was due or under way. */
  isRoused: z.boolean(),
  /** How many runs have failed since one last delivered something. */
  failures: z.int().check(z.nonnegative()),
  failingSince: z.optional(Instant),
  lastFailure: z.optional(WebhookFailure),
  lastDeliveredAt: z.optional(Instant),
  disabledFor: z.optional(z.enum(['lastingFailure', 'gone'])),
  registeredAt: Instant,
});
export type Webhook = z.infer<typeof Webhook>;

/** Whether the receiver wants to be told of events of this name. */
export const wants = ({ eventTypes }: Pick<Webhook, 'eventTypes'>, eventType: string): boolean =>
  eventTypes === undefined || eventTypes.includes(eventType);

/** The secrets that are used at an instant, the newest first. */
export const secretsAt = ({ secrets }: Webhook, now: Instant): readonly WebhookSecretRef[] =>
  secrets.filter(({ until }) => until === undefined || until > now).toReversed();

export const webhookRules: AggregateRules<Webhook> = {
  noun: 'notification',
  kind: 'webhook',
  schemaVersion: 1,
  belongsTo: () => ({}),
  // The address stays out: it may hold what only the receiver should know.
  summary: ({
    name,
    status,
    delivery,
    eventTypes,
    failures,
    failingSince,
    lastFailure,
    lastDeliveredAt,
  }) => ({
    name,
    status,
    delivery,
    eventTypes,
    failures,
    failingSince,
    lastFailure,
    lastDeliveredAt,
  }),
  wakeAt: ({ status, wakeAt }) => (status === 'active' ? wakeAt : undefined),
  involved: () => [],
  sharedWith: () => [],
  texts: ({ name, url }) => ({ name, url }),
};
