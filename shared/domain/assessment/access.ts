import type { AccessRows } from '../organisation/access.ts';

const followUp = ['officer', 'headOfFollowUp'] as const;

/** Who may do what with assessments and contact notes. */
export const assessmentAccess = {
  read: ['officer', 'headOfFollowUp', 'commissioner', 'mas', 'unitManager', 'boardSecretary', 'registrar'],
  list: ['officer', 'headOfFollowUp', 'commissioner', 'mas', 'boardSecretary', 'registrar'],
  open: followUp,
  edit: [...followUp, 'mas'],
  complete: followUp,
  cancel: followUp,
  noteContact: [...followUp, 'commissioner', 'mas'],
} as const satisfies AccessRows;
