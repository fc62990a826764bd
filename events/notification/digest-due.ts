import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { NotificationId, OrganisationId, PersonId } from '../identifiers.ts';

export const DigestDue = defineEvent({
  name: 'DigestDue',
  noun: 'notification',
  version: 1,
  meaning:
    'What waits in a person’s postbox is to leave as one mail. What has lost its reason since, or was read in the inbox, is left out; when nothing remains, no mail is sent.',
  data: z.object({
    personId: PersonId,
    /** The person's first digest is 1. */
    digest: z.int().check(z.positive()),
    notifications: z.array(z.object({ organisationId: OrganisationId, notificationId: NotificationId })),
  }),
  example: {
    personId: '0192f0c1-5555-7c3d-8e4f-5a6b7c8d9e0f',
    digest: 3,
    notifications: [{ organisationId: '0184', notificationId: '0192f0c1-9a9a-7c3d-8e4f-5a6b7c8d9e0f' }],
  },
  refused: [
    {
      why: 'what it holds is named, never repeated',
      data: {
        personId: '0192f0c1-5555-7c3d-8e4f-5a6b7c8d9e0f',
        digest: 3,
        notifications: ['Handlingsplan, Björkgården: planen är avslutad'],
      },
    },
  ],
});
