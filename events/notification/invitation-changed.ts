import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { InvitationId } from '../identifiers.ts';
import { nouns } from '../nouns.ts';
import { MeetingKind } from './meeting-kind.ts';

export const InvitationChanged = defineEvent({
  name: 'InvitationChanged',
  noun: 'notification',
  version: 1,
  meaning:
    'Somebody is to have a meeting in their calendar, at another time than before, or no longer. The calendar files are sent from it, one to each whom it concerns.',
  data: z.object({
    invitationId: InvitationId,
    meeting: MeetingKind,
    about: z.object({ noun: z.enum(nouns), id: z.uuid() }),
    /** Counted from 0: what is sent later replaces what was sent before (RFC 5545, 3.8.7.4). */
    sequence: z.int().check(z.nonnegative()),
    invited: z.int().check(z.nonnegative()),
    withdrawn: z.int().check(z.nonnegative()),
  }),
  example: {
    invitationId: '0192f0c1-cdcd-5c3d-8e4f-5a6b7c8d9e0f',
    meeting: 'revisit',
    about: { noun: 'revisit', id: '0192f0c1-8888-5c3d-8e4f-5a6b7c8d9e0f' },
    sequence: 0,
    invited: 2,
    withdrawn: 0,
  },
  refused: [
    {
      why: 'without a sequence a calendar can not tell the newer of two files',
      data: {
        invitationId: '0192f0c1-cdcd-5c3d-8e4f-5a6b7c8d9e0f',
        meeting: 'revisit',
        about: { noun: 'revisit', id: '0192f0c1-8888-5c3d-8e4f-5a6b7c8d9e0f' },
        invited: 2,
        withdrawn: 0,
      },
    },
  ],
});
