import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { LocalId, ReportId } from '../identifiers.ts';

export const RemarkConsidered = defineEvent({
  name: 'RemarkConsidered',
  noun: 'report',
  version: 1,
  meaning: 'The author took a remark of the unit into account, or did not and gave the reason.',
  data: z.object({
    reportId: ReportId,
    remarkId: LocalId,
    outcome: z.enum(['considered', 'notConsidered']),
  }),
  example: {
    reportId: '0192f0c1-3333-5c3d-8e4f-5a6b7c8d9e0f',
    remarkId: 'remark-1',
    outcome: 'considered',
  },
  refused: [
    {
      why: 'a remark is considered or it is not',
      data: {
        reportId: '0192f0c1-3333-5c3d-8e4f-5a6b7c8d9e0f',
        remarkId: 'remark-1',
        outcome: 'later',
      },
    },
  ],
});
