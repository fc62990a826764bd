import * as z from 'zod/mini';
import { type EventName, eventNames } from '#events/catalogue.ts';
import type { WebhookId } from '#events/identifiers.ts';
import { registerWebhook } from '#shared/domain/notification/decide-webhook.ts';
import { Webhook } from '#shared/domain/notification/webhook.ts';
import { webhookSentences as rules } from '#shared/domain/notification/webhook-sentences.ts';
import { Problem } from '#shared/lambda/problem.ts';
import { createRecord } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import { newWebhookSecret } from '#shared/messaging/webhook-signature.ts';
import type { TargetRefusal } from '#shared/messaging/webhook-target.ts';
import { keepSecret } from '#shared/storage/notification/webhook-secrets.ts';
import { listWebhooks } from '#shared/storage/notification/webhook-store.ts';
import type { WebhookNeeds } from './needs.ts';
import { OrganisationParams } from './params.ts';
import { SecretReceipt, withSecret } from './secret-answer.ts';

const ruleOf = {
  notHttps: rules.targetIsHttps,
  notPublic: rules.targetIsPublic,
  notFound: rules.targetIsFound,
} satisfies Record<TargetRefusal, unknown>;

const RegisterBody = z.strictObject({
  name: Webhook.shape.name,
  url: Webhook.shape.url,
  eventTypes: z.optional(
    z.array(z.enum(eventNames as [EventName, ...EventName[]])).check(z.minLength(1), z.maxLength(100)),
  ),
});

export const registerWebhookRoute = route({
  operationId: 'registerWebhook',
  method: 'POST',
  path: '/v1/{organisationId}/webhooks',
  noun: 'notification',
  action: 'changeWebhooks',
  summary: {
    sv: 'Anslut ett annat system: det får veta vad som händer, och hemligheten visas här en enda gång',
    en: 'Connect another system: it is told what happens, and its secret is shown here once',
  },
  params: OrganisationParams,
  body: RegisterBody,
  answer: SecretReceipt,
  status: 201,
  example: {
    name: 'Diariet',
    url: 'https://diariet.example/samsyn',
    eventTypes: ['ReportPublished', 'PlanAdopted'],
  },
  story: async (request, needs: WebhookNeeds) => {
    const { organisationId, body } = request;
    const { checkTarget } = await import('#shared/messaging/webhook-target.ts');
    const target = await checkTarget(body.url, { policy: needs.targets });
    if ('refused' in target) throw Problem.of('invalid', ruleOf[target.refused], { field: '/url' });
    const { eventTypes, ...named } = body;
    const webhookId = needs.newId() as WebhookId;
    const webhook = {
      ...named,
      ...(eventTypes && { eventTypes: [...eventTypes] }),
      organisationId,
      webhookId,
    };
    const others = (await listWebhooks(needs.webhooks, organisationId)).filter(
      ({ status }) => status !== 'removed',
    ).length;
    const secret = newWebhookSecret();
    const answer = await createRecord(request, needs, {
      store: needs.webhooks,
      id: webhookId,
      decide: (circumstances) => registerWebhook(webhook, { others }, circumstances),
      alongside: (after) => keepSecret(after, secret),
    });
    return withSecret(needs.table, { organisationId }, answer);
  },
});
