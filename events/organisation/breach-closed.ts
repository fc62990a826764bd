import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { AgreementId, BreachId, CalendarDate, UnitId } from '../identifiers.ts';

export const BreachClosed = defineEvent({
  name: 'BreachClosed',
  noun: 'organisation',
  version: 1,
  meaning:
    'Deficiencies are no longer held against the agreement: they are corrected, or a person ended the matter for another reason, such as the termination having come into effect.',
  data: z.object({
    breachId: BreachId,
    agreementId: AgreementId,
    unitId: UnitId,
    closedOn: CalendarDate,
    reason: z.enum([
      'corrected',
      'terminated',
      'withdrawn',
      'agreementEnded',
      'unitClosed',
      'providerReplaced',
    ]),
  }),
  example: {
    breachId: '0192f0c1-aaa1-7c3d-8e4f-5a6b7c8d9e0f',
    agreementId: '0192f0c1-4444-7c3d-8e4f-5a6b7c8d9e0f',
    unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
    closedOn: '2026-12-03',
    reason: 'corrected',
  },
  refused: [
    {
      why: 'a matter ends for a reason',
      data: {
        breachId: '0192f0c1-aaa1-7c3d-8e4f-5a6b7c8d9e0f',
        agreementId: '0192f0c1-4444-7c3d-8e4f-5a6b7c8d9e0f',
        unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
        closedOn: '2026-12-03',
      },
    },
  ],
});
