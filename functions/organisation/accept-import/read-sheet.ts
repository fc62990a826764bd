import { CsvError, parse } from 'csv-parse/sync';
import { readSheet as readFirstSheet } from 'read-excel-file/universal';
import type { Sheet } from '#shared/domain/organisation/check-rows.ts';
import { importLimits } from '#shared/domain/organisation/import-rows.ts';
import { importSentences as rules } from '#shared/domain/organisation/import-sentences.ts';
import { Problem } from '#shared/lambda/problem.ts';

export const csvType = 'text/csv';
export const excelType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** UTF-8 as it should be, else what Excel on a Swedish Windows saves as CSV. */
const decode = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
};

/** A Swedish Excel separates by semicolon, since the comma is the decimal sign. */
const delimiterOf = (text: string): string => {
  const header = text.split('\n', 1)[0] ?? '';
  const count = (delimiter: string) => header.split(delimiter).length;
  return [';', ',', '\t'].reduce((best, candidate) => (count(candidate) > count(best) ? candidate : best));
};

const readCsv = (bytes: Uint8Array): Sheet => {
  const text = decode(bytes);
  // Empty lines and short rows stay, so that rows count as a spreadsheet counts them.
  const options = {
    bom: true,
    delimiter: delimiterOf(text),
    relax_column_count: true,
    skip_empty_lines: false,
  };
  return parse(text, options);
};

const textOf = (cell: unknown): string => {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean'
    ? String(cell)
    : '';
};

const readExcel = async (bytes: Uint8Array): Promise<Sheet> => {
  const rows = await readFirstSheet(new Uint8Array(bytes).buffer);
  return rows.map((row) => row.map(textOf));
};

/**
 * Reads a file into rows of text: CSV, or the first sheet of an Excel file.
 * @throws Problem 400 when it can not be read, 413 when it is too large.
 */
export const readSheet = async (bytes: Uint8Array, contentType: string | undefined): Promise<Sheet> => {
  if (bytes.length > importLimits.fileBytes) {
    const details = { limit: importLimits.fileBytes, received: bytes.length };
    throw Problem.of('tooLarge', rules.fileIsSmall, details);
  }
  try {
    return contentType === excelType ? await readExcel(bytes) : readCsv(bytes);
  } catch (error) {
    const line = error instanceof CsvError ? { field: `/rows/${Number(error['lines'] ?? 1)}` } : {};
    throw Problem.of('malformed', rules.fileIsReadable, line);
  }
};
