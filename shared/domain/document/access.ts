import type { AccessRows } from '../organisation/access.ts';

const readers = [
  'officer',
  'headOfFollowUp',
  'commissioner',
  'mas',
  'unitManager',
  'boardSecretary',
  'registrar',
  'departmentHead',
] as const;

/** Who may do what with documents. On top of this, the record that a document belongs to decides: `seenAs`. */
export const documentAccess = {
  read: readers,
  list: readers,
  announce: readers,
  /** What is marked as possibly secret is for those who work with it. */
  readMarked: ['officer', 'headOfFollowUp', 'commissioner', 'mas'],
  /** To know that a document exists, even where its content is for others. */
  knowOf: ['registrar'],
  withdraw: readers,
  /** The rule asks whether it is the sender's own. */
  withdrawAny: ['headOfFollowUp'],
  /** Sets or takes away the warning that something may be secret. */
  mark: ['officer', 'headOfFollowUp', 'commissioner', 'mas', 'registrar'],
  hold: ['headOfFollowUp', 'registrar'],
  decideRetention: ['registrar'],
  readRetention: readers,
  proposeDisposal: ['registrar'],
  /** The rule asks that it is another person than the one who proposed. */
  approveDisposal: ['registrar', 'headOfFollowUp', 'departmentHead'],
  readDisposals: ['registrar', 'headOfFollowUp', 'departmentHead'],
  registerDisclosure: ['officer', 'headOfFollowUp', 'commissioner', 'mas', 'registrar'],
  decideDisclosure: ['headOfFollowUp', 'departmentHead'],
  readDisclosures: ['officer', 'headOfFollowUp', 'commissioner', 'mas', 'registrar', 'departmentHead'],
  /** Who has read what: for log review alone. */
  reviewReads: ['registrar', 'systemAdministrator'],
} as const satisfies AccessRows;
