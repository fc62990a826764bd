import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { NotificationId } from '../identifiers.ts';

export const NotificationSuperseded = defineEvent({
  name: 'NotificationSuperseded',
  noun: 'notification',
  version: 1,
  meaning:
    'Before the message left, its reason was gone: the step was done, moved to another day or handed to somebody else. It is not sent and no longer lies in the inbox.',
  data: z.object({ notificationId: NotificationId }),
  example: { notificationId: '0192f0c1-9a9a-7c3d-8e4f-5a6b7c8d9e0f' },
  refused: [{ why: 'it says which message', data: {} }],
});
