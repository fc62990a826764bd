import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { AgreementId, BreachId, CalendarDate, ReportId, UnitId } from '../identifiers.ts';

export const BreachOpened = defineEvent({
  name: 'BreachOpened',
  noun: 'organisation',
  version: 1,
  meaning:
    'Deficiencies of a report that was handed over are held against the agreement it follows up. Nothing is decided by that: the contract manager is asked to decide, by the day it names, whether to request correction.',
  data: z.object({
    breachId: BreachId,
    agreementId: AgreementId,
    reportId: ReportId,
    unitId: UnitId,
    deficiencies: z.int().check(z.positive()),
    decideBy: CalendarDate,
  }),
  example: {
    breachId: '0192f0c1-aaa1-7c3d-8e4f-5a6b7c8d9e0f',
    agreementId: '0192f0c1-4444-7c3d-8e4f-5a6b7c8d9e0f',
    reportId: '0192f0c1-3333-5c3d-8e4f-5a6b7c8d9e0f',
    unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
    deficiencies: 2,
    decideBy: '2026-11-04',
  },
  refused: [
    {
      why: 'a matter is about something that is not met',
      data: {
        breachId: '0192f0c1-aaa1-7c3d-8e4f-5a6b7c8d9e0f',
        agreementId: '0192f0c1-4444-7c3d-8e4f-5a6b7c8d9e0f',
        reportId: '0192f0c1-3333-5c3d-8e4f-5a6b7c8d9e0f',
        unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
        deficiencies: 0,
        decideBy: '2026-11-04',
      },
    },
  ],
});
