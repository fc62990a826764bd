import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { NotificationId } from '../identifiers.ts';

export const NotificationCollected = defineEvent({
  name: 'NotificationCollected',
  noun: 'notification',
  version: 1,
  meaning:
    'A message that waited left as a row of a digest; what becomes of that mail is known of the digest.',
  data: z.object({
    notificationId: NotificationId,
    /** The notification that is the digest. */
    digestId: NotificationId,
  }),
  example: {
    notificationId: '0192f0c1-9a9a-7c3d-8e4f-5a6b7c8d9e0f',
    digestId: '0192f0c1-9b9b-5c3d-8e4f-5a6b7c8d9e0f',
  },
  refused: [
    {
      why: 'without the digest nobody finds the mail it came with',
      data: { notificationId: '0192f0c1-9a9a-7c3d-8e4f-5a6b7c8d9e0f' },
    },
  ],
});
