import type { Instant } from '#events/identifiers.ts';
import type { Circumstances, Decision } from '../decision.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Webhook } from './webhook.ts';
import { webhookSentences as rules } from './webhook-sentences.ts';

const hour = 3_600_000;
/** How long the secret before is used beside the new one. */
const previousSecretHours = 48;
/** How far back deliveries can be asked for again. */
const rewindDays = 30;

/** How many webhooks an organisation can have. */
export const webhooksAtMost = 20;

const after = (instant: Instant, hours: number): Instant =>
  new Date(Date.parse(instant) + hours * hour).toISOString();

export type RegisterWebhook = Pick<Webhook, 'webhookId' | 'organisationId' | 'name' | 'url' | 'eventTypes'>;

/** Another system is to be told what happens from now on. `others`: how many webhooks there are already. */
export const registerWebhook = (
  webhook: RegisterWebhook,
  { others }: { readonly others: number },
  { now }: Pick<Circumstances, 'now'>,
): Decision<Webhook> => {
  if (others >= webhooksAtMost) return refuse('conflict', rules.fewEnough, { limit: webhooksAtMost });
  return {
    state: {
      ...webhook,
      status: 'active',
      secrets: [{ secretId: 1, madeAt: now }],
      position: now,
      delivery: 'idle',
      run: 0,
      // What happens before the reaction's list shows the new webhook rouses nobody: it looks by itself once.
      wakeAt: after(now, 1 / 30),
      isRoused: false,
      failures: 0,
      registeredAt: now,
    },
    events: [{ name: 'WebhookRegistered', data: { webhookId: webhook.webhookId } }],
  };
};

const refusalOf = ({ status }: Webhook, wanted: readonly Webhook['status'][]): Refusal | undefined => {
  if (wanted.includes(status)) return undefined;
  const rule = status === 'removed' ? rules.isThere : rules.isActive;
  return refuse('conflict', rule, { field: '/status', received: status });
};

/** Stops the deliveries; what happens meanwhile waits in the feed. */
export const pauseWebhook = (webhook: Webhook): Decision<Webhook> => {
  if (webhook.status === 'paused') return undefined;
  const refusal = refusalOf(webhook, ['active']);
  if (refusal) return refusal;
  return {
    state: { ...webhook, status: 'paused' },
    events: [{ name: 'WebhookPaused', data: { webhookId: webhook.webhookId } }],
  };
};

/** Lets deliveries go on from where they stopped, also after they were switched off because they failed. */
export const resumeWebhook = (webhook: Webhook, { now }: Pick<Circumstances, 'now'>): Decision<Webhook> => {
  if (webhook.status === 'active') return undefined;
  const refusal = refusalOf(webhook, ['paused', 'disabled']);
  if (refusal) return refusal;
  const { failingSince: _since, disabledFor: _why, ...rest } = webhook;
  return {
    // A run that is under way ends by itself, and none begins beside it.
    state: { ...rest, status: 'active', failures: 0, ...(rest.delivery !== 'sending' && { wakeAt: now }) },
    events: [{ name: 'WebhookResumed', data: { webhookId: webhook.webhookId } }],
  };
};

/** Makes another secret the one that counts; the one before is used beside it for a time, any older one no more. */
export const rotateSecret = (webhook: Webhook, { now }: Pick<Circumstances, 'now'>): Decision<Webhook> => {
  const refusal = refusalOf(webhook, ['active', 'paused', 'disabled']);
  if (refusal) return refusal;
  const { webhookId, secrets } = webhook;
  const newest = secrets.at(-1);
  const previousUntil = after(now, previousSecretHours);
  const secretId = (newest?.secretId ?? 0) + 1;
  return {
    state: {
      ...webhook,
      secrets: [...(newest ? [{ ...newest, until: previousUntil }] : []), { secretId, madeAt: now }],
    },
    events: [{ name: 'WebhookSecretRotated', data: { webhookId, previousUntil } }],
  };
};

/** Delivers what has happened since an instant once more: the same events, under the same ids, in order. */
export const rewindWebhook = (
  webhook: Webhook,
  { since }: { readonly since: Instant },
  { now }: Pick<Circumstances, 'now'>,
): Decision<Webhook> => {
  const refusal = refusalOf(webhook, ['active']);
  if (refusal) return refusal;
  const earliest = after(now, -rewindDays * 24);
  if (since < earliest || since > now) {
    return refuse('invalid', rules.sinceIsKept, {
      field: '/since',
      limit: `${earliest}/${now}`,
      received: since,
    });
  }
  const { webhookId, delivery } = webhook;
  // A run that is under way ends without being heard, and the next one begins when it must have ended.
  const wakeAt = delivery === 'sending' ? after(now, 0.1) : now;
  return {
    state: { ...webhook, position: since, delivery: 'idle', wakeAt },
    events: [{ name: 'WebhookRewound', data: { webhookId, since } }],
  };
};

/** Ends it for good. The record stays, as everything that was decided does; the secrets go. */
export const removeWebhook = (webhook: Webhook): Decision<Webhook> => {
  if (webhook.status === 'removed') return undefined;
  const { webhookId } = webhook;
  return {
    state: { ...webhook, status: 'removed', secrets: [] },
    events: [{ name: 'WebhookRemoved', data: { webhookId } }],
  };
};
