import type { AccessRows } from '../organisation/access.ts';

const followUp = ['officer', 'headOfFollowUp'] as const;
const readers = [
  ...followUp,
  'commissioner',
  'mas',
  'boardSecretary',
  'registrar',
  'departmentHead',
] as const;

/** Who may do what with reports. */
export const reportAccess = {
  /** A unit manager reads the report from the fact check on: `reportSeenByUnit`. */
  read: [...readers, 'unitManager'],
  /** From the first draft on. */
  readWhole: readers,
  list: [...readers, 'unitManager'],
  edit: followUp,
  share: followUp,
  answerFactCheck: ['unitManager'],
  consider: followUp,
  askToEstablish: followUp,
  /** Never the author's own: the rule asks who wrote it. */
  establish: ['headOfFollowUp'],
  publish: followUp,
  correct: ['headOfFollowUp'],
  recordReadThrough: ['unitManager', ...followUp],
  /** Closing talks, asked for and held. */
  readTalks: [...readers, 'unitManager'],
  holdTalk: followUp,
  handOver: ['headOfFollowUp'],
  /** Good examples whether or not the unit lets others see them: those who read the report. */
  readExamples: [...readers, 'unitManager'],
  /** What units have let others see, of every body: this is what it is for. */
  readLibrary: [...readers, 'unitManager', 'systemAdministrator'],
  /** The unit's alone to give and to take back. */
  consent: ['unitManager'],
} as const satisfies AccessRows;
