import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { BodyId, CalendarDate, ProgrammeId } from '../identifiers.ts';

export const ProgrammeAdopted = defineEvent({
  name: 'ProgrammeAdopted',
  noun: 'programme',
  version: 1,
  meaning:
    'The body decided how its units are followed up. The version is immutable from now on; assessments opened after this pin it, those opened before keep theirs.',
  data: z.object({
    programmeId: ProgrammeId,
    bodyId: BodyId,
    version: z.int().check(z.positive()),
    decidedOn: CalendarDate,
    paragraph: z.string(),
    referenceNumber: z.string(),
  }),
  example: {
    programmeId: '0192f0c1-2222-7c3d-8e4f-5a6b7c8d9e0f',
    bodyId: 'omvardnadsnamnden',
    version: 1,
    decidedOn: '2026-09-15',
    paragraph: '§ 84',
    referenceNumber: 'ON/2026:114',
  },
  refused: [
    {
      why: 'a decision without a date can not be found in the minutes',
      data: {
        programmeId: '0192f0c1-2222-7c3d-8e4f-5a6b7c8d9e0f',
        bodyId: 'omvardnadsnamnden',
        version: 1,
        paragraph: '§ 84',
        referenceNumber: 'ON/2026:114',
      },
    },
  ],
});
