import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { NotificationId } from '../identifiers.ts';

export const NotificationReleased = defineEvent({
  name: 'NotificationReleased',
  noun: 'notification',
  version: 1,
  meaning:
    'The mail service definitely did not take the mail (a throttle, a paused account), so it waits to be sent again: by redelivery, or when its alarm rings.',
  data: z.object({ notificationId: NotificationId, reason: z.enum(['throttled', 'unavailable']) }),
  example: { notificationId: '0192f0c1-9a9a-7c3d-8e4f-5a6b7c8d9e0f', reason: 'throttled' },
  refused: [
    {
      why: 'a mail that may have been taken is never released: it could be sent twice',
      data: { notificationId: '0192f0c1-9a9a-7c3d-8e4f-5a6b7c8d9e0f', reason: 'noAnswer' },
    },
  ],
});
