import { catalogue, type EventName } from '#events/catalogue.ts';
import { rouseWebhook } from '#shared/domain/notification/run-webhook.ts';
import { wants } from '#shared/domain/notification/webhook.ts';
import { type ReceivedEvent, settled } from '#shared/messaging/react.ts';
import type { Cause } from '#shared/storage/aggregate-store.ts';
import { decideAndSave } from '#shared/storage/decide-and-save.ts';
import { listWebhooks, type WebhookStore } from '#shared/storage/notification/webhook-store.ts';

export interface RouseWebhooksNeeds {
  readonly webhooks: WebhookStore;
}

/**
 * Something happened: every webhook of the organisation that wants to know looks at the feed when that has settled.
 * The notifications' own events rouse nobody, or a webhook would rouse itself for ever.
 */
export const rouseWebhooks = async (
  { name, organisationId }: ReceivedEvent<unknown>,
  cause: Cause,
  { webhooks }: RouseWebhooksNeeds,
): Promise<void> => {
  if (catalogue[name as EventName].noun === 'notification') return;
  const listed = await listWebhooks(webhooks, organisationId);
  const meant = listed.filter((webhook) => webhook.status === 'active' && wants(webhook, name));
  for (const { id } of meant) {
    settled(
      await decideAndSave({
        store: webhooks,
        organisationId,
        id,
        cause,
        decide: (webhook) => webhook && rouseWebhook(webhook, cause),
      }),
    );
  }
};
