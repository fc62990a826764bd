import type { OrganisationId } from '#events/identifiers.ts';
import { type Webhook, webhookRules } from '#shared/domain/notification/webhook.ts';
import { type AggregateStore, aggregateStore } from '../aggregate-store.ts';
import { everyRow } from '../every-row.ts';
import type { Table } from '../table.ts';

export type WebhookStore = AggregateStore<Webhook>;

/** Keeps webhooks; their secrets lie apart (`webhook-secrets.ts`). */
export const webhookStore = (table: Table): WebhookStore => aggregateStore({ table, rules: webhookRules });

/** A webhook as lists show it. */
export type ListedWebhook = Pick<Webhook, 'status' | 'delivery' | 'eventTypes'> & { readonly id: string };

/** All webhooks that an organisation has or has had. */
export const listWebhooks = (
  webhooks: WebhookStore,
  organisationId: OrganisationId,
): Promise<readonly ListedWebhook[]> => everyRow<ListedWebhook>(webhooks, organisationId);
