import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { AgreementId, BodyId, CalendarDate, OrganisationId, UnitId } from '../identifiers.ts';

export const AgreementRegistered = defineEvent({
  name: 'AgreementRegistered',
  noun: 'organisation',
  version: 1,
  meaning:
    "An agreement with a provider, or the assignment (uppdrag) of the municipality's own units, is known, with the first version of its requirements. Its option dates and its end ring ninety days ahead and on the day.",
  data: z.object({
    agreementId: AgreementId,
    bodyId: BodyId,
    kind: z.enum(['agreement', 'assignment']),
    parties: z.array(OrganisationId).check(z.minLength(1)),
    unitIds: z.array(UnitId),
    validFrom: CalendarDate,
    validTo: z.optional(CalendarDate),
  }),
  example: {
    agreementId: '0192f0c1-4444-7c3d-8e4f-5a6b7c8d9e0f',
    bodyId: 'omvardnadsnamnden',
    kind: 'agreement',
    parties: ['0184', '0192f0c1-6666-7c3d-8e4f-5a6b7c8d9e0f'],
    unitIds: ['0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f'],
    validFrom: '2026-01-01',
    validTo: '2029-12-31',
  },
  refused: [
    {
      why: 'an agreement has parties',
      data: {
        agreementId: '0192f0c1-4444-7c3d-8e4f-5a6b7c8d9e0f',
        bodyId: 'omvardnadsnamnden',
        kind: 'agreement',
        parties: [],
        unitIds: [],
        validFrom: '2026-01-01',
      },
    },
  ],
});
