import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { LocalId, ReportId } from '../identifiers.ts';

export const SectionEdited = defineEvent({
  name: 'SectionEdited',
  noun: 'report',
  version: 1,
  meaning:
    'The text, the judgements or the findings of one section were reworked before the report was established. What stood there before is kept.',
  data: z.object({
    reportId: ReportId,
    areaId: LocalId,
    version: z.int().check(z.positive()),
    changed: z
      .array(z.enum(['text', 'judgement', 'criteria', 'requirements', 'findings']))
      .check(z.minLength(1)),
  }),
  example: {
    reportId: '0192f0c1-3333-5c3d-8e4f-5a6b7c8d9e0f',
    areaId: 'genomforandeplaner',
    version: 2,
    changed: ['text'],
  },
  refused: [
    {
      why: 'what changed nothing did not happen',
      data: {
        reportId: '0192f0c1-3333-5c3d-8e4f-5a6b7c8d9e0f',
        areaId: 'genomforandeplaner',
        version: 2,
        changed: [],
      },
    },
  ],
});
