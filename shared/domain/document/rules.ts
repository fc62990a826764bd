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
  isCleared: {
    code: 'document.isCleared',
    sv: 'Dokumentet är inte kontrollerat och kan inte läsas ännu.',
    en: 'The document has not been cleared and can not be read yet.',
  },
} satisfies Record<string, Rule>;
