import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { PersonId, ReportId, UnitId } from '../identifiers.ts';

export const EstablishmentAsked = defineEvent({
  name: 'EstablishmentAsked',
  noun: 'report',
  version: 1,
  meaning:
    'The author is done and asks somebody else to establish the report: an author never establishes their own.',
  data: z.object({
    reportId: ReportId,
    unitId: UnitId,
    establisherId: PersonId,
  }),
  example: {
    reportId: '0192f0c1-3333-5c3d-8e4f-5a6b7c8d9e0f',
    unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
    establisherId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
  },
  refused: [
    {
      why: 'somebody is asked',
      data: {
        reportId: '0192f0c1-3333-5c3d-8e4f-5a6b7c8d9e0f',
        unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
      },
    },
  ],
});
