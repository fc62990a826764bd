import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { WebhookId } from '../identifiers.ts';

export const WebhookPaused = defineEvent({
  name: 'WebhookPaused',
  noun: 'notification',
  version: 1,
  meaning:
    'The system administrator stopped the deliveries. Nothing is lost: they go on from the same place.',
  data: z.object({ webhookId: WebhookId }),
  example: { webhookId: '0192f0c1-abab-7c3d-8e4f-5a6b7c8d9e0f' },
  refused: [{ why: 'it is said which webhook', data: {} }],
});
