import type { Rule } from '../refusal.ts';

/** The sentences of the contract ladder. */
export const breachSentences = {
  reportIsHandedOver: {
    code: 'breach.reportIsHandedOver',
    sv: 'Rapporten finns inte, eller har inte lämnats över till enheten.',
    en: 'There is no such report, or it has not been handed over to the unit.',
  },
  restsOnAgreement: {
    code: 'breach.restsOnAgreement',
    sv: 'Avtalstrappan gäller ett avtal med en annan part: rapporten följer upp inget sådant.',
    en: 'The contract ladder is for an agreement with another party: the report follows up none.',
  },
  deficiencyOfReport: {
    code: 'breach.deficiencyOfReport',
    sv: 'Det är ingen brist mot ett krav i avtalet enligt rapporten.',
    en: 'By the report this is no deficiency against a requirement of the agreement.',
  },
  deficiencyOnce: {
    code: 'breach.deficiencyOnce',
    sv: 'Bristen prövas redan mot avtalet.',
    en: 'The deficiency is already held against the agreement.',
  },
  decideByIsAhead: {
    code: 'breach.decideByIsAhead',
    sv: 'Dagen för beslut ligger framåt i tiden och inom ett år.',
    en: 'The day by which to decide lies ahead, within a year.',
  },
  isOpen: {
    code: 'breach.isOpen',
    sv: 'Ärendet är avslutat.',
    en: 'The matter is closed.',
  },
  stepsLeadUp: {
    code: 'breach.stepsLeadUp',
    sv: 'Avtalstrappan leder uppåt: begäran om rättelse, prisavdrag eller vite, uppsägning. Efter uppsägning finns inget steg.',
    en: 'The ladder leads up: request for correction, price reduction or penalty, termination. After termination there is no step.',
  },
  passingOverSaysWhy: {
    code: 'breach.passingOverSaysWhy',
    sv: 'Skriv varför ett lägre steg, eller att vänta ut dess tid, inte räcker.',
    en: 'Say why no step below, and no waiting for its day, is enough.',
  },
  decidedByPerson: {
    code: 'breach.decidedByPerson',
    sv: 'Steget beslutas av en namngiven person som får besluta i avtalsfrågor för nämnden.',
    en: 'The step is decided by a named person who may decide on agreements for the body.',
  },
  decidedInTime: {
    code: 'breach.decidedInTime',
    sv: 'Beslutet är fattat efter att ärendet öppnades och senaste steget beslutades, och inte i framtiden.',
    en: 'The decision was made after the matter was opened and the latest step decided, and not in the future.',
  },
  dueAfterDecision: {
    code: 'breach.dueAfterDecision',
    sv: 'Stegets dag ligger efter beslutet och inom fem år.',
    en: 'The day of the step lies after the decision, within five years.',
  },
  stepIsRunning: {
    code: 'breach.stepIsRunning',
    sv: 'Det finns inget beslutat steg att svara på eller bedöma.',
    en: 'There is no decided step to answer or judge.',
  },
  everyDeficiencyIsJudged: {
    code: 'breach.everyDeficiencyIsJudged',
    sv: 'Bedöm varje brist som inte redan är rättad, en gång.',
    en: 'Judge every deficiency that is not corrected already, once.',
  },
  terminationHasEnded: {
    code: 'breach.terminationHasEnded',
    sv: 'Ärendet avslutas som uppsagt när avtalet är uppsagt och dess sista dag för enheten har kommit.',
    en: 'The matter is closed as terminated when the agreement is terminated and its last day for the unit has come.',
  },
} satisfies Record<string, Rule>;
