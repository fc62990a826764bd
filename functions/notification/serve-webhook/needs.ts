import type { ApiNeeds } from '#shared/lambda/route.ts';
import type { TargetPolicy } from '#shared/messaging/webhook-target.ts';
import type { WebhookStore } from '#shared/storage/notification/webhook-store.ts';

/** What the webhook stories need: a literal object in tests. */
export interface WebhookNeeds extends ApiNeeds {
  readonly webhooks: WebhookStore;
  readonly targets: TargetPolicy;
}
