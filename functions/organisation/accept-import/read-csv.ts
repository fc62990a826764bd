import { CsvError, parse } from 'csv-parse/sync';
import type { Sheet } from '#shared/domain/organisation/check-rows.ts';

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

/** Reads CSV; empty lines and short rows stay, so that rows count as a spreadsheet counts them. */
export const readCsv = (bytes: Uint8Array): Sheet => {
  const text = decode(bytes);
  return parse(text, {
    bom: true,
    delimiter: delimiterOf(text),
    relax_column_count: true,
    skip_empty_lines: false,
  });
};

/** The line at which reading stopped, when it was the text's fault. */
export const lineOf = (error: unknown): number | undefined =>
  error instanceof CsvError ? Number(error['lines'] ?? 1) : undefined;
