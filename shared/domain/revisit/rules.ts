import type { Rule } from '../refusal.ts';

/** The sentences of the revisit's rules. */
export const revisitSentences = {
  isOpen: {
    code: 'revisit.isOpen',
    sv: 'Återbesöket är avslutat eller inställt och ändras inte.',
    en: 'The revisit is completed or called off and does not change.',
  },
  planHolds: {
    code: 'revisit.planHolds',
    sv: 'Planen väntar inte på ett sådant återbesök.',
    en: 'The plan waits for no such revisit.',
  },
  lineOfTheRevisit: {
    code: 'revisit.lineOfTheRevisit',
    sv: 'Återbesöket omfattar ingen sådan rad.',
    en: 'The revisit has no such line.',
  },
  measureOfTheLine: {
    code: 'revisit.measureOfTheLine',
    sv: 'Raden har ingen sådan åtgärd.',
    en: 'The line has no such measure.',
  },
  measureIsNamedOnce: {
    code: 'revisit.measureIsNamedOnce',
    sv: 'Samma åtgärd är besvarad två gånger.',
    en: 'The same measure is answered twice.',
  },
  everyLineHasResult: {
    code: 'revisit.everyLineHasResult',
    sv: 'Varje rad ska ha ett resultat: uppnått, delvis eller inte uppnått.',
    en: 'Every line must have a result: achieved, partly or not achieved.',
  },
  everyMeasureIsJudged: {
    code: 'revisit.everyMeasureIsJudged',
    sv: 'För varje åtgärd ska det stå om den är genomförd: ja, delvis eller nej.',
    en: 'For every measure it must say whether it was carried out: yes, partly or no.',
  },
  notDoneSaysWhy: {
    code: 'revisit.notDoneSaysWhy',
    sv: 'Skriv varför åtgärden inte är genomförd.',
    en: 'Write why the measure has not been carried out.',
  },
  doneHasEffect: {
    code: 'revisit.doneHasEffect',
    sv: 'För en genomförd åtgärd ska det stå om den har haft effekt; för tidigt att säga är ett svar.',
    en: 'For a measure carried out it must say whether it had effect; too early to tell is an answer.',
  },
  effectHasSign: {
    code: 'revisit.effectHasSign',
    sv: 'Skriv vad som visar att åtgärden har haft effekt.',
    en: 'Write what shows that the measure had effect.',
  },
  tooEarlySaysWhen: {
    code: 'revisit.tooEarlySaysWhen',
    sv: 'När det är för tidigt att se effekt ska det stå när man tittar igen, efter återbesöket.',
    en: 'When it is too early to see effect it must say when to look again, after the revisit.',
  },
  noEffectAsksForMeasure: {
    code: 'revisit.noEffectAsksForMeasure',
    sv: 'En åtgärd utan effekt ersätts av en ny så länge målet inte är uppnått.',
    en: 'A measure without effect is replaced by a new one while the aim is not achieved.',
  },
  newMeasureIsAhead: {
    code: 'revisit.newMeasureIsAhead',
    sv: 'Den nya åtgärden ska vara genomförd efter återbesöket.',
    en: 'The new measure is to be carried out after the revisit.',
  },
  heldDateIsPlausible: {
    code: 'revisit.heldDateIsPlausible',
    sv: 'Återbesöket hålls efter att planen fastställts och efter förra återbesöket, och inte i framtiden.',
    en: 'A revisit is held after the adoption of the plan and the revisit before, and not in the future.',
  },
  accountComesFirst: {
    code: 'revisit.accountComesFirst',
    sv: 'Enheten berättar själv om sina åtgärder innan återbesöket avslutas; annars ska det stå varför den inte har gjort det.',
    en: 'The unit gives its own account of its measures before the revisit is completed; else it must say why it has not.',
  },
  heldDayIsNamed: {
    code: 'revisit.heldDayIsNamed',
    sv: 'Ange vilken dag återbesöket hölls.',
    en: 'Say on which day the revisit was held.',
  },
  notYetHeld: {
    code: 'revisit.notYetHeld',
    sv: 'Återbesöket är redan genomfört eller inställt: dagen ändras inte.',
    en: 'The revisit has been carried out or called off: its day does not change.',
  },
  calledOffWithThePlan: {
    code: 'revisit.calledOffWithThePlan',
    sv: 'Ett återbesök ställs in när planen är avslutad eller när någon har beslutat att avstå från det; annars flyttas det.',
    en: 'A revisit is called off when its plan is closed or somebody has waived it; else it is moved.',
  },
} satisfies Record<string, Rule>;
