import { Role } from '#events/organisation/role.ts';
import type { AccessRows } from '../organisation/access.ts';

/** Who may see what was told to whom, and whether it arrived. */
export const notificationAccess = {
  read: ['systemAdministrator', 'headOfFollowUp', 'registrar'],
  list: ['systemAdministrator', 'headOfFollowUp', 'registrar'],
  /** What oneself was told, and how one wants to be. */
  readInbox: Role.options,
  /** Where one's organisation tells people otherwise than its programmes do. */
  readRules: ['systemAdministrator', 'headOfFollowUp'],
  changeRules: ['systemAdministrator'],
  readWebhooks: ['systemAdministrator'],
  changeWebhooks: ['systemAdministrator'],
  /** The feed; each event only where one may read the record it is about. Units' managers act by their tasks. */
  listEvents: [
    'systemAdministrator',
    'officer',
    'headOfFollowUp',
    'commissioner',
    'mas',
    'boardSecretary',
    'registrar',
    'departmentHead',
  ],
} as const satisfies AccessRows;
