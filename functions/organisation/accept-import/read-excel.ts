import { readSheet } from 'read-excel-file/universal';
import type { Sheet } from '#shared/domain/organisation/check-rows.ts';

const textOf = (cell: unknown): string => {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean'
    ? String(cell)
    : '';
};

/** Reads the first sheet of an Excel file. */
export const readExcel = async (bytes: Uint8Array): Promise<Sheet> => {
  const rows = await readSheet(new Uint8Array(bytes).buffer);
  return rows.map((row) => row.map(textOf));
};
