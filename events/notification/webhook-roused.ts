import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { WebhookId } from '../identifiers.ts';

export const WebhookRoused = defineEvent({
  name: 'WebhookRoused',
  noun: 'notification',
  version: 1,
  meaning:
    'Something has happened that the receiver is to be told of. It is delivered when the feed has settled.',
  data: z.object({ webhookId: WebhookId }),
  example: { webhookId: '0192f0c1-abab-7c3d-8e4f-5a6b7c8d9e0f' },
  refused: [
    {
      why: 'which event it was is not said: the feed has it',
      data: { eventId: '0192f0c1-1212-7c3d-8e4f-5a6b7c8d9e0f' },
    },
  ],
});
