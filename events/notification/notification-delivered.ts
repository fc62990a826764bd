import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { NotificationId } from '../identifiers.ts';

export const NotificationDelivered = defineEvent({
  name: 'NotificationDelivered',
  noun: 'notification',
  version: 1,
  meaning:
    'The mail service handed the mail over to the recipient’s own mail server. Whether anyone has read it nobody asks.',
  data: z.object({ notificationId: NotificationId }),
  example: { notificationId: '0192f0c1-9a9a-7c3d-8e4f-5a6b7c8d9e0f' },
  refused: [
    {
      why: 'which mail arrived is told by our own identifier, not by the address it went to',
      data: { to: 'chef@solna.example' },
    },
  ],
});
