import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { OrganisationId } from '../identifiers.ts';

export const NotificationRulesSet = defineEvent({
  name: 'NotificationRulesSet',
  noun: 'organisation',
  version: 1,
  meaning:
    'The organisation has said where it tells people otherwise than its programmes do. Who is told counts at once; when one is reminded, for plans adopted from now on.',
  data: z.object({
    organisationId: OrganisationId,
    /** How many rules there are now on when one is reminded, and on messages. */
    reminders: z.int().check(z.nonnegative()),
    messages: z.int().check(z.nonnegative()),
  }),
  example: { organisationId: '0184', reminders: 1, messages: 2 },
  refused: [{ why: 'both kinds are counted', data: { organisationId: '0184', reminders: 1 } }],
});
