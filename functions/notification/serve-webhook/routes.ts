import type { Route } from '#shared/lambda/route.ts';
import {
  pauseWebhookRoute,
  removeWebhookRoute,
  resumeWebhookRoute,
  rewindWebhookRoute,
  rotateSecretRoute,
} from './change-webhook.ts';
import type { WebhookNeeds } from './needs.ts';
import { listWebhooksRoute, readWebhookRoute } from './read-webhooks.ts';
import { registerWebhookRoute } from './register-webhook.ts';

/** How other systems are connected. */
export const routes: readonly Route<WebhookNeeds>[] = [
  listWebhooksRoute,
  registerWebhookRoute,
  readWebhookRoute,
  pauseWebhookRoute,
  resumeWebhookRoute,
  rewindWebhookRoute,
  rotateSecretRoute,
  removeWebhookRoute,
];
