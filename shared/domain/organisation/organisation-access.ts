import type { AccessRows } from './access.ts';

const everyone = [
  'systemAdministrator',
  'officer',
  'headOfFollowUp',
  'commissioner',
  'mas',
  'unitManager',
  'boardSecretary',
  'registrar',
  'departmentHead',
  'coordinator',
  'processSupport',
] as const;
const followUp = ['officer', 'headOfFollowUp', 'commissioner'] as const;
const staff = everyone.filter((role) => role !== 'unitManager');

/** Who may do what with organisations, units, people, agreements and imports. */
export const organisationAccess = {
  /** The organisation with its bodies, and its units. */
  read: everyone,
  register: ['systemAdministrator'],
  changeUnits: ['systemAdministrator', 'headOfFollowUp', 'commissioner'],
  /** Also to read it: the unit does not. */
  judgeRisk: ['officer', 'headOfFollowUp', 'commissioner', 'mas'],
  readPeople: staff,
  changePeople: ['systemAdministrator'],
  readAgreements: staff,
  changeAgreements: ['systemAdministrator', 'commissioner'],
  /** A unit's manager reads of it from the first decision on. */
  readBreaches: [...followUp, 'mas', 'unitManager', 'boardSecretary', 'registrar', 'departmentHead'],
  openBreaches: followUp,
  /** To decide a step, and to be named as the one who did. */
  decideBreachSteps: ['commissioner', 'departmentHead'],
  answerBreaches: ['unitManager'],
  judgeCorrections: followUp,
  closeBreaches: ['commissioner', 'departmentHead'],
  import: ['systemAdministrator'],
  /** What waits for oneself. */
  readTasks: everyone,
  /** What is due and planned; each entry only where one may read the record it follows from. */
  readAgenda: everyone,
} as const satisfies AccessRows;
