import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { Instant, WebhookId } from '../identifiers.ts';

export const WebhookSecretRotated = defineEvent({
  name: 'WebhookSecretRotated',
  noun: 'notification',
  version: 1,
  meaning:
    'The webhook got another secret. The one before is used beside it until the given instant, so that the receiver can change in its own time.',
  data: z.object({ webhookId: WebhookId, previousUntil: Instant }),
  example: { webhookId: '0192f0c1-abab-7c3d-8e4f-5a6b7c8d9e0f', previousUntil: '2026-11-25T08:00:00.000Z' },
  refused: [
    {
      why: 'a secret is never part of an event',
      data: { webhookId: '0192f0c1-abab-7c3d-8e4f-5a6b7c8d9e0f', secret: 'whsec_c2FtbXluIGhlbWxpZ2hldA==' },
    },
  ],
});
