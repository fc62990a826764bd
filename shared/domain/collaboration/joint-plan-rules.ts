import type { Rule } from '../refusal.ts';

/** The sentences of the rules of workshops and joint plans. */
export const jointPlanSentences = {
  startsFromAResult: {
    code: 'workshop.startsFromAResult',
    sv: 'En workshop utgår från en annan som är hållen.',
    en: 'A workshop starts from another one that has been held.',
  },
  workshopIsKnown: {
    code: 'workshop.isKnown',
    sv: 'Samverkan har ingen sådan workshop.',
    en: 'The collaboration has no such workshop.',
  },
  notHeldInAdvance: {
    code: 'workshop.notHeldInAdvance',
    sv: 'Dagen ligger i framtiden.',
    en: 'The day lies in the future.',
  },
  itemsAreToldApart: {
    code: 'workshop.itemsAreToldApart',
    sv: 'Två punkter har samma beteckning.',
    en: 'Two items have the same id.',
  },
  isJoint: {
    code: 'jointPlan.isJoint',
    sv: 'En gemensam plan har minst två parter och utgår från minst ett utvecklingsområde.',
    en: 'A joint plan has at least two parties and starts from at least one development area.',
  },
  seatOfAParty: {
    code: 'jointPlan.seatOfAParty',
    sv: 'Bara samverkans parter kan vara med i planen, var och en under en egen beteckning.',
    en: 'Only parties of the collaboration can be in the plan, each under an id of its own.',
  },
  areaOfThePlan: {
    code: 'jointPlan.areaOfThePlan',
    sv: 'Planen har inget sådant utvecklingsområde eller ingen sådan åtgärd.',
    en: 'The plan has no such development area or measure.',
  },
  writtenBeforeAdoption: {
    code: 'jointPlan.writtenBeforeAdoption',
    sv: 'Texten i en antagen eller avslutad plan ändras inte.',
    en: 'The text of an adopted or ended plan does not change.',
  },
  measureOfASeat: {
    code: 'jointPlan.measureOfASeat',
    sv: 'En åtgärd har egen beteckning och ansvariga som är parter i planen.',
    en: 'A measure has an id of its own, and those responsible are parties of the plan.',
  },
  writtenBeforeAsking: {
    code: 'jointPlan.writtenBeforeAsking',
    sv: 'Varje utvecklingsområde ska ha ett avsett resultat för invånarna och minst en åtgärd innan parterna tillfrågas.',
    en: 'Every development area must have an intended outcome for citizens and a measure before the parties are asked.',
  },
  askedBeforeAnswer: {
    code: 'jointPlan.askedBeforeAnswer',
    sv: 'Parterna tar ställning när de har tillfrågats och innan planen är antagen.',
    en: 'The parties answer once they have been asked and before the plan is adopted.',
  },
  seatIsOwn: {
    code: 'jointPlan.seatIsOwn',
    sv: 'Ingen kan besluta för någon annan: var och en tar ställning för sin egen del.',
    en: 'No one can decide for anyone else: each party answers for itself.',
  },
  answersThisText: {
    code: 'jointPlan.answersThisText',
    sv: 'Ställningstagandet gäller en annan version av texten: läs området som det nu lyder.',
    en: 'The answer is to another version of the text: read the area as it now stands.',
  },
  saysWhy: {
    code: 'jointPlan.saysWhy',
    sv: 'Den som reserverar sig eller avstår skriver varför.',
    en: 'Whoever reserves or declines writes why.',
  },
  answeredByAll: {
    code: 'jointPlan.answeredByAll',
    sv: 'Alla parter ska ha tagit ställning till varje del innan planen antas.',
    en: 'All parties must have answered each part before the plan is adopted.',
  },
  someAgree: {
    code: 'jointPlan.someAgree',
    sv: 'Minst två parter ska vara överens om någon del.',
    en: 'At least two parties must agree on some part.',
  },
  revisitOfThePlan: {
    code: 'jointPlan.revisitOfThePlan',
    sv: 'Planen väntar inte på ett sådant återbesök.',
    en: 'The plan waits for no such revisit.',
  },
  judgedAreas: {
    code: 'jointPlan.judgedAreas',
    sv: 'Varje område och åtgärd som någon är överens om ska bedömas, och inga andra.',
    en: 'Every area and measure that somebody agreed to must be judged, and no others.',
  },
  endsAfterRevisit: {
    code: 'jointPlan.endsAfterRevisit',
    sv: 'En antagen plan avslutas när den har följts upp minst en gång.',
    en: 'An adopted plan ends when it has been followed up at least once.',
  },
} satisfies Record<string, Rule>;
