import type { Rule } from '../refusal.ts';

/** The sentences of handing work over, apart so that other rooms need not carry the assessment's own. */
export const handOverSentences = {
  knownSuccessor: {
    code: 'assessment.knownSuccessor',
    sv: 'Den som tar över finns inte i organisationen eller har slutat.',
    en: 'Whoever takes over is not in the organisation or has left.',
  },
} satisfies Record<string, Rule>;
