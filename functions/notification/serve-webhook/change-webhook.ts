import * as z from 'zod/mini';
import { Instant } from '#events/identifiers.ts';
import {
  pauseWebhook,
  removeWebhook,
  resumeWebhook,
  rewindWebhook,
  rotateSecret,
} from '#shared/domain/notification/decide-webhook.ts';
import type { Webhook } from '#shared/domain/notification/webhook.ts';
import { changeRecord, Receipt } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import { newWebhookSecret } from '#shared/messaging/webhook-signature.ts';
import { dropSecrets, keepSecret } from '#shared/storage/notification/webhook-secrets.ts';
import type { WebhookNeeds } from './needs.ts';
import { WebhookParams } from './params.ts';
import { SecretReceipt, withSecret } from './secret-answer.ts';

const one = '/v1/{organisationId}/webhooks/{webhookId}';

/** What every change of a webhook has in common. */
const onWebhook = {
  method: 'POST',
  noun: 'notification',
  action: 'changeWebhooks',
  params: WebhookParams,
  answer: Receipt,
  status: 200,
  isVersioned: true,
} as const;

export const pauseWebhookRoute = route({
  ...onWebhook,
  operationId: 'pauseWebhook',
  path: `${one}/pauses`,
  summary: { sv: 'Gör uppehåll i leveranserna; inget går förlorat', en: 'Pause deliveries; nothing is lost' },
  story: (request, needs: WebhookNeeds) =>
    changeRecord(request, needs, {
      store: needs.webhooks,
      id: request.params.webhookId,
      decide: pauseWebhook,
    }),
});

export const resumeWebhookRoute = route({
  ...onWebhook,
  operationId: 'resumeWebhook',
  path: `${one}/resumptions`,
  summary: {
    sv: 'Låt leveranserna gå vidare från där de stannade',
    en: 'Let deliveries go on from where they stopped',
  },
  story: (request, needs: WebhookNeeds) =>
    changeRecord(request, needs, {
      store: needs.webhooks,
      id: request.params.webhookId,
      decide: resumeWebhook,
    }),
});

export const rewindWebhookRoute = route({
  ...onWebhook,
  operationId: 'rewindWebhook',
  path: `${one}/redeliveries`,
  summary: {
    sv: 'Leverera det som har hänt sedan en tidpunkt en gång till, i ordning och med samma id',
    en: 'Deliver what has happened since an instant once more, in order and under the same ids',
  },
  body: z.strictObject({ since: Instant }),
  example: { since: '2026-11-20T08:00:00.000Z' },
  story: (request, needs: WebhookNeeds) =>
    changeRecord(request, needs, {
      store: needs.webhooks,
      id: request.params.webhookId,
      decide: (webhook, circumstances) => rewindWebhook(webhook, request.body, circumstances),
    }),
});

export const rotateSecretRoute = route({
  ...onWebhook,
  operationId: 'rotateWebhookSecret',
  path: `${one}/secrets`,
  summary: {
    sv: 'Byt hemlighet; den förra används vid sidan av den nya i två dygn',
    en: 'Change the secret; the one before is used beside the new one for two days',
  },
  answer: SecretReceipt,
  story: async (request, needs: WebhookNeeds) => {
    const { organisationId, params } = request;
    const { webhookId } = params;
    const secret = newWebhookSecret();
    const answer = await changeRecord(request, needs, {
      store: needs.webhooks,
      id: webhookId,
      decide: rotateSecret,
      alongside: (after) => keepSecret(after, secret),
    });
    return withSecret(needs.table, { organisationId, webhookId }, answer);
  },
});

export const removeWebhookRoute = route({
  ...onWebhook,
  operationId: 'removeWebhook',
  method: 'DELETE',
  path: one,
  summary: {
    sv: 'Ta bort ett anslutet system och dess hemligheter',
    en: 'Remove a connected system and its secrets',
  },
  story: (request, needs: WebhookNeeds) => {
    let secrets: Webhook['secrets'] = [];
    return changeRecord(request, needs, {
      store: needs.webhooks,
      id: request.params.webhookId,
      decide: (webhook) => {
        secrets = webhook.secrets;
        return removeWebhook(webhook);
      },
      alongside: (after) => dropSecrets(after, secrets),
    });
  },
});
