import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { CalendarFeedId, PersonId } from '../identifiers.ts';

export const CalendarFeedOpened = defineEvent({
  name: 'CalendarFeedOpened',
  noun: 'organisation',
  version: 1,
  meaning:
    'A person subscribed to their own year ahead in a calendar. The secret of its address is kept by nobody.',
  data: z.object({ personId: PersonId, feedId: CalendarFeedId }),
  example: {
    personId: '0192f0c1-5555-7c3d-8e4f-5a6b7c8d9e0f',
    feedId: '0192f0c1-fefe-7c3d-8e4f-5a6b7c8d9e0f',
  },
  refused: [
    {
      why: 'the subscription has an id; its secret is in no event',
      data: { personId: '0192f0c1-5555-7c3d-8e4f-5a6b7c8d9e0f', feedId: 'kalender' },
    },
  ],
});
