import { stringify } from 'csv-stringify/sync';
import type { DocumentKind } from '#events/document/document-kind.ts';
import type { SecrecyGround } from '#events/document/secrecy-ground.ts';
import { type Envelope, nameOfType } from '#events/envelope.ts';
import type { CalendarDate } from '#events/identifiers.ts';
import { dateInStockholm } from '#shared/domain/calendar/stockholm.ts';
import type { Document, DocumentOrigin } from '#shared/domain/document/document.ts';
import type { FollowedUnit } from '#shared/domain/organisation/followed-unit.ts';
import { type CaseFile, type CaseRecord, namesOf, unitsOf } from './case-file.ts';
import { type CaseEvent, type DiaryEntry, diaryEntries } from './diary-entries.ts';

/** One row of the diary (diarieförteckning): what came in, was drawn up or was sent, without anybody's name. */
export interface DiaryRow {
  /** Within the case, from 1, in the order of the dates. */
  readonly number: number;
  readonly date: CalendarDate;
  readonly direction: DocumentOrigin['direction'];
  readonly recordType: string;
  readonly title: string;
  /** A unit, a body or an organisation; a person's name stays in the record. */
  readonly counterpart?: string | undefined;
  /** Who did it, by role. */
  readonly role: string;
  readonly secrecy: readonly SecrecyGround[];
  readonly recordKind: CaseRecord['kind'];
  readonly recordId: string;
}

/** A row with the instant that orders those of one day. */
type Unnumbered = Omit<DiaryRow, 'number'> & { readonly at: string };

export const documentTypes: Readonly<Record<DocumentKind, string>> = {
  tender: 'Förfrågningsunderlag',
  bid: 'Anbud',
  agreement: 'Avtal',
  evidence: 'Underlag',
  surveyResult: 'Enkätresultat',
  signedPlan: 'Undertecknad plan',
  minutes: 'Protokoll',
  correspondence: 'Skrivelse',
  workingMaterial: 'Arbetsmaterial',
  other: 'Övrigt',
};

const officerRole = 'Handläggare';

/** Who did something, by role: names and ids of people stay in the records. */
const roleOf = ({ actor, onbehalfof, organisationid }: Envelope, unit: FollowedUnit | undefined): string => {
  if (actor.startsWith('system/')) return 'Samsyn';
  if (actor === unit?.manager.personId) return 'Enhetschef';
  return onbehalfof === organisationid ? officerRole : 'Utförare';
};

const directionOf = (flow: DiaryEntry['flow'], unit: FollowedUnit | undefined): DiaryRow['direction'] => {
  if (flow === 'within' || unit?.operation !== 'private') return 'drawnUp';
  return flow === 'toUnit' ? 'sent' : 'received';
};

const ofEvents = (file: CaseFile, record: CaseRecord): readonly Unnumbered[] => {
  const unit = 'unit' in record.state ? record.state.unit : undefined;
  const names = namesOf(file);
  return record.events.flatMap((event) => {
    const entry: DiaryEntry | undefined = diaryEntries[nameOfType(event.type) as CaseEvent];
    if (entry === undefined) return [];
    const direction = directionOf(entry.flow, unit);
    return {
      at: event.time,
      date: dateInStockholm(event.time),
      direction,
      recordType: entry.recordType,
      title: entry.title(names),
      counterpart: direction === 'drawnUp' ? undefined : unit?.name,
      role: roleOf(event, unit),
      secrecy: [],
      recordKind: record.kind,
      recordId: record.id,
    };
  });
};

/** What a document is called in metadata: its own title, unless a marking warns that the title may tell too much (OSL 5:2). */
export const openTitleOf = ({ title, kind, secrecy, masks }: Document): string => {
  if (secrecy !== undefined) return `Sekretessmarkerad handling: ${documentTypes[kind]}`;
  return masks === undefined ? title : `Maskad version: ${documentTypes[kind]}`;
};

