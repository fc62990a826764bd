import type { CalendarDate } from '#events/identifiers.ts';

const months = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
];

/** "2026-11-03" → "3 november 2026". */
export const inWords = (date: CalendarDate): string => {
  const [year, month, day] = date.split('-').map(Number);
  return `${day} ${months[(month ?? 1) - 1]} ${year}`;
};

/** ["a", "b", "c"] → "a, b och c". */
export const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} och ${parts.at(-1)}`;

/** Roles and how many of each, never names: "2 undersköterska och 1 enhetschef". */
export const participants = (roles: readonly { readonly role: string; readonly number: number }[]): string =>
  listed(roles.map(({ role, number }) => `${number} ${role}`));

/** What a table or list calls a document's codes. */
export const words = {
  operation: { own: 'Egen regi', private: 'Privat utförare' },
  scope: { full: 'Hela uppföljningsmodellen', partial: 'Valda områden', onCause: 'På förekommen anledning' },
  notice: { announced: 'Aviserat', unannounced: 'Oaviserat' },
  finding: {
    goodExample: 'Gott exempel',
    strength: 'Styrka',
    improvementArea: 'Förbättringsområde',
    remark: 'Påpekande',
    deficiency: 'Brist',
  },
  requirement: {
    met: 'Uppfyllt',
    partlyMet: 'Delvis uppfyllt',
    notMet: 'Inte uppfyllt',
    notAssessed: 'Inte bedömt',
    notApplicable: 'Inte tillämpligt',
  },
  source: {
    law: 'Lag',
    tender: 'Förfrågningsunderlag',
    bid: 'Anbud',
    qualityCriterion: 'Kvalitetskriterium',
  },
  reportStatus: {
    draft: 'Utkast',
    factCheck: 'Faktagranskas av enheten',
    answered: 'Faktagranskad, inte fastställd',
    established: 'Fastställd',
    published: 'Fastställd och överlämnad till enheten',
  },
  planStatus: {
    open: 'Skrivs av enheten',
    submitted: 'Inlämnad, väntar på svar',
    completionAsked: 'Kompletteras av enheten',
    noComments: 'Väntar på överenskommelse',
    adopted: 'Fastställd',
    closed: 'Avslutad',
  },
  jointPlanStatus: {
    drafted: 'Skrivs',
    asked: 'Parterna är tillfrågade',
    adopted: 'Antagen mellan dem som är överens',
    ended: 'Avslutad, arbetet fortsätter',
  },
  overdueStep: {
    adoption: 'Planen fastställs',
    presentation: 'Planen redovisas för nämnden',
    revisit: 'Återbesök',
    measure: 'Åtgärd',
  },
  comingDate: {
    workshop: 'Workshop',
    measure: 'Åtgärd klar senast',
    revisit: 'Uppföljning',
    review: 'Översyn av styrdokument',
  },
  stance: { agrees: 'Överens', reserves: 'Reservation', declines: 'Står utanför' },
  party: { unit: 'Enheten', commissioner: 'Beställaren' },
  done: { yes: 'Ja', partly: 'Delvis', no: 'Nej' },
  effect: { hadEffect: 'Haft effekt', noEffect: 'Ingen effekt', tooEarly: 'För tidigt att säga' },
  result: { achieved: 'Uppnått', partly: 'Delvis uppnått', notAchieved: 'Inte uppnått' },
  change: { better: 'Bättre', same: 'Oförändrat', worse: 'Sämre' },
  move: {
    movedForward: 'Tidigarelagt',
    postponed: 'Uppskjutet',
    riskLevel: 'Tidigarelagt efter riskbedömning',
  },
  breachStep: {
    correction: 'Begäran om rättelse',
    priceReduction: 'Prisavdrag',
    penalty: 'Vite',
    termination: 'Uppsägning',
  },
  breachStatus: {
    opened: 'Prövas',
    correctionRequested: 'Rättelse begärd',
    sanctioned: 'Prisavdrag eller vite beslutat',
    terminated: 'Uppsagt',
    closed: 'Avslutat',
  },
  carriedTo: { nextAssessment: 'I nästa uppföljning', unitsOwnWork: 'I enhetens eget kvalitetsarbete' },
  closing: {
    nothingRemains: 'Inget återstår',
    programmeEnds: 'Uppföljningsmodellens återbesök är gjorda',
    officerDecided: 'Uppföljaren har beslutat det',
    agreementEnded: 'Avtalet har upphört',
    unitClosed: 'Enheten har lagts ner',
    providerReplaced: 'Utföraren har bytts ut',
  },
} as const;
