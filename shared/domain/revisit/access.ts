import type { AccessRows } from '../organisation/access.ts';

const followUp = ['officer', 'headOfFollowUp'] as const;
const everyone = [
  ...followUp,
  'commissioner',
  'mas',
  'unitManager',
  'boardSecretary',
  'registrar',
  'departmentHead',
] as const;

/** Who may do what with revisits. The unit gives its own account, the officer judges. */
export const revisitAccess = {
  read: everyone,
  list: everyone,
  plan: followUp,
  recordAccount: ['unitManager'],
  judge: followUp,
  recordSupport: followUp,
  recordClosingTalk: followUp,
  complete: followUp,
} as const satisfies AccessRows;
