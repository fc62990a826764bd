import type { Language } from '#events/organisation/language.ts';
import type { AgendaEntry, AgendaMatter } from './agenda.ts';

type Names = Pick<AgendaEntry, 'name' | 'unitName' | 'until'>;

const titles: Readonly<Record<AgendaMatter, Readonly<Record<Language, (names: Names) => string>>>> = {
  occasion: {
    sv: ({ name }) => name ?? 'Uppföljningstillfälle',
    en: ({ name }) => name ?? 'Follow-up occasion',
  },
  reportDue: {
    sv: ({ name = 'Rapporten' }) => `${name}: ska vara överlämnad`,
    en: ({ name = 'Report' }) => `${name}: to be handed over`,
  },
  factCheckDue: {
    sv: ({ name = 'Rapporten' }) => `${name}: sista dag för faktagranskning`,
    en: ({ name = 'Report' }) => `${name}: last day of the fact check`,
  },
  readThrough: {
    sv: ({ name = 'Rapporten' }) => `${name}: genomgång`,
    en: ({ name = 'Report' }) => `${name}: read-through`,
  },
  planDue: {
    sv: ({ name = 'Planen' }) => `${name}: ska vara antagen`,
    en: ({ name = 'Plan' }) => `${name}: to be adopted`,
  },
  measureDue: {
    sv: ({ name = 'Planen' }) => `${name}: åtgärder ska vara genomförda`,
    en: ({ name = 'Plan' }) => `${name}: measures to be carried out`,
  },
  planPresentation: {
    sv: ({ name = 'Planen' }) => `${name}: redovisas för nämnden`,
    en: ({ name = 'Plan' }) => `${name}: presented to the body`,
  },
  revisit: {
    sv: ({ name = 'Återbesök', until }) => (until ? `${name}: senast ${until}` : name),
    en: ({ name = 'Revisit', until }) => (until ? `${name}: by ${until}` : name),
  },
  visit: { sv: ({ name = 'Återbesök' }) => name, en: ({ name = 'Revisit' }) => name },
  nextAssessment: { sv: () => 'Ny uppföljning ska börja', en: () => 'The next follow-up is to begin' },
  agreementOption: { sv: () => 'Avtal: option', en: () => 'Agreement: option' },
  agreementEnd: { sv: () => 'Avtal: sista dag', en: () => 'Agreement: last day' },
  breachAnswer: { sv: () => 'Ärende enligt avtal', en: () => 'Matter under an agreement' },
  guidelineReview: { sv: () => 'Styrdokument: ses över', en: () => 'Governing document: to be reviewed' },
};

/** What a calendar calls an entry: what it is, and at which unit or in which record. */
export const agendaTitle = (
  entry: Pick<AgendaEntry, 'matter'> & Names & { readonly title?: string | undefined },
  language: Language,
): string => {
  const { unitName, title } = entry;
  const where = unitName ?? title;
  const what = titles[entry.matter][language](entry);
  return where === undefined ? what : `${what} (${where})`;
};
