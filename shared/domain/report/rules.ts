import type { Rule } from '../refusal.ts';

/** The sentences of the report's rules. */
export const reportSentences = {
  answerMatchesRemarks: {
    code: 'report.answerMatchesRemarks',
    sv: 'Svara antingen att ni inte har några synpunkter, eller med minst en synpunkt.',
    en: 'Answer either that there are no remarks, or with at least one.',
  },
  assessmentIsCompleted: {
    code: 'report.assessmentIsCompleted',
    sv: 'En rapport skrivs utifrån en avslutad uppföljning.',
    en: 'A report is drafted from a completed assessment.',
  },
  correctionChanges: {
    code: 'report.correctionChanges',
    sv: 'Rättelsen ändrar ingenting.',
    en: 'The correction changes nothing.',
  },
  correctionKeepsFindings: {
    code: 'report.correctionKeepsFindings',
    sv: 'En rättelse ändrar texter och bedömningar men varken lägger till, tar bort eller byter slag på det som iakttagits: planen vilar på det.',
    en: 'A correction changes texts and judgements but neither adds, removes nor changes the kind of findings: the plan rests on them.',
  },
  establisherMayEstablish: {
    code: 'report.establisherMayEstablish',
    sv: 'Den som tillfrågas finns inte i organisationen eller har inte uppdraget att fastställa rapporter för enheten.',
    en: 'The person asked is not in the organisation or may not establish reports on the unit.',
  },
  establishedToCorrect: {
    code: 'report.establishedToCorrect',
    sv: 'Rapporten är inte fastställd än: ändra i den i stället för att rätta den.',
    en: 'The report is not established yet: edit it instead of correcting it.',
  },
  establishedToPublish: {
    code: 'report.establishedToPublish',
    sv: 'En rapport fastställs innan den lämnas över, och lämnas över en gång.',
    en: 'A report is established before it is handed over, and handed over once.',
  },
  factCheckAwaited: {
    code: 'report.factCheckAwaited',
    sv: 'Enheten har inte svarat på faktagranskningen och tiden för svar har inte gått ut.',
    en: 'The unit has not answered the fact check and its time has not passed.',
  },
  factCheckOpen: {
    code: 'report.factCheckOpen',
    sv: 'Det finns ingen faktagranskning att svara på: den är besvarad eller har inte börjat, eller rapporten är fastställd.',
    en: 'There is no fact check to answer: it is answered or has not begun, or the report is established.',
  },
  heldAfterHandOver: {
    code: 'report.heldAfterHandOver',
    sv: 'Datumet ska ligga mellan överlämnandet och i dag.',
    en: 'The date must lie between the hand-over and today.',
  },
  isDraft: {
    code: 'report.isDraft',
    sv: 'Rapporten har redan delats med enheten.',
    en: 'The report has already been shared with the unit.',
  },
  isEditable: {
    code: 'report.isEditable',
    sv: 'Rapporten ligger hos enheten för faktagranskning eller är fastställd, och kan inte ändras nu.',
    en: 'The report is with the unit for its fact check or has been established, and can not be changed now.',
  },
  isPublished: {
    code: 'report.isPublished',
    sv: 'Rapporten har inte lämnats över till enheten än.',
    en: 'The report has not been handed over to the unit yet.',
  },
  knownRemark: {
    code: 'report.knownRemark',
    sv: 'Faktagranskningen har ingen sådan synpunkt.',
    en: 'The fact check has no such remark.',
  },
  knownSection: {
    code: 'report.knownSection',
    sv: 'Rapporten har inget sådant avsnitt.',
    en: 'The report has no such section.',
  },
  notAlreadyEstablished: {
    code: 'report.notAlreadyEstablished',
    sv: 'Rapporten är redan fastställd.',
    en: 'The report has already been established.',
  },
  notByTheAuthor: {
    code: 'report.notByTheAuthor',
    sv: 'En rapport fastställs och rättas av någon annan än den som har skrivit den.',
    en: 'A report is established and corrected by somebody else than its author.',
  },
  notYetShared: {
    code: 'report.notYetShared',
    sv: 'Enheten har inte fått granska fakta i rapporten.',
    en: 'The unit has not been asked to check the facts of the report.',
  },
  plannedAhead: {
    code: 'report.plannedAhead',
    sv: 'Dagen för genomgången har redan varit.',
    en: 'The day of the read-through has already been.',
  },
  recordedOnce: {
    code: 'report.recordedOnce',
    sv: 'Det är redan antecknat.',
    en: 'It has already been recorded.',
  },
  talkIsAskedFor: {
    code: 'report.talkIsAskedFor',
    sv: 'Samtalet väntar redan på att hållas: anteckna det där.',
    en: 'The talk waits to be held already: record it there.',
  },
  remarkConsidered: {
    code: 'report.remarkConsidered',
    sv: 'En synpunkt från enheten är inte bemött.',
    en: 'A remark of the unit has not been considered.',
  },
  remarkRefusedWithReason: {
    code: 'report.remarkRefusedWithReason',
    sv: 'En synpunkt som inte beaktas behöver ett skäl.',
    en: 'A remark that is not taken into account needs a reason.',
  },
  sectionNamedOnce: {
    code: 'report.sectionNamedOnce',
    sv: 'Samma avsnitt är angivet två gånger.',
    en: 'The same section is named twice.',
  },
} satisfies Record<string, Rule>;