/** Who it came from or went to, when that is one of the units or bodies of the case; anybody else may be a person. */
export const openCounterpartOf = (file: CaseFile, { origin }: Document): string | undefined => {
  const known = [file.organisationName, file.bodyName, ...unitsOf(file).map(({ name }) => name)];
  return known.find((name) => name === origin.counterpart);
};

const ofDocument = (
  file: CaseFile,
  { id, state, createdAt }: CaseRecord<'document'>,
): readonly Unnumbered[] => {
  const recordType = documentTypes[state.kind];
  const title = openTitleOf(state);
  const secrecy = state.secrecy?.grounds ?? [];
  const about = { recordType, secrecy, role: officerRole, recordKind: 'document', recordId: id } as const;
  const later = Object.values(state.versions).flatMap(({ version, clearedAt }) =>
    version > 1 && clearedAt !== undefined
      ? [{ at: clearedAt, date: dateInStockholm(clearedAt), title: `${title}, version ${version}` }]
      : [],
  );
  const gone = state.disposed && [
    { at: state.disposed.at, date: dateInStockholm(state.disposed.at), title: `${title}: gallrad` },
  ];
  return [
    {
      ...about,
      at: createdAt,
      date: state.origin.date,
      direction: state.origin.direction,
      title,
      counterpart: openCounterpartOf(file, state),
    },
    ...[...later, ...(gone ?? [])].map((row) => ({ ...about, direction: 'drawnUp' as const, ...row })),
  ];
};

const outcomes = {
  released: 'utlämnad',
  partlyReleased: 'utlämnad i delar',
  refused: 'inte utlämnad',
} as const;

const ofDisclosure = ({ id, state, createdAt }: CaseRecord<'disclosure'>): readonly Unnumbered[] => {
  const about = { role: officerRole, recordKind: 'disclosure', recordId: id } as const;
  const { requestedOn: date, decision } = state;
  return [
    {
      ...about,
      at: createdAt,
      date,
      direction: 'received',
      recordType: 'Begäran',
      title: 'Begäran om utlämnande av handling',
      secrecy: [],
    },
    ...(decision
      ? [
          {
            ...about,
            at: decision.decidedAt,
            date: decision.decidedOn,
            direction: 'sent' as const,
            recordType: 'Beslut',
            title: `Beslut om utlämnande: ${outcomes[decision.outcome]}`,
            secrecy: decision.grounds,
          },
        ]
      : []),
  ];
};

/** The diary of a case: documents with the dates they bear, and what was done with the day it was noted. */
export const diaryOf = (file: CaseFile): readonly DiaryRow[] =>
  file.records
    .flatMap((record): readonly Unnumbered[] => {
      if (record.kind === 'document') return ofDocument(file, record);
      return record.kind === 'disclosure' ? ofDisclosure(record) : ofEvents(file, record);
    })
    .sort((a, b) => a.date.localeCompare(b.date) || a.at.localeCompare(b.at))
    .map(({ at: _, ...row }, index) => ({ number: index + 1, ...row }));

const directions = { received: 'Inkommen', drawnUp: 'Upprättad', sent: 'Utgående' } as const;

/** The diary for a registrar's spreadsheet or import: semicolons and a byte order mark, as Excel in Swedish expects. */
export const diaryAsCsv = ({ caseNumber }: CaseFile, rows: readonly DiaryRow[]): string =>
  stringify(
    rows.map((row) => ({
      ...row,
      caseNumber,
      direction: directions[row.direction],
      secrecy: row.secrecy.join(', '),
    })),
    {
      header: true,
      bom: true,
      delimiter: ';',
      record_delimiter: '\r\n',
      // A title that begins like a formula must not run in whoever opens the file.
      escape_formulas: true,
      columns: {
        caseNumber: 'Diarienummer',
        number: 'Löpnummer',
        date: 'Datum',
        direction: 'Riktning',
        recordType: 'Handlingstyp',
        title: 'Rubrik',
        counterpart: 'Motpart',
        role: 'Roll',
        secrecy: 'Sekretessmarkering',
        recordKind: 'Post',
        recordId: 'Post-id',
      } satisfies Partial<Record<keyof DiaryRow | 'caseNumber', string>>,
    },
  );
