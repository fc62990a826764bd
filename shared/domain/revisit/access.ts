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

/** Who may do what with revisits. The unit gives its own account, the officer judges. */
export const revisitAccess = {
  /** A unit manager sees what `revisitSeenByUnit` shows. */
  read: [...readers, 'unitManager'],
  /** With unannounced visits and unfinished judgements. */
  readWhole: readers,
  list: [...readers, 'unitManager'],
  plan: followUp,
  recordAccount: ['unitManager'],
  judge: followUp,
  recordSupport: followUp,
  complete: followUp,
  cancel: followUp,
} as const satisfies AccessRows;
