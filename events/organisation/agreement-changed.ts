import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { AgreementId } from '../identifiers.ts';

export const AgreementChanged = defineEvent({
  name: 'AgreementChanged',
  noun: 'organisation',
  version: 1,
  meaning:
    'Parties, units, dates or the responsible person of an agreement changed. Its requirements did not: they change by a new version.',
  data: z.object({
    agreementId: AgreementId,
    changed: z
      .array(
        z.enum([
          'bodyId',
          'kind',
          'title',
          'referenceNumber',
          'parties',
          'unitIds',
          'validFrom',
          'validTo',
          'optionDates',
          'responsible',
        ]),
      )
      .check(z.minLength(1)),
  }),
  example: { agreementId: '0192f0c1-4444-7c3d-8e4f-5a6b7c8d9e0f', changed: ['validTo', 'optionDates'] },
  refused: [
    {
      why: 'requirements change by a new version',
      data: { agreementId: '0192f0c1-4444-7c3d-8e4f-5a6b7c8d9e0f', changed: ['requirements'] },
    },
  ],
});
