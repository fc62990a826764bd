import { Role } from '#events/organisation/role.ts';
import type { AccessRows } from '../organisation/access.ts';

/** Who may see what was told to whom, and whether it arrived. */
export const notificationAccess = {
  read: ['systemAdministrator', 'headOfFollowUp', 'registrar'],
  list: ['systemAdministrator', 'headOfFollowUp', 'registrar'],
  /** What oneself was told, and how one wants to be. */
  readInbox: Role.options,
} as const satisfies AccessRows;
