import type { Rule } from '../refusal.ts';

/** The sentences of the rules of decision bases. */
export const basisSentences = {
  notSent: {
    code: 'decisionBasis.notSent',
    sv: 'Underlaget är skickat till nämnden och ändras inte mer.',
    en: 'The basis has been sent to the body and changes no more.',
  },
  meetingAhead: {
    code: 'decisionBasis.meetingAhead',
    sv: 'Sammanträdet ligger framåt i tiden, högst ett år bort.',
    en: 'The meeting lies ahead, at most a year away.',
  },
  hasOutlook: {
    code: 'decisionBasis.hasOutlook',
    sv: 'Skriv utblicken innan underlaget skickas.',
    en: 'Write the outlook before the basis is sent.',
  },
  hasMeasurements: {
    code: 'decisionBasis.hasMeasurements',
    sv: 'Underlaget ställer minst ett kvalitetsmått och ett ekonomiskt mått sida vid sida.',
    en: 'The basis puts at least one measurement of quality and one of economy side by side.',
  },
  comparesSome: {
    code: 'decisionBasis.comparesSome',
    sv: 'Varje mått gäller minst två, annars finns inget att jämföra.',
    en: 'Each measurement is of two at least, else there is nothing to compare.',
  },
  hasUnits: {
    code: 'decisionBasis.hasUnits',
    sv: 'Minst en av nämndens enheter är följd upp.',
    en: 'At least one of the body’s units has been followed up.',
  },
} as const satisfies Record<string, Rule>;
