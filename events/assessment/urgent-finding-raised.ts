import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { AssessmentId, LocalId, UnitId } from '../identifiers.ts';

export const UrgentFindingRaised = defineEvent({
  name: 'UrgentFindingRaised',
  noun: 'assessment',
  version: 1,
  meaning:
    'Something found in the unit can not wait for the report. The officer and the head of follow-up are told the same hour; the MAS when it concerns health care.',
  data: z.object({
    assessmentId: AssessmentId,
    unitId: UnitId,
    areaId: LocalId,
    findingId: LocalId,
    isHealthCare: z.boolean(),
  }),
  example: {
    assessmentId: '0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f',
    unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
    areaId: 'halso-och-sjukvard',
    findingId: '6-1',
    isHealthCare: true,
  },
  refused: [
    {
      why: 'the finding is named',
      data: {
        assessmentId: '0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f',
        unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
        areaId: 'halso-och-sjukvard',
        isHealthCare: true,
      },
    },
  ],
});
