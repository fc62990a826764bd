import type { Rule } from '../refusal.ts';

/** The sentences of the rules of governing documents. */
export const guidelineSentences = {
  draftToPropose: {
    code: 'guideline.draftToPropose',
    sv: 'Det finns inget utkast att föreslå: en föreslagen version ändras aldrig.',
    en: 'There is no draft to propose: a proposed version never changes.',
  },
  reviewedLater: {
    code: 'guideline.reviewedLater',
    sv: 'Styrdokumentet ska ses över efter dagens datum och inom fem år.',
    en: 'A governing document is looked at again after today and within five years.',
  },
  proposedBeforeDecided: {
    code: 'guideline.proposedBeforeDecided',
    sv: 'Nämnden beslutar om den nyaste föreslagna versionen.',
    en: 'A body decides on the newest proposed version.',
  },
  decidedBeforeRead: {
    code: 'guideline.decidedBeforeRead',
    sv: 'Den egna nämnden har inte beslutat om den versionen.',
    en: 'The own body has not decided on that version.',
  },
} satisfies Record<string, Rule>;
