import type { AccessRows } from '../organisation/access.ts';

/** Who may see what was told to whom, and whether it arrived. */
export const notificationAccess = {
  read: ['systemAdministrator', 'headOfFollowUp', 'registrar'],
  list: ['systemAdministrator', 'headOfFollowUp', 'registrar'],
} as const satisfies AccessRows;
