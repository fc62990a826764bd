import type { Rule } from '../refusal.ts';

/** The sentences of the programme's rules. */
export const programmeSentences = {
  decisionIsOfTheBody: {
    code: 'programme.decisionIsOfTheBody',
    sv: 'Ett program fastställs av den nämnd som det hör till.',
    en: 'A programme is adopted by the body it belongs to.',
  },
  draftToRelease: {
    code: 'programme.draftToRelease',
    sv: 'Det finns inget utkast att ge ut: en utgiven version ändras aldrig.',
    en: 'There is no draft to release: a released version never changes.',
  },
  releasedBeforeAdopted: {
    code: 'programme.releasedBeforeAdopted',
    sv: 'Det gemensamma programmet har ingen utgiven version att följa.',
    en: 'The shared programme has no released version to follow.',
  },
  followsAShared: {
    code: 'programme.followsAShared',
    sv: 'Programmet följer inget gemensamt program.',
    en: 'The programme follows no shared one.',
  },
  supplementsAnArea: {
    code: 'programme.supplementsAnArea',
    sv: 'Det gemensamma programmet har inget sådant område att lägga till kriterier i.',
    en: 'The shared programme has no such area to add criteria to.',
  },
  cadenceIsTighter: {
    code: 'programme.cadenceIsTighter',
    sv: 'Ett lokalt tillägg får göra en tid kortare, inte längre.',
    en: 'A local supplement may make a period shorter, not longer.',
  },
  draftToAdopt: {
    code: 'programme.draftToAdopt',
    sv: 'Det finns inget utkast att fastställa: en fastställd version ändras aldrig.',
    en: 'There is no draft to adopt: an adopted version never changes.',
  },
  firstRevisitHasNoneBefore: {
    code: 'programme.firstRevisitHasNoneBefore',
    sv: 'Det första återbesöket räknas från planens fastställande eller från uppföljningen: det finns inget före det.',
    en: 'The first revisit is counted from the adoption of the plan or from the assessment: there is none before it.',
  },
  namesAreUnique: {
    code: 'programme.namesAreUnique',
    sv: 'Två områden, kriterier, metoder eller steg i skalan har samma beteckning.',
    en: 'Two areas, criteria, methods or steps of the scale have the same id.',
  },
  notAdoptedInAdvance: {
    code: 'programme.notAdoptedInAdvance',
    sv: 'Beslutsdatumet ligger i framtiden.',
    en: 'The date of the decision lies in the future.',
  },
  periodsAreNear: {
    code: 'programme.periodsAreNear',
    sv: 'En tid i programmet är längre än tio år.',
    en: 'A period of the programme is longer than ten years.',
  },
} satisfies Record<string, Rule>;
