import type { Rule } from '../refusal.ts';

/** The sentences of the rules on imported files. */
export const importSentences = {
  fileIsReadable: {
    code: 'import.fileIsReadable',
    sv: 'Filen går inte att läsa: den ska vara CSV (UTF-8 eller Windows-1252) eller Excel (.xlsx).',
    en: 'The file can not be read: it must be CSV (UTF-8 or Windows-1252) or Excel (.xlsx).',
  },
  fileIsSmall: {
    code: 'import.fileIsSmall',
    sv: 'Filen är för stor: dela upp den.',
    en: 'The file is too large: split it.',
  },
  hasRows: {
    code: 'import.hasRows',
    sv: 'Filen har inga rader under rubrikraden.',
    en: 'The file has no rows below its header.',
  },
  notTooManyRows: {
    code: 'import.notTooManyRows',
    sv: 'Filen har för många rader: dela upp den.',
    en: 'The file has too many rows: split it.',
  },
  columnIsThere: {
    code: 'import.columnIsThere',
    sv: 'Kolumnen saknas i rubrikraden.',
    en: 'The column is missing in the header.',
  },
  columnIsKnown: {
    code: 'import.columnIsKnown',
    sv: 'Kolumnen hör inte till den här sortens fil.',
    en: 'The column does not belong to this kind of file.',
  },
  columnIsUnique: {
    code: 'import.columnIsUnique',
    sv: 'Kolumnen finns två gånger.',
    en: 'The column is there twice.',
  },
  cellIsFilled: {
    code: 'import.cellIsFilled',
    sv: 'Cellen är tom, men måste fyllas i.',
    en: 'The cell is empty, but must be filled in.',
  },
  cellIsShort: {
    code: 'import.cellIsShort',
    sv: 'Texten i cellen är för lång.',
    en: 'The text in the cell is too long.',
  },
  cellIsOneOf: {
    code: 'import.cellIsOneOf',
    sv: 'Cellen har ett annat ord än de som går att välja mellan.',
    en: 'The cell has another word than those to choose from.',
  },
  cellIsWellFormed: {
    code: 'import.cellIsWellFormed',
    sv: 'Cellen är inte skriven så som kolumnen kräver.',
    en: 'The cell is not written the way the column asks for.',
  },
  rowsAreUnique: {
    code: 'import.rowsAreUnique',
    sv: 'Två rader i filen gäller samma sak.',
    en: 'Two rows of the file are about the same thing.',
  },
  agreementHasRoom: {
    code: 'import.agreementHasRoom',
    sv: 'Avtalet rymmer inte fler krav och versioner: lägg upp det på nytt.',
    en: 'The agreement has no room for more requirements and versions: register it anew.',
  },
  agreementIsKnown: {
    code: 'import.agreementIsKnown',
    sv: 'Avtalet finns inte i organisationen.',
    en: 'The organisation has no such agreement.',
  },
  requirementsFit: {
    code: 'import.requirementsFit',
    sv: 'Kraven för ett och samma avtal är för många eller för långa tillsammans.',
    en: 'The requirements of one agreement are too many, or too long together.',
  },
  chunksInOrder: {
    code: 'import.chunksInOrder',
    sv: 'Delarna av en import läses in i ordning.',
    en: 'The chunks of an import are applied in order.',
  },
} satisfies Record<string, Rule>;
