import type { AccessRows } from '../organisation/access.ts';

/** Who may do what with programmes. The body's secretary records what the body adopted. */
export const programmeAccess = {
  read: [
    'systemAdministrator',
    'officer',
    'headOfFollowUp',
    'commissioner',
    'mas',
    'boardSecretary',
    'registrar',
    'departmentHead',
  ],
  draft: ['officer', 'headOfFollowUp'],
  adopt: ['headOfFollowUp', 'boardSecretary'],
} as const satisfies AccessRows;
