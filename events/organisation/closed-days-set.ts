import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { CalendarDate, OrganisationId } from '../identifiers.ts';

export const ClosedDaysSet = defineEvent({
  name: 'ClosedDaysSet',
  noun: 'organisation',
  version: 1,
  meaning:
    'The organisation said which days it keeps closed beside the Swedish days off. What falls due on such a day is moved to the next working day from now on; dates already set stay.',
  data: z.object({
    organisationId: OrganisationId,
    closedDays: z.array(CalendarDate).check(z.maxLength(100)),
  }),
  example: { organisationId: '0184', closedDays: ['2026-12-23', '2027-05-07'] },
  refused: [{ why: 'a closed day is a date', data: { organisationId: '0184', closedDays: ['klämdag'] } }],
});
