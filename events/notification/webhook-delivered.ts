import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { WebhookId } from '../identifiers.ts';

export const WebhookDelivered = defineEvent({
  name: 'WebhookDelivered',
  noun: 'notification',
  version: 1,
  meaning: 'The receiver took everything there was, or as much as there was time for.',
  data: z.object({
    webhookId: WebhookId,
    run: z.int().check(z.positive()),
    delivered: z.int().check(z.nonnegative()),
    isMore: z.boolean(),
  }),
  example: { webhookId: '0192f0c1-abab-7c3d-8e4f-5a6b7c8d9e0f', run: 1, delivered: 12, isMore: false },
  refused: [
    { why: 'it is said how many', data: { webhookId: '0192f0c1-abab-7c3d-8e4f-5a6b7c8d9e0f', run: 1 } },
  ],
});
