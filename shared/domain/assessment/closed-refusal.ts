import { type Refusal, refuse } from '../refusal.ts';
import type { Assessment } from './assessment.ts';
import { assessmentSentences as rules } from './rules.ts';

/** The no to whoever would change an assessment that is completed or cancelled; undefined while it is open. */
export const closedRefusal = ({ status }: Assessment): Refusal | undefined => {
  if (status === 'open') return undefined;
  return refuse('conflict', status === 'completed' ? rules.completedIsClosed : rules.cancelledIsClosed);
};
