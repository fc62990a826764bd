import * as z from 'zod/mini';
import { Webhook } from '#shared/domain/notification/webhook.ts';
import { ListQuery, listOf, listRecords, SummaryRow } from '#shared/lambda/lists.ts';
import { readRecord } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import type { WebhookNeeds } from './needs.ts';
import { OrganisationParams, WebhookParams } from './params.ts';

export const listWebhooksRoute = route({
  operationId: 'listWebhooks',
  method: 'GET',
  path: '/v1/{organisationId}/webhooks',
  noun: 'notification',
  action: 'readWebhooks',
  summary: {
    sv: 'Lista anslutna system och hur leveranserna till dem går',
    en: 'List connected systems and how the deliveries to them go',
  },
  params: OrganisationParams,
  query: ListQuery,
  answer: listOf(SummaryRow),
  status: 200,
  story: (request, needs: WebhookNeeds) => listRecords(request, needs, { store: needs.webhooks }),
});

export const readWebhookRoute = route({
  operationId: 'readWebhook',
  method: 'GET',
  path: '/v1/{organisationId}/webhooks/{webhookId}',
  noun: 'notification',
  action: 'readWebhooks',
  summary: { sv: 'Läs om ett anslutet system', en: 'Read about a connected system' },
  params: WebhookParams,
  answer: z.omit(Webhook, { isRoused: true, position: true }),
  status: 200,
  story: (request, needs: WebhookNeeds) =>
    readRecord(request, needs, {
      store: needs.webhooks,
      id: request.params.webhookId,
      view: ({ isRoused: _roused, position: _position, ...shown }) => shown,
    }),
});
