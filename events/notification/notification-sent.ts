import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { NotificationId } from '../identifiers.ts';

export const NotificationSent = defineEvent({
  name: 'NotificationSent',
  noun: 'notification',
  version: 1,
  meaning:
    'The mail service took the mail and gave it an identifier of its own, by which it later tells what became of it.',
  data: z.object({
    notificationId: NotificationId,
    providerMessageId: z.string().check(z.regex(/^[\w.@<>-]{1,200}$/)),
  }),
  example: {
    notificationId: '0192f0c1-9a9a-7c3d-8e4f-5a6b7c8d9e0f',
    providerMessageId: '0110018c2f3a4b5c-6d7e8f90-1a2b-3c4d-5e6f-708192a3b4c5-000000',
  },
  refused: [
    {
      why: 'without the identifier of the mail service nobody can tell what became of it',
      data: { notificationId: '0192f0c1-9a9a-7c3d-8e4f-5a6b7c8d9e0f', providerMessageId: '' },
    },
  ],
});
