import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { AgreementId, AssessmentId, LocalId, PlanId, ProgrammeId, UnitId } from '../identifiers.ts';

export const AssessmentOpened = defineEvent({
  name: 'AssessmentOpened',
  noun: 'assessment',
  version: 1,
  meaning:
    'A follow-up of one unit began, under the programme version and agreement version that it pins. When it takes up what an earlier plan carried over, it names that plan, whose reminder of the next assessment is then released.',
  data: z.object({
    assessmentId: AssessmentId,
    unitId: UnitId,
    programmeId: ProgrammeId,
    programmeVersion: z.int().check(z.positive()),
    agreementId: z.optional(AgreementId),
    agreementVersion: z.optional(z.int().check(z.positive())),
    scope: z.enum(['full', 'partial', 'onCause']),
    areaIds: z.array(LocalId).check(z.minLength(1)),
    followsPlanId: z.optional(PlanId),
  }),
  example: {
    assessmentId: '0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f',
    unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
    programmeId: '0192f0c1-2222-7c3d-8e4f-5a6b7c8d9e0f',
    programmeVersion: 1,
    agreementId: '0192f0c1-4444-7c3d-8e4f-5a6b7c8d9e0f',
    agreementVersion: 3,
    scope: 'partial',
    areaIds: ['arbetssatt', 'genomforandeplaner'],
    followsPlanId: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f',
  },
  refused: [
    {
      why: 'an assessment follows one version of a programme',
      data: {
        assessmentId: '0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f',
        unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
        programmeId: '0192f0c1-2222-7c3d-8e4f-5a6b7c8d9e0f',
        agreementId: '0192f0c1-4444-7c3d-8e4f-5a6b7c8d9e0f',
        agreementVersion: 3,
        scope: 'partial',
        areaIds: ['arbetssatt', 'genomforandeplaner'],
        followsPlanId: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f',
      },
    },
  ],
});
