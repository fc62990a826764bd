import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { WebhookId } from '../identifiers.ts';

export const WebhookRegistered = defineEvent({
  name: 'WebhookRegistered',
  noun: 'notification',
  version: 1,
  meaning:
    'Another system is to be told what happens in the organisation. What has happened before is not told.',
  data: z.object({ webhookId: WebhookId }),
  example: { webhookId: '0192f0c1-abab-7c3d-8e4f-5a6b7c8d9e0f' },
  refused: [{ why: 'a webhook has an id that names no organisation', data: { webhookId: '0184' } }],
});
