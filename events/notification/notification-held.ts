import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { Instant, NotificationId } from '../identifiers.ts';

export const NotificationHeld = defineEvent({
  name: 'NotificationHeld',
  noun: 'notification',
  version: 1,
  meaning:
    'A message waits in its recipient’s postbox and leaves together with others: it needs no action and comes once a week, or the recipient has had enough mails today and gets the rest in the morning.',
  data: z.object({ notificationId: NotificationId, digestLeavesAt: Instant }),
  example: {
    notificationId: '0192f0c1-9a9a-7c3d-8e4f-5a6b7c8d9e0f',
    digestLeavesAt: '2026-11-30T07:00:00.000Z',
  },
  refused: [
    {
      why: 'without a time nobody knows when it comes',
      data: { notificationId: '0192f0c1-9a9a-7c3d-8e4f-5a6b7c8d9e0f' },
    },
  ],
});
