import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { WebhookId } from '../identifiers.ts';

export const WebhookDisabled = defineEvent({
  name: 'WebhookDisabled',
  noun: 'notification',
  version: 1,
  meaning:
    'The receiver has failed for days, or said that it is gone. Nothing more is delivered until the system administrator, who is told, resumes it; it then goes on from the same place.',
  data: z.object({
    webhookId: WebhookId,
    run: z.int().check(z.positive()),
    reason: z.enum(['lastingFailure', 'gone']),
  }),
  example: { webhookId: '0192f0c1-abab-7c3d-8e4f-5a6b7c8d9e0f', run: 9, reason: 'lastingFailure' },
  refused: [
    {
      why: 'a single failure disables nothing',
      data: { webhookId: '0192f0c1-abab-7c3d-8e4f-5a6b7c8d9e0f', run: 9, reason: 'failure' },
    },
  ],
});
