import type { Route } from '#shared/lambda/route.ts';
import type { Parameter, Reference } from './document.ts';

const header = (name: string, required: boolean, description: string, pattern?: string): Parameter => ({
  in: 'header',
  name,
  required,
  description,
  schema: { type: 'string', ...(pattern && { pattern }) },
});

/** The headers that many operations take, by their names under `components/parameters`. */
export const headerParameters: Readonly<Record<string, Parameter>> = {
  Traceparent: header(
    'traceparent',
    false,
    'W3C Trace Context: förs vidare och lämnas tillbaka. Carried on and returned.',
    '^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$',
  ),
  AcceptLanguage: header(
    'Accept-Language',
    false,
    'Språk för fel och sidor: svenska, eller engelska med "en". Language of errors and pages: Swedish, or English with "en".',
  ),
  IdempotencyKey: header(
    'Idempotency-Key',
    false,
    'Samma nyckel med samma förfrågan får samma svar. The same key with the same request gets the same answer.',
    '^[!-~]{1,255}$',
  ),
  IfMatch: header(
    'If-Match',
    true,
    'Den ETag som du har läst; 412 när någon annan har ändrat sedan dess. The ETag that you have read; 412 when someone has changed it since.',
  ),
  IfNoneMatch: header(
    'If-None-Match',
    false,
    'En ETag du redan har: 304 när den fortfarande gäller. An ETag you have: 304 when it is still current.',
  ),
};

const named = (name: keyof typeof headerParameters): Reference => ({
  $ref: `#/components/parameters/${name}`,
});

/** The headers one operation takes. */
export const headersOf = (
  { method, isVersioned, public: isPublic }: Route<never>,
  hasEtag: boolean,
): Reference[] => [
  named('Traceparent'),
  ...(isPublic ? [] : [named('AcceptLanguage')]),
  ...(method === 'POST' ? [named('IdempotencyKey')] : []),
  ...(isVersioned ? [named('IfMatch')] : []),
  ...(method === 'GET' && hasEtag ? [named('IfNoneMatch')] : []),
];

/** What one writes in a path or a query, in both languages. */
const meanings: Readonly<Record<string, string>> = {
  organisationId:
    'Den organisation man handlar för: kommunens kod ("0184"), regionens ("01") eller utförarens id. Whom one acts for: a code or an id.',
  otherOrganisationId:
    'En annan organisation som är registrerad här. Another organisation that is registered here.',
  bodyId: 'Nämnden eller utskottet. The body.',
  unitId: 'Enheten som följs upp. The unit that is followed up.',
  personId: 'Personen. The person.',
  agreementId: 'Avtalet eller uppdraget. The agreement.',
  importId: 'Importen av en fil. The import of a file.',
  programmeId: 'Uppföljningsmodellen. The programme.',
  assessmentId: 'Uppföljningen. The assessment.',
  occasionId: 'Uppföljningstillfället. The occasion.',
  areaId: 'Området i programmet. The area of the programme.',
  contactNoteId: 'Kontaktanteckningen. The contact note.',
  reportId: 'Rapporten. The report.',
  remarkId: 'Synpunkten i faktagranskningen. The remark of the fact check.',
  planId: 'Planen. The plan.',
  lineId: 'Raden i planen. The line of the plan.',
  measureId: 'Åtgärden på raden. The measure of the line.',
  revisitId: 'Återbesöket. The revisit.',
  documentId: 'Dokumentet. The document.',
  feedId: 'Kalenderprenumerationen. The calendar subscription.',
  secret: 'Hemligheten i adressen. The secret of the address.',
  notificationId: 'Aviseringen. The notification.',
  limit: 'Högst så många rader på en sida. At most so many rows on a page.',
  cursor: 'Sidmarkören ur `_links.next`. The cursor out of `_links.next`.',
  page: 'Sidans nummer, från 1. The number of the page, from 1.',
  by: 'Vad siffrorna delas upp på. What the figures are told apart by.',
  from: 'Första dagen; i dag om inget sägs. The first day; today unless told.',
  to: 'Sista dagen; ett år senare om inget sägs. The last day; a year later unless told.',
  relation: 'Egna ärenden, eller de som andra har delat. Own records, or those that others have shared.',
};

const wordsOf = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** The meaning of a parameter; one that has no words of its own gets those of its name. */
export const meaningOf = (name: string): string => meanings[name] ?? `${wordsOf(name)}.`;
