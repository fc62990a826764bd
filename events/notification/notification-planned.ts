import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { NotificationId, PersonRef } from '../identifiers.ts';
import { nouns } from '../nouns.ts';
import { Channel } from './channel.ts';
import { TextCode } from './text-code.ts';

export const NotificationPlanned = defineEvent({
  name: 'NotificationPlanned',
  noun: 'notification',
  version: 1,
  meaning:
    'One person is to be told about one matter, because something happened that puts the next step in their hands or concerns them. From it the mail is sent, at once or as part of a digest; what happened is the causing event.',
  data: z.object({
    notificationId: NotificationId,
    recipient: PersonRef,
    channel: Channel,
    text: TextCode,
    about: z.object({ noun: z.enum(nouns), id: z.uuid() }),
  }),
  example: {
    notificationId: '0192f0c1-9a9a-7c3d-8e4f-5a6b7c8d9e0f',
    recipient: { organisationId: '0184', personId: '0192f0c1-5555-7c3d-8e4f-5a6b7c8d9e0f' },
    channel: 'email',
    text: 'factsToCheck',
    about: { noun: 'report', id: '0192f0c1-3333-7c3d-8e4f-5a6b7c8d9e0f' },
  },
  refused: [
    {
      why: 'an e-mail address is no part of an event: it is looked up when the mail is sent',
      data: {
        notificationId: '0192f0c1-9a9a-7c3d-8e4f-5a6b7c8d9e0f',
        recipient: 'chef@solna.example',
        channel: 'email',
        text: 'factsToCheck',
        about: { noun: 'report', id: '0192f0c1-3333-7c3d-8e4f-5a6b7c8d9e0f' },
      },
    },
    {
      why: 'a text is chosen by its code, never written into the event',
      data: {
        notificationId: '0192f0c1-9a9a-7c3d-8e4f-5a6b7c8d9e0f',
        recipient: { organisationId: '0184', personId: '0192f0c1-5555-7c3d-8e4f-5a6b7c8d9e0f' },
        channel: 'email',
        text: 'Rapporten om enheten väntar på dig',
        about: { noun: 'report', id: '0192f0c1-3333-7c3d-8e4f-5a6b7c8d9e0f' },
      },
    },
  ],
});
