import type { PersonId } from '#events/identifiers.ts';
import type { ImportKind } from '#events/organisation/import-kind.ts';
import { Refusal, type Violation } from '../refusal.ts';
import { Cells } from './cells.ts';
import { type Column, importColumns } from './import-columns.ts';
import {
  chunkRows,
  fitsTogether,
  type ImportChunk,
  idOfKey,
  importLimits,
  type RequirementRow,
  type RowsByKind,
} from './import-rows.ts';
import { importSentences as rules } from './import-sentences.ts';
import type { Known } from './known.ts';
import { rowReaders } from './read-rows.ts';
import { organisationSentences } from './rules.ts';

/** A sheet as text: the header row and the rows below it. */
export type Sheet = readonly (readonly string[])[];

type Row = RowsByKind[ImportKind][number];

const headerRow = 1;

/** Which column stands where, and what is wrong with the header. */
const readHeader = (columns: readonly Column[], header: readonly string[]) => {
  const violations: Violation[] = [];
  const positions = new Map<string, number>();
  const headers = new Map<string, string>();
  for (const [position, title] of header.entries()) {
    const written = title.trim().toLowerCase();
    if (written === '') continue;
    const column = columns.find(({ name, sv }) => written === name || written === sv);
    const field = `/rows/${headerRow}/${written.slice(0, 60)}`;
    if (column === undefined) violations.push({ rule: rules.columnIsKnown, field });
    else if (positions.has(column.name)) violations.push({ rule: rules.columnIsUnique, field });
    else {
      positions.set(column.name, position);
      headers.set(column.name, written);
    }
  }
  for (const { name, sv, isRequired } of columns) {
    if (!isRequired || positions.has(name)) continue;
    violations.push({
      rule: rules.columnIsThere,
      field: `/rows/${headerRow}/${sv}`,
      limit: `${sv}, ${name}`,
    });
  }
  return { positions, headers, violations };
};

/** What a row is about: two rows about the same thing contradict each other. */
const subjectOf = (row: Row): string => {
  if ('requirement' in row) return `${row.agreementId}/${row.requirement.requirementId}`;
  if ('agreementId' in row) return row.agreementId;
  return 'unitId' in row ? row.unitId : row.personId;
};

const checkTogether = (kind: ImportKind, read: readonly { cells: Cells; row: Row }[]): void => {
  const firstRows = new Map<string, number>();
  const logins = new Set<string>();
  for (const { cells, row } of read) {
    const subject = subjectOf(row);
    const first = firstRows.get(subject);
    if (first === undefined) firstRows.set(subject, row.row);
    else cells.refuse('key', rules.rowsAreUnique, { limit: first });
    const login = 'personId' in row ? row.details.subject : undefined;
    if (login === undefined) continue;
    if (logins.has(login)) cells.refuse('login', organisationSentences.loginIsFree);
    logins.add(login);
  }
  if (kind !== 'requirements') return;
  for (const group of Map.groupBy(read, ({ row }) => (row as RequirementRow).agreementId).values()) {
    if (fitsTogether(group.map(({ row }) => row))) continue;
    group[0]?.cells.refuse('agreement', rules.requirementsFit, {
      limit: importLimits.requirementsPerAgreement,
      received: group.length,
    });
  }
};

/** People may name each other within a file: all of its people count as known while it is checked. */
const withPeopleOfFile = (known: Known, keys: readonly string[]): Known => {
  const { organisationId } = known.organisation;
  const ofFile = keys.map(
    (key) =>
      [idOfKey(organisationId, 'people', key) as PersonId, { organisationId, isActive: true }] as const,
  );
  return { ...known, people: new Map([...ofFile, ...(known.people ?? [])]) };
};

/** The filled cells of one column, wherever it stands: what a file names. */
export const cellsOfColumn = (kind: ImportKind, sheet: Sheet, column: string): string[] => {
  const position = readHeader(importColumns[kind], sheet[0] ?? []).positions.get(column);
  if (position === undefined) return [];
  return [...new Set(sheet.slice(1).map((cells) => cells[position]?.trim() ?? ''))].filter(Boolean);
};

/** Rows that all passed, in the chunks they are applied in. */
export interface CheckedRows {
  readonly rowCount: number;
  readonly chunks: readonly [ImportChunk, ...ImportChunk[]];
}

/**
 * Checks every row of a file before anything is written. A refusal names every faulty cell by row (as a
 * spreadsheet counts: the header is row 1), column and rule; nothing of such a file is taken in.
 */
export const checkRows = (kind: ImportKind, sheet: Sheet, known: Known): CheckedRows | Refusal => {
  const columns: readonly Column[] = importColumns[kind];
  const { positions, headers, violations } = readHeader(columns, sheet[0] ?? []);
  const rows = sheet
    .slice(1)
    .map((cells, index) => ({ row: headerRow + 1 + index, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (rows.length === 0) violations.push({ rule: rules.hasRows, field: '/rows' });
  if (rows.length > importLimits.rows) {
    violations.push({
      rule: rules.notTooManyRows,
      field: '/rows',
      limit: importLimits.rows,
      received: rows.length,
    });
  }
  if (violations.length > 0) return new Refusal('invalid', violations);

  const cellsOf = ({ row, cells }: (typeof rows)[number]) => {
    const filled = [...positions]
      .map(([name, position]) => [name, cells[position]?.trim() ?? ''] as const)
      .filter(([, text]) => text !== '');
    return new Cells({ row, columns, headers, cells: new Map(filled) });
  };
  const read = rowReaders[kind];
  const knownHere = kind === 'people' ? withPeopleOfFile(known, cellsOfColumn(kind, sheet, 'key')) : known;

  const all = rows.map((row) => {
    const cells = cellsOf(row);
    return { cells, row: read(cells, knownHere) };
  });
  const passed = all.filter((one): one is { cells: Cells; row: Row } => one.row !== undefined);
  checkTogether(kind, passed);
  const faulty = all.flatMap(({ cells }) => cells.violations);
  if (faulty.length > 0) return new Refusal('invalid', faulty);

  // As they are stored: without keys that have no value, which would take away what a file says nothing of.
  const clean = passed.map(({ row }) => JSON.parse(JSON.stringify(row)) as Row);
  const together = kind === 'requirements' ? (row: Row) => (row as RequirementRow).agreementId : undefined;
  const chunks = chunkRows(clean, together).map((chunk) => ({ kind, rows: chunk }) as ImportChunk);
  return { rowCount: clean.length, chunks: chunks as [ImportChunk, ...ImportChunk[]] };
};
