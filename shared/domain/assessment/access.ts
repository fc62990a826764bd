import type { AccessRows } from '../organisation/access.ts';

const followUp = ['officer', 'headOfFollowUp'] as const;
const readers = [...followUp, 'commissioner', 'mas', 'boardSecretary', 'registrar'] as const;

/** Who may do what with assessments and contact notes. */
export const assessmentAccess = {
  /** A unit manager sees that it goes on and what has been announced: `assessmentSeenByUnit`. */
  read: [...readers, 'unitManager'],
  /** With judgements, findings and unannounced occasions. */
  readWhole: readers,
  list: [...readers, 'unitManager'],
  open: followUp,
  edit: followUp,
  /** A MAS judges the areas that concern health care. */
  judge: [...followUp, 'mas'],
  complete: followUp,
  cancel: followUp,
  handOver: ['headOfFollowUp'],
  noteContact: [...followUp, 'commissioner', 'mas'],
  readContact: [...followUp, 'commissioner', 'mas', 'registrar'],
} as const satisfies AccessRows;
