import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { PersonId, ReportId } from '../identifiers.ts';

export const ReportHandedOver = defineEvent({
  name: 'ReportHandedOver',
  noun: 'report',
  version: 1,
  meaning:
    'What waited for one person in the report waits for another from now on, because somebody left or the work was redistributed.',
  data: z.object({
    reportId: ReportId,
    fromPersonId: PersonId,
    toPersonId: PersonId,
    parts: z.array(z.enum(['author', 'establisher', 'unitManager'])).check(z.minLength(1)),
  }),
  example: {
    reportId: '0192f0c1-3333-5c3d-8e4f-5a6b7c8d9e0f',
    fromPersonId: '0192f0c1-6666-7c3d-8e4f-5a6b7c8d9e0f',
    toPersonId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
    parts: ['author'],
  },
  refused: [
    {
      why: 'nothing was handed over',
      data: {
        reportId: '0192f0c1-3333-5c3d-8e4f-5a6b7c8d9e0f',
        fromPersonId: '0192f0c1-6666-7c3d-8e4f-5a6b7c8d9e0f',
        toPersonId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
        parts: [],
      },
    },
  ],
});
