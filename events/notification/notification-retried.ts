import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { NotificationId } from '../identifiers.ts';

export const NotificationRetried = defineEvent({
  name: 'NotificationRetried',
  noun: 'notification',
  version: 1,
  meaning:
    'The mail had waited longer than sending takes, so that its sender must have failed. The alarm asks for it to be sent once more; whoever claims it first sends it.',
  data: z.object({ notificationId: NotificationId, retry: z.int().check(z.positive()) }),
  example: { notificationId: '0192f0c1-9a9a-7c3d-8e4f-5a6b7c8d9e0f', retry: 1 },
  refused: [
    { why: 'a retry says which one it is', data: { notificationId: '0192f0c1-9a9a-7c3d-8e4f-5a6b7c8d9e0f' } },
  ],
});
