import type { OrganisationId, WebhookId } from '#events/identifiers.ts';
import type { Accepted, Decision } from '#shared/domain/decision.ts';
import { registerWebhook } from '#shared/domain/notification/decide-webhook.ts';
import type { Webhook } from '#shared/domain/notification/webhook.ts';
import { Refusal } from '#shared/domain/refusal.ts';

export const webhookId = '0192f0c1-abab-7c3d-8e4f-5a6b7c8d9e0f' as WebhookId;
export const registeredAt = '2026-11-23T08:00:00.000Z';

/** An instant so many minutes after the registration. */
export const at = (minutes: number) => ({
  now: new Date(Date.parse(registeredAt) + minutes * 60_000).toISOString(),
});

export const accepted = (decision: Decision<Webhook>): Accepted<Webhook> => {
  if (decision === undefined || decision instanceof Refusal) throw new Error(JSON.stringify(decision));
  return decision;
};

/** A webhook that was registered a moment ago. */
export const aWebhook = (changes: Partial<Webhook> = {}): Webhook => ({
  ...accepted(
    registerWebhook(
      {
        webhookId,
        organisationId: '0184' as OrganisationId,
        name: 'Diariet',
        url: 'https://diariet.example/samsyn',
      },
      { others: 0 },
      at(0),
    ),
  ).state,
  ...changes,
});
