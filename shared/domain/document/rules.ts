import type { Rule } from '../refusal.ts';

/** The sentences of the rules on documents. */
export const documentSentences = {
  signedInSafely: {
    code: 'document.signedInSafely',
    sv: 'Dokumentet är sekretessmarkerat: logga in med e-legitimation på tillräcklig tillitsnivå.',
    en: 'The document is marked as possibly secret: sign in with an e-identification of sufficient assurance.',
  },
  fileNameIsPlain: {
    code: 'document.fileNameIsPlain',
    sv: 'Filnamnet får inte innehålla sökväg, snedstreck, kolon eller börja med punkt.',
    en: 'The file name must not hold a path, slashes or colons, or begin with a full stop.',
  },
  extensionFitsType: {
    code: 'document.extensionFitsType',
    sv: 'Filnamnets ändelse hör inte till den angivna filtypen.',
    en: "The file name's extension does not belong to the stated type.",
  },
  fileIsSmall: {
    code: 'document.fileIsSmall',
    sv: 'Filen är större än vad som tas emot här.',
    en: 'The file is larger than what is accepted here.',
  },
  filesAreFew: {
    code: 'document.filesAreFew',
    sv: 'Ett dokument kan inte ha så många filer.',
    en: 'A document can not have that many files.',
  },
  filesDiffer: {
    code: 'document.filesDiffer',
    sv: 'Två filer har samma namn eller samma innehåll.',
    en: 'Two files have the same name or the same content.',
  },
  datedToday: {
    code: 'document.datedToday',
    sv: 'Dokumentets datum ligger i framtiden.',
    en: "The document's date lies in the future.",
  },
  hasCounterpart: {
    code: 'document.hasCounterpart',
    sv: 'Ange från vem dokumentet kom in eller till vem det skickades.',
    en: 'Say from whom the document was received or to whom it was sent.',
  },
  linkIsReadable: {
    code: 'document.linkIsReadable',
    sv: 'Det som dokumentet ska höra till finns inte, eller får du inte läsa.',
    en: 'What the document should belong to does not exist, or you may not read it.',
  },
  oneVersionAtATime: {
    code: 'document.oneVersionAtATime',
    sv: 'En version av dokumentet kontrolleras redan. Vänta tills den är avgjord.',
    en: 'A version of the document is being checked already. Wait until it is decided.',
  },
  ofItsSender: {
    code: 'document.ofItsSender',
    sv: 'Det här gör den som skickade dokumentet, eller chefen för uppföljningen.',
    en: 'This is for the one who sent the document, or for the head of follow-up.',
  },
  notWithdrawn: {
    code: 'document.notWithdrawn',
    sv: 'Dokumentet är tillbakadraget.',
    en: 'The document has been withdrawn.',
  },
  notDisposed: {
    code: 'document.notDisposed',
    sv: 'Dokumentet är gallrat. Uppgiften om att det har funnits är kvar.',
    en: 'The document has been disposed of. The record that it existed is kept.',
  },
  heldOnce: {
    code: 'document.heldOnce',
    sv: 'Dokumentet ska redan bevaras tills vidare.',
    en: 'The document is held already.',
  },
  isHeld: {
    code: 'document.isHeld',
    sv: 'Dokumentet är inte undantaget från gallring.',
    en: 'The document is not held.',
  },
  draftIsOwn: {
    code: 'document.draftIsOwn',
    sv: 'Ett utkast är upprättat hos er och hör till en rapport eller plan som inte är fastställd ännu.',
    en: 'A draft is your own and belongs to a report or plan that has not been established yet.',
  },
  masksOfSameRecord: {
    code: 'document.masksOfSameRecord',
    sv: 'En maskad version hör till samma ärende som originalet, och görs av den som får läsa det.',
    en: 'A masked version belongs to the same record as its original, and is made by one who may read that.',
  },
  decisionOfTheBody: {
    code: 'document.decisionOfTheBody',
    sv: 'Om gallring beslutar den nämnd som dokumenten hör till, inte i förväg.',
    en: 'Retention is decided by the body that the documents belong to, and not in advance.',
  },
  somethingToDispose: {
    code: 'document.somethingToDispose',
    sv: 'Det finns inget att gallra: utan beslut bevaras dokumenten.',
    en: 'There is nothing to dispose of: without a decision, documents are kept.',
  },
  secondPerson: {
    code: 'document.secondPerson',
    sv: 'En gallringslista godkänns av någon annan än den som tog fram den.',
    en: 'A disposal list is approved by somebody other than the one who made it.',
  },
  approvedOnce: {
    code: 'document.approvedOnce',
    sv: 'Gallringslistan är redan godkänd.',
    en: 'The disposal list has been approved already.',
  },
  decidedOnce: {
    code: 'document.decidedOnce',
    sv: 'Begäran är redan prövad. En ny begäran prövas för sig.',
    en: 'The request has been decided. A new request is decided by itself.',
  },
  refusalHasGrounds: {
    code: 'document.refusalHasGrounds',
    sv: 'Ange paragraf för det som inte lämnas ut.',
    en: 'Name the section for what is not handed out.',
  },
  partIsMasked: {
    code: 'document.partIsMasked',
    sv: 'Lämnas en del ut, och bara då, anges den maskade versionen: kontrollerad och inte tillbakadragen.',
    en: 'When a part is handed out, and only then, name the masked version: cleared and not withdrawn.',
  },
  isCleared: {
    code: 'document.isCleared',
    sv: 'Dokumentet är inte kontrollerat och kan inte läsas ännu.',
    en: 'The document has not been cleared and can not be read yet.',
  },
} satisfies Record<string, Rule>;
