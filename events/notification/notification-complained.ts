import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { NotificationId } from '../identifiers.ts';
import { TextCode } from './text-code.ts';

export const NotificationComplained = defineEvent({
  name: 'NotificationComplained',
  noun: 'notification',
  version: 1,
  meaning:
    'Whoever got the mail marked it as spam. Mail services stop sending for those who are often complained of, so the administrator is told to talk with the recipient.',
  data: z.object({ notificationId: NotificationId, text: TextCode }),
  example: { notificationId: '0192f0c1-9a9a-7c3d-8e4f-5a6b7c8d9e0f', text: 'planToWrite' },
  refused: [
    {
      why: 'the text says which step somebody may not know of',
      data: { notificationId: '0192f0c1-9a9a-7c3d-8e4f-5a6b7c8d9e0f' },
    },
  ],
});
