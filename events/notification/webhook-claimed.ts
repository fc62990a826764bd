import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { WebhookId } from '../identifiers.ts';

export const WebhookClaimed = defineEvent({
  name: 'WebhookClaimed',
  noun: 'notification',
  version: 1,
  meaning:
    'A sender took a run of deliveries on itself, so that no other sender delivers at the same time and out of order.',
  data: z.object({ webhookId: WebhookId, run: z.int().check(z.positive()) }),
  example: { webhookId: '0192f0c1-abab-7c3d-8e4f-5a6b7c8d9e0f', run: 1 },
  refused: [
    { why: 'runs are counted from 1', data: { webhookId: '0192f0c1-abab-7c3d-8e4f-5a6b7c8d9e0f', run: 0 } },
  ],
});
