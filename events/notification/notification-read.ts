import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { NotificationId } from '../identifiers.ts';

export const NotificationRead = defineEvent({
  name: 'NotificationRead',
  noun: 'notification',
  version: 1,
  meaning:
    'The recipient marked the message in the inbox as read. It is not repeated in a digest after that; mails tell nobody whether they are read.',
  data: z.object({ notificationId: NotificationId }),
  example: { notificationId: '0192f0c1-9a9a-7c3d-8e4f-5a6b7c8d9e0f' },
  refused: [{ why: 'it says which message', data: {} }],
});
