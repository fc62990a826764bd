import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { AgreementId, BodyId, CalendarDate } from '../identifiers.ts';

export const AgreementDateDue = defineEvent({
  name: 'AgreementDateDue',
  noun: 'organisation',
  version: 1,
  meaning:
    'An option date or the end of an agreement comes in ninety days (ahead) or is here (onTheDay). Whoever is responsible for the agreement says whether it is extended or ends.',
  data: z.object({
    agreementId: AgreementId,
    bodyId: BodyId,
    kind: z.enum(['option', 'end']),
    notice: z.enum(['ahead', 'onTheDay']),
    date: CalendarDate,
  }),
  example: {
    agreementId: '0192f0c1-4444-7c3d-8e4f-5a6b7c8d9e0f',
    bodyId: 'omvardnadsnamnden',
    kind: 'option',
    notice: 'ahead',
    date: '2027-06-30',
  },
  refused: [
    {
      why: 'it must be known which day it is about',
      data: {
        agreementId: '0192f0c1-4444-7c3d-8e4f-5a6b7c8d9e0f',
        bodyId: 'omvardnadsnamnden',
        kind: 'option',
        notice: 'ahead',
      },
    },
  ],
});
