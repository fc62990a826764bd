import type { AgendaEntry } from '../agenda.ts';
import type { Guideline } from './guideline.ts';

/** The day on which a governing document is looked at again. */
export const agendaOfGuideline = ({ reviewOn, responsible }: Guideline): readonly AgendaEntry[] =>
  reviewOn === undefined
    ? []
    : [{ key: 'review', matter: 'guidelineReview', on: reviewOn, people: [responsible] }];
