import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { WebhookId } from '../identifiers.ts';

export const WebhookDue = defineEvent({
  name: 'WebhookDue',
  noun: 'notification',
  version: 1,
  meaning: 'The alarm says that it is time to deliver. Whoever claims it first does so.',
  data: z.object({ webhookId: WebhookId, run: z.int().check(z.positive()) }),
  example: { webhookId: '0192f0c1-abab-7c3d-8e4f-5a6b7c8d9e0f', run: 1 },
  refused: [{ why: 'runs are counted', data: { webhookId: '0192f0c1-abab-7c3d-8e4f-5a6b7c8d9e0f' } }],
});
