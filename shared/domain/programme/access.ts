import type { AccessRows, RelationRows } from '../organisation/access.ts';

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
    'coordinator',
    'processSupport',
  ],
  draft: ['officer', 'headOfFollowUp'],
  adopt: ['headOfFollowUp', 'boardSecretary'],
  /** What a collaboration maintains for its parties. */
  draftShared: ['officer', 'headOfFollowUp', 'departmentHead', 'coordinator', 'processSupport'],
  releaseShared: ['departmentHead', 'coordinator'],
} as const satisfies AccessRows;

/** What the parties of a collaboration reach of its shared programmes. */
export const programmeRelations = {
  party: ['read', 'draft', 'draftShared', 'releaseShared'],
  invited: [],
} as const satisfies RelationRows;
