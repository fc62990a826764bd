import type { AccessRows } from '../organisation/access.ts';

const followUp = ['officer', 'headOfFollowUp'] as const;
const everyone = [
  ...followUp,
  'commissioner',
  'mas',
  'unitManager',
  'boardSecretary',
  'registrar',
  'departmentHead',
] as const;

/** Who may do what with plans. Both parties write measures; each agrees for itself; the officer adopts. */
export const planAccess = {
  read: everyone,
  list: everyone,
  answerLine: [...followUp, 'commissioner', 'unitManager'],
  submit: ['unitManager'],
  comment: followUp,
  agreeForUnit: ['unitManager'],
  agreeForCommissioner: ['commissioner', ...followUp],
  adopt: followUp,
  present: [...followUp, 'boardSecretary'],
  /** Prepare and send what the body gets before a meeting. */
  prepareBasis: [...followUp, 'boardSecretary', 'departmentHead'],
  sendBasis: ['headOfFollowUp', 'boardSecretary', 'departmentHead'],
  readBasis: [...followUp, 'commissioner', 'mas', 'boardSecretary', 'registrar', 'departmentHead'],
  reportMeasure: [...followUp, 'commissioner', 'unitManager'],
  close: followUp,
  /** Moving, waiving and adding revisits. */
  setRevisits: followUp,
  /** Of programmes, areas and units, never of a person: to support, not to control. */
  readFigures: [...followUp, 'commissioner', 'mas', 'boardSecretary', 'departmentHead'],
  /** Why one comes an extra time: to others it is an extra revisit and nothing more. */
  readCauses: [...followUp, 'mas'],
} as const satisfies AccessRows;
