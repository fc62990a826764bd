import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { DecisionBasisId } from '../identifiers.ts';

export const DecisionBasisWritten = defineEvent({
  name: 'DecisionBasisWritten',
  noun: 'plan',
  version: 1,
  meaning:
    'The outlook text or the measurements side by side were written. The text before is kept as a version.',
  data: z.object({
    decisionBasisId: DecisionBasisId,
    changed: z.array(z.enum(['outlook', 'measurements'])).check(z.minLength(1), z.maxLength(2)),
  }),
  example: {
    decisionBasisId: '0192f0c1-6666-7c3d-8e4f-5a6b7c8d9e0f',
    changed: ['outlook'],
  },
  refused: [{ why: 'it says which basis', data: { changed: ['outlook'] } }],
});
