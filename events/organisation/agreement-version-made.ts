import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { AgreementId } from '../identifiers.ts';

export const AgreementVersionMade = defineEvent({
  name: 'AgreementVersionMade',
  noun: 'organisation',
  version: 1,
  meaning:
    'The requirements of an agreement were set anew. Assessments opened from now on pin this version; those opened before keep theirs.',
  data: z.object({
    agreementId: AgreementId,
    version: z.int().check(z.positive()),
    requirementCount: z.int().check(z.nonnegative()),
  }),
  example: { agreementId: '0192f0c1-4444-7c3d-8e4f-5a6b7c8d9e0f', version: 2, requirementCount: 48 },
  refused: [
    {
      why: 'versions are counted from 1',
      data: { agreementId: '0192f0c1-4444-7c3d-8e4f-5a6b7c8d9e0f', version: 0, requirementCount: 48 },
    },
  ],
});
