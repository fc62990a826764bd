import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { AgreementId, CalendarDate } from '../identifiers.ts';

export const AgreementDateSettled = defineEvent({
  name: 'AgreementDateSettled',
  noun: 'organisation',
  version: 1,
  meaning:
    'It is decided what happens at an option date or at the end of an agreement: it is extended or it ends. Nobody is reminded of that date any more.',
  data: z.object({ agreementId: AgreementId, date: CalendarDate, outcome: z.enum(['extended', 'ends']) }),
  example: { agreementId: '0192f0c1-4444-7c3d-8e4f-5a6b7c8d9e0f', date: '2027-06-30', outcome: 'extended' },
  refused: [
    {
      why: 'perhaps is not a decision',
      data: { agreementId: '0192f0c1-4444-7c3d-8e4f-5a6b7c8d9e0f', date: '2027-06-30', outcome: 'perhaps' },
    },
  ],
});
