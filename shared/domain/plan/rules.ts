import type { Rule } from '../refusal.ts';

/** The sentences of the plan's rules. */
export const planSentences = {
  adoptedTextStands: {
    code: 'plan.adoptedTextStands',
    sv: 'Texten i en fastställd eller avslutad plan ändras inte.',
    en: 'The text of an adopted or closed plan does not change.',
  },
  lineOfThePlan: {
    code: 'plan.lineOfThePlan',
    sv: 'Planen har ingen sådan rad.',
    en: 'The plan has no such line.',
  },
  measureOfTheLine: {
    code: 'plan.measureOfTheLine',
    sv: 'Raden har ingen sådan åtgärd.',
    en: 'The line has no such measure.',
  },
  measureHasDueDate: {
    code: 'plan.measureHasDueDate',
    sv: 'En åtgärd ska ha ett datum då den ska vara genomförd.',
    en: 'A measure must have a date by which it is carried out.',
  },
  measureDateIsPlausible: {
    code: 'plan.measureDateIsPlausible',
    sv: 'En åtgärd ska vara genomförd efter uppföljningen och inom fem år.',
    en: 'A measure is carried out after the assessment and within five years.',
  },
  measuresAreToldApart: {
    code: 'plan.measuresAreToldApart',
    sv: 'Två åtgärder på samma rad har samma beteckning.',
    en: 'Two measures of the same line have the same id.',
  },
  measureOrReason: {
    code: 'plan.measureOrReason',
    sv: 'Ange åtgärder eller skälet till att ingen behövs, inte båda.',
    en: 'Give measures or the reason why none is needed, not both.',
  },
  everyLineIsAnswered: {
    code: 'plan.everyLineIsAnswered',
    sv: 'Varje rad i planen ska ha en åtgärd eller ett skäl till att ingen behövs.',
    en: 'Every line of the plan must have a measure or a reason why none is needed.',
  },
  submittedBeforeComment: {
    code: 'plan.submittedBeforeComment',
    sv: 'Uppföljaren svarar på en plan som enheten har lämnat in.',
    en: 'The officer answers a plan that the unit has handed in.',
  },
  submittedOnce: {
    code: 'plan.submittedOnce',
    sv: 'Planen är redan besvarad av uppföljaren eller fastställd.',
    en: 'The officer has already answered the plan, or it is adopted.',
  },
  completionSaysWhat: {
    code: 'plan.completionSaysWhat',
    sv: 'Den som ber om komplettering skriver vad som saknas.',
    en: 'Whoever asks for completion writes what is missing.',
  },
  officerHasNoComments: {
    code: 'plan.officerHasNoComments',
    sv: 'Uppföljaren ska ha svarat att planen är utan anmärkning innan den fastställs.',
    en: 'The officer must have answered that there are no comments before the plan is adopted.',
  },
  agreesToThisText: {
    code: 'plan.agreesToThisText',
    sv: 'Överenskommelsen gäller en annan version av texten: läs planen som den nu lyder.',
    en: 'The agreement is to another version of the text: read the plan as it now stands.',
  },
  bothPartiesAgree: {
    code: 'plan.bothPartiesAgree',
    sv: 'Både enheten och beställaren ska ha kommit överens om just denna text.',
    en: 'Both the unit and the commissioner must have agreed to this very text.',
  },
  partiesAreTwo: {
    code: 'plan.partiesAreTwo',
    sv: 'Samma person kan inte komma överens för båda parter.',
    en: 'The same person can not agree for both parties.',
  },
  adoptedOnce: {
    code: 'plan.adoptedOnce',
    sv: 'Planen är redan fastställd eller avslutad.',
    en: 'The plan is already adopted or closed.',
  },
  holdsBeforePresented: {
    code: 'plan.holdsBeforePresented',
    sv: 'En plan redovisas för nämnden när den är fastställd.',
    en: 'A plan is presented to the body when it has been adopted.',
  },
  presentedToItsBody: {
    code: 'plan.presentedToItsBody',
    sv: 'Planen redovisas för den nämnd som den hör till.',
    en: 'A plan is presented to the body it belongs to.',
  },
  meetingLiesAhead: {
    code: 'plan.meetingLiesAhead',
    sv: 'Sammanträdet har redan varit.',
    en: 'The meeting has already been.',
  },
  presentedOnce: {
    code: 'plan.presentedOnce',
    sv: 'Planen är redan redovisad, enligt ett annat protokoll.',
    en: 'The plan has already been presented, by other minutes.',
  },
  presentationDateIsPlausible: {
    code: 'plan.presentationDateIsPlausible',
    sv: 'Redovisningen ligger före fastställandet eller i framtiden.',
    en: 'The presentation lies before the adoption or in the future.',
  },
  reportedWhileItHolds: {
    code: 'plan.reportedWhileItHolds',
    sv: 'Åtgärder återrapporteras när planen är fastställd och inte avslutad.',
    en: 'Measures are reported on while the plan is adopted and not closed.',
  },
  notDoneSaysWhy: {
    code: 'plan.notDoneSaysWhy',
    sv: 'Skriv varför åtgärden inte är genomförd.',
    en: 'Write why the measure has not been carried out.',
  },
  revisitOfThePlan: {
    code: 'plan.revisitOfThePlan',
    sv: 'Planen väntar inte på ett sådant återbesök.',
    en: 'The plan waits for no such revisit.',
  },
  revisitIsSettled: {
    code: 'plan.revisitIsSettled',
    sv: 'Återbesöket är redan gjort, eller någon har beslutat att avstå från det.',
    en: 'The revisit has been held, or somebody has waived it.',
  },
  heldIsNotWaived: {
    code: 'plan.heldIsNotWaived',
    sv: 'Återbesöket är genomfört: redovisa det i stället för att avstå från det.',
    en: 'The revisit has been carried out: report it instead of waiving it.',
  },
  movedToPlausibleDay: {
    code: 'plan.movedToPlausibleDay',
    sv: 'Ett återbesök flyttas till en dag från i dag och högst tre år fram.',
    en: 'A revisit is moved to a day from today and three years ahead at most.',
  },
  postponedSaysWhy: {
    code: 'plan.postponedSaysWhy',
    sv: 'Den som skjuter upp ett återbesök skriver varför.',
    en: 'Whoever postpones a revisit writes why.',
  },
  movedTooOften: {
    code: 'plan.movedTooOften',
    sv: 'Återbesöket har flyttats så många gånger att det i stället får hållas eller avstås från.',
    en: 'The revisit has been moved so many times that it must be held or waived instead.',
  },
  extraWhileItHolds: {
    code: 'plan.extraWhileItHolds',
    sv: 'Ett extra återbesök bestäms när planen är fastställd och inte avslutad.',
    en: 'An extra revisit is set while the plan is adopted and not closed.',
  },
  oneRevisitAtATime: {
    code: 'plan.oneRevisitAtATime',
    sv: 'Ett återbesök pågår redan eller ett extra är bestämt: ta upp saken där, eller flytta det.',
    en: 'A revisit is under way or an extra one is set: take the matter up there, or move it.',
  },
  extraComesSoon: {
    code: 'plan.extraComesSoon',
    sv: 'Ett extra återbesök görs från i dag och inom sex månader.',
    en: 'An extra revisit is held from today and within six months.',
  },
  causeIsNotAhead: {
    code: 'plan.causeIsNotAhead',
    sv: 'Det som har hänt kan inte ligga i framtiden.',
    en: 'What has happened can not lie in the future.',
  },
  causeHasReference: {
    code: 'plan.causeHasReference',
    sv: 'Klagomål och anmälningar enligt lex Sarah och lex Maria anges med diarienummer, aldrig med vad som står i dem.',
    en: 'Complaints and lex Sarah or lex Maria reports are named by their reference number, never by what they say.',
  },
  closedOnce: {
    code: 'plan.closedOnce',
    sv: 'Planen är redan avslutad.',
    en: 'The plan is already closed.',
  },
  figuresSpanFiveYears: {
    code: 'plan.figuresSpanFiveYears',
    sv: 'Siffrorna omfattar högst fem år, från den första dagen till den sista.',
    en: 'The figures span at most five years, from the first day to the last.',
  },
} satisfies Record<string, Rule>;
