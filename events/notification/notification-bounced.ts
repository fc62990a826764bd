import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { NotificationId } from '../identifiers.ts';
import { TextCode } from './text-code.ts';

export const NotificationBounced = defineEvent({
  name: 'NotificationBounced',
  noun: 'notification',
  version: 1,
  meaning:
    'The recipient’s mail server would not take the mail. It waits unread in the recipient’s inbox instead, and when the no was for good (hard) the administrator is told: the address is probably wrong.',
  data: z.object({ notificationId: NotificationId, text: TextCode, bounce: z.enum(['hard', 'soft']) }),
  example: {
    notificationId: '0192f0c1-9a9a-7c3d-8e4f-5a6b7c8d9e0f',
    text: 'planToWrite',
    bounce: 'hard',
  },
  refused: [
    {
      why: 'what a mail server answers may hold the address or a name',
      data: {
        notificationId: '0192f0c1-9a9a-7c3d-8e4f-5a6b7c8d9e0f',
        text: 'planToWrite',
        bounce: '550 5.1.1 chef@solna.example: user unknown',
      },
    },
  ],
});
