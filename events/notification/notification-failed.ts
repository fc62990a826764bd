import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { NotificationId } from '../identifiers.ts';
import { TextCode } from './text-code.ts';

export const NotificationFailed = defineEvent({
  name: 'NotificationFailed',
  noun: 'notification',
  version: 1,
  meaning:
    'The mail can not be sent, now or later: the person has left, or the mail service refuses it for good. The system administrator is told, since somebody does not know what waits for them.',
  data: z.object({
    notificationId: NotificationId,
    text: TextCode,
    reason: z.enum(['personLeft', 'refused']),
  }),
  example: {
    notificationId: '0192f0c1-9a9a-7c3d-8e4f-5a6b7c8d9e0f',
    text: 'planToWrite',
    reason: 'personLeft',
  },
  refused: [
    {
      why: 'a throttled mail has not failed: it is released and sent later',
      data: {
        notificationId: '0192f0c1-9a9a-7c3d-8e4f-5a6b7c8d9e0f',
        text: 'planToWrite',
        reason: 'throttled',
      },
    },
  ],
});
