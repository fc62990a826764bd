import type { CalendarDate } from '#events/identifiers.ts';
import { words } from '#shared/documents/swedish.ts';
import { dateInStockholm } from '#shared/domain/calendar/stockholm.ts';
import type { Document } from '#shared/domain/document/document.ts';
import { type CaseFile, type CaseRecord, type namesOf, recordsOf } from './case-file.ts';
import { documentTypes, openCounterpartOf, openTitleOf } from './diary.ts';
import type { PackageFile } from './package-files.ts';
import type { XmlElement } from './xml.ts';

interface RecordContext {
  readonly file: CaseFile;
  readonly names: ReturnType<typeof namesOf>;
  readonly runningNumber: number;
  readonly files: readonly PackageFile[];
}

/** A unit, a body or a role; never a person. */
export const agentOf = (agentType: string, name: string): XmlElement => ({ '@agentType': agentType, name });

/** Days by the kinds that ERMS.xsd has words for. */
export const datesOf = (days: Readonly<Record<string, CalendarDate>>): XmlElement => ({
  date: Object.entries(days).map(([kind, day]) => ({ '@dateType': kind, '#text': `${day}T00:00:00` })),
});

const titles: {
  readonly [Kind in Exclude<CaseRecord['kind'], 'document'>]: (
    names: ReturnType<typeof namesOf>,
    state: Extract<CaseRecord, { kind: Kind }>['state'],
  ) => string;
} = {
  assessment: (_names, { unit }) => `Uppföljning: ${unit.name}`,
  report: ({ report }, { unit, version }) => `${report}: ${unit.name}, version ${version}`,
  plan: ({ plan }, { unit }) => `${plan}: ${unit.name}`,
  revisit: ({ revisit }, { unit, number }) => `${revisit} ${number}: ${unit.name}`,
  'closing-talk': (_names, { unit }) => `Avslutande samtal: ${unit.name}`,
  breach: (_names, { unit, status }) => `Brister mot avtal: ${unit.name} (${words.breachStatus[status]})`,
  disclosure: () => 'Begäran om utlämnande av handling',
};

const titleOfRecord = (record: CaseRecord, { names }: RecordContext): string => {
  if (record.kind === 'document') return openTitleOf(record.state);
  const title = titles[record.kind] as (names: RecordContext['names'], state: CaseRecord['state']) => string;
  return title(names, record.state);
};

const recordTypes = {
  assessment: 'Uppföljning',
  report: 'Rapport',
  plan: 'Plan',
  revisit: 'Återbesök',
  'closing-talk': 'Minnesanteckning',
  breach: 'Brister mot avtal',
  disclosure: 'Begäran om utlämnande',
} as const;

const directions = { received: 'incoming', sent: 'outgoing', drawnUp: 'other' } as const;
const statuses = { received: 'received', sent: 'expedited', drawnUp: 'prepared' } as const;
const dateTypes = { received: 'received', sent: 'expedited', drawnUp: 'created' } as const;

/** Masked versions and what they are masked from, both ways, when both lie in the case. */
const relations = (file: CaseFile, { documentId, masks }: Document): readonly XmlElement[] => {
  const masked = recordsOf(file, 'document').filter(({ state }) => state.masks === documentId);
  return [
    ...(masks ? [{ '@relationType': 'is_redacted_version_of', '#text': masks }] : []),
    ...masked.map(({ id }) => ({ '@relationType': 'has_redacted_version', '#text': id })),
  ];
};

/** A marking is a warning, and is said to be one; the decision comes when somebody asks (OSL 5:5). */
const restrictions = ({ secrecy }: Document): readonly XmlElement[] =>
  (secrecy?.grounds ?? []).map((ground) => ({
    '@restrictionType': 'confidential',
    explanatoryText: 'Sekretessmarkering: en varning, inte ett beslut. Prövas när handlingen begärs ut.',
    regulation: ground,
    ...(secrecy && { dates: datesOf({ confidentiality_assessed: secrecy.markedOn }) }),
  }));

const disposal = ({ disposed }: Document): XmlElement | undefined =>
  disposed && {
    '@disposable': 'true',
    disposalAction: 'Gallrad: filerna finns inte kvar',
    disposalMandate: disposed.disposalId,
    dates: {
      disposalDate: {
        '@dateType': 'disposal_date',
        '#text': `${dateInStockholm(disposed.at)}T00:00:00`,
      },
    },
  };

const notes = ({ held, withdrawn }: Document): XmlElement | undefined => {
  const note = [
    ...(held
      ? [{ '@noteType': 'legalHold', '#text': `Undantagen från gallring ${dateInStockholm(held.at)}` }]
      : []),
    ...(withdrawn
      ? [{ '@noteType': 'withdrawn', '#text': `Tillbakadragen ${dateInStockholm(withdrawn.at)}` }]
      : []),
  ];
  return note.length === 0 ? undefined : { note };
};

const agents = (file: CaseFile, { origin, ...document }: Document): XmlElement | undefined => {
  const counterpart = openCounterpartOf(file, { ...document, origin });
  if (counterpart === undefined) return undefined;
  return { agent: agentOf(origin.direction === 'sent' ? 'recipient' : 'sender', counterpart) };
};

/** What is said of a document beyond what is said of every record; each in its place in the schema's order. */
const ofDocument = (file: CaseFile, document: Document) => {
  const { direction, date } = document.origin;
  return {
    status: statuses[direction],
    relation: relations(file, document),
    restriction: restrictions(document),
    disposal: disposal(document),
    direction: {
      '@directionDefinition': directions[direction],
      ...(direction === 'drawnUp' && { '@otherDirectionDefinition': 'Upprättad' }),
    },
    agents: agents(file, document),
    dates: datesOf({ [dateTypes[direction]]: date }),
    notes: notes(document),
  };
};

const appendix = ({ path, contentType, description }: PackageFile): XmlElement => ({
  '@name': path.split('/').at(-1) ?? path,
  '@description': description,
  '@fileFormat': contentType,
  '@path': `file:///${path}`,
});

/** One record of the case, its elements in the order of ERMS.xsd. */
export const ermsRecord = (record: CaseRecord, context: RecordContext): XmlElement => {
  const { file, runningNumber, files } = context;
  const more = record.kind === 'document' ? ofDocument(file, record.state) : undefined;
  return {
    '@systemIdentifier': record.id,
    '@recordType': record.kind === 'document' ? documentTypes[record.state.kind] : recordTypes[record.kind],
    objectId: `${file.caseNumber}-${runningNumber}`,
    title: titleOfRecord(record, context),
    status: { '@value': more?.status ?? 'closed' },
    runningNumber,
    relation: more?.relation ?? [],
    restriction: more?.restriction ?? [],
    disposal: more?.disposal,
    direction: more?.direction,
    agents: more?.agents,
    dates: more?.dates ?? datesOf({ created: dateInStockholm(record.createdAt) }),
    notes: more?.notes,
    additionalInformation: files.length === 0 ? undefined : { appendix: files.map(appendix) },
  };
};
