import type { AccessRows } from '../organisation/access.ts';

const followUp = ['officer', 'headOfFollowUp'] as const;
const readers = [
  ...followUp,
  'commissioner',
  'mas',
  'boardSecretary',
  'registrar',
  'departmentHead',
] as const;

/** Who may do what with reports. */
export const reportAccess = {
  /** A unit manager reads the report from the fact check on: `reportSeenByUnit`. */
  read: [...readers, 'unitManager'],
  /** From the first draft on. */
  readWhole: readers,
  list: [...readers, 'unitManager'],
  edit: followUp,
  share: followUp,
  answerFactCheck: ['unitManager'],
  consider: followUp,
  askToEstablish: followUp,
  /** Never the author's own: the rule asks who wrote it. */
  establish: ['headOfFollowUp'],
  publish: followUp,
  correct: ['headOfFollowUp'],
  recordReadThrough: ['unitManager', ...followUp],
  recordClosingTalk: followUp,
  handOver: ['headOfFollowUp'],
} as const satisfies AccessRows;
