import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { AssessmentId, LocalId } from '../identifiers.ts';

export const AreaAssessed = defineEvent({
  name: 'AreaAssessed',
  noun: 'assessment',
  version: 1,
  meaning: 'The judgements and findings of one area were saved, complete or not. Other areas are untouched.',
  data: z.object({
    assessmentId: AssessmentId,
    areaId: LocalId,
    version: z.int().check(z.positive()),
    changed: z
      .array(z.enum(['text', 'judgement', 'criteria', 'requirements', 'findings']))
      .check(z.minLength(1)),
  }),
  example: {
    assessmentId: '0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f',
    areaId: 'genomforandeplaner',
    version: 2,
    changed: ['criteria', 'findings'],
  },
  refused: [
    {
      why: 'what changed nothing did not happen',
      data: {
        assessmentId: '0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f',
        areaId: 'genomforandeplaner',
        version: 2,
        changed: [],
      },
    },
  ],
});
