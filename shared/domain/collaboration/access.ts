import type { AccessRows, RelationRows } from '../organisation/access.ts';

/** Who leads and who prepares. Process support facilitates and has no vote: it is in no row that decides. */
const leaders = ['departmentHead', 'coordinator'] as const;
const facilitators = [...leaders, 'processSupport'] as const;
const secretaries = ['departmentHead', 'boardSecretary'] as const;
const workers = [
  ...facilitators,
  'systemAdministrator',
  'headOfFollowUp',
  'officer',
  'commissioner',
  'mas',
] as const;
const deciders = [
  ...leaders,
  'systemAdministrator',
  'boardSecretary',
  'headOfFollowUp',
  'commissioner',
  'mas',
] as const;
const readers = [...workers, 'boardSecretary', 'registrar'] as const;

/** Who may do what in a collaboration; what binds a party asks for a written mandate on top. */
export const collaborationAccess = {
  /** What one may join: name, purpose and parties. */
  read: readers,
  /** All that is done there. */
  takePart: readers,
  /** Begin a collaboration on behalf of one's own body. */
  found: leaders,
  /** Name, purpose, whom to ask to join. */
  steer: leaders,
  /** Record the own body's decision to join or to leave, and what its functions may decide. */
  join: secretaries,
  giveMandate: secretaries,
  /** Name the own contacts, gains and wishes. */
  contribute: workers,
  /** Form groups, write their assignment and target pictures. */
  leadGroups: facilitators,
  /** Send the own party's people to a group, and withdraw them. */
  appoint: leaders,
  /** Raise, refer and close matters. */
  carryMatters: workers,
  decideMatter: deciders,
  /** Prepare workshops and joint plans, and come back to them. */
  facilitate: facilitators,
  /** Agree, reserve or decline for the own body, on its mandate. */
  takeStance: deciders,
  /** Put in force what was agreed. */
  adoptJointPlan: leaders,
  /** Draft and propose governing documents, which each body decides on for itself. */
  draftGuideline: facilitators,
  decideGuideline: secretaries,
  readGuidelines: [...readers, 'unitManager'],
  acknowledge: [...readers, 'unitManager'],
  /** Good examples that units of the parties let the collaboration see. */
  readExamples: [...readers, 'unitManager'],
  /** Choose what the shared page shows of the own party, and whether anyone may read it. */
  share: leaders,
  /** What the own body decided with others, also after it has left. */
  readKept: readers,
} as const satisfies AccessRows;

/** What of it a party's people reach, and those of a body that has only been asked. */
export const collaborationRelations = {
  party: [
    'read',
    'takePart',
    'steer',
    'join',
    'giveMandate',
    'contribute',
    'leadGroups',
    'appoint',
    'carryMatters',
    'decideMatter',
    'facilitate',
    'takeStance',
    'adoptJointPlan',
    'draftGuideline',
    'decideGuideline',
    'readGuidelines',
    'acknowledge',
    'readExamples',
    'share',
  ],
  invited: ['read', 'join'],
} as const satisfies RelationRows;
