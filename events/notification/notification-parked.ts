import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { NotificationId } from '../identifiers.ts';
import { TextCode } from './text-code.ts';

export const NotificationParked = defineEvent({
  name: 'NotificationParked',
  noun: 'notification',
  version: 1,
  meaning:
    'The mail was handed over and no answer came within the hour: it may or may not have been sent. It is not sent again, since nobody should get it twice, and the system administrator is told.',
  data: z.object({ notificationId: NotificationId, text: TextCode }),
  example: { notificationId: '0192f0c1-9a9a-7c3d-8e4f-5a6b7c8d9e0f', text: 'planToWrite' },
  refused: [
    {
      why: 'the text says which step somebody may not know of',
      data: { notificationId: '0192f0c1-9a9a-7c3d-8e4f-5a6b7c8d9e0f' },
    },
  ],
});
