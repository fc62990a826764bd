import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { NotificationId } from '../identifiers.ts';

export const NotificationClaimed = defineEvent({
  name: 'NotificationClaimed',
  noun: 'notification',
  version: 1,
  meaning:
    'A sender took the mail on itself before handing it over, so that no other sender sends it too. It ends as sent, released, failed or, when no answer came, parked.',
  data: z.object({ notificationId: NotificationId, attempt: z.int().check(z.positive()) }),
  example: { notificationId: '0192f0c1-9a9a-7c3d-8e4f-5a6b7c8d9e0f', attempt: 1 },
  refused: [
    {
      why: 'attempts are counted from 1',
      data: { notificationId: '0192f0c1-9a9a-7c3d-8e4f-5a6b7c8d9e0f', attempt: 0 },
    },
  ],
});
