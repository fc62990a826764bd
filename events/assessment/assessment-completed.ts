import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { AssessmentId, CalendarDate, LocalId, ProgrammeId, UnitId } from '../identifiers.ts';

export const AssessmentCompleted = defineEvent({
  name: 'AssessmentCompleted',
  noun: 'assessment',
  version: 1,
  meaning:
    'The officer has judged everything in the scope and used the required methods. The report is drafted from it, and its lead time runs from the last occasion.',
  data: z.object({
    assessmentId: AssessmentId,
    unitId: UnitId,
    programmeId: ProgrammeId,
    programmeVersion: z.int().check(z.positive()),
    scope: z.enum(['full', 'partial', 'onCause']),
    areaIds: z.array(LocalId).check(z.minLength(1)),
    lastOccasionOn: CalendarDate,
    reportDueOn: CalendarDate,
  }),
  example: {
    assessmentId: '0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f',
    unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
    programmeId: '0192f0c1-2222-7c3d-8e4f-5a6b7c8d9e0f',
    programmeVersion: 1,
    scope: 'full',
    areaIds: ['arbetssatt', 'genomforandeplaner'],
    lastOccasionOn: '2026-10-05',
    reportDueOn: '2026-11-04',
  },
  refused: [
    {
      why: 'an assessment without areas judges nothing',
      data: {
        assessmentId: '0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f',
        unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
        programmeId: '0192f0c1-2222-7c3d-8e4f-5a6b7c8d9e0f',
        programmeVersion: 1,
        scope: 'full',
        areaIds: [],
        lastOccasionOn: '2026-10-05',
        reportDueOn: '2026-11-04',
      },
    },
  ],
});
