import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { Instant, WebhookId } from '../identifiers.ts';

export const WebhookRewound = defineEvent({
  name: 'WebhookRewound',
  noun: 'notification',
  version: 1,
  meaning:
    'The system administrator asked for what happened since an instant to be delivered once more, in order and under the same ids.',
  data: z.object({ webhookId: WebhookId, since: Instant }),
  example: { webhookId: '0192f0c1-abab-7c3d-8e4f-5a6b7c8d9e0f', since: '2026-11-20T08:00:00.000Z' },
  refused: [{ why: 'it is said from when', data: { webhookId: '0192f0c1-abab-7c3d-8e4f-5a6b7c8d9e0f' } }],
});
