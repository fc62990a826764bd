import type { Sheet } from '#shared/domain/organisation/check-rows.ts';
import { importLimits } from '#shared/domain/organisation/import-rows.ts';
import { importSentences as rules } from '#shared/domain/organisation/import-sentences.ts';
import { Problem } from '#shared/lambda/problem.ts';

export const csvType = 'text/csv';
export const excelType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const unreadable = (line?: number): Problem =>
  Problem.of('malformed', rules.fileIsReadable, line === undefined ? {} : { field: `/rows/${line}` });

/**
 * Reads a file into rows of text: CSV, or the first sheet of an Excel file. Each reader is loaded when a file of
 * its kind comes, so that the function starts without both.
 * @throws Problem 400 when it can not be read, 413 when it is too large.
 */
export const readSheet = async (bytes: Uint8Array, contentType: string | undefined): Promise<Sheet> => {
  if (bytes.length > importLimits.fileBytes) {
    const details = { limit: importLimits.fileBytes, received: bytes.length };
    throw Problem.of('tooLarge', rules.fileIsSmall, details);
  }
  if (contentType === excelType) {
    const { readExcel } = await import('./read-excel.ts');
    return readExcel(bytes).catch(() => Promise.reject(unreadable()));
  }
  const { lineOf, readCsv } = await import('./read-csv.ts');
  try {
    return readCsv(bytes);
  } catch (error) {
    throw unreadable(lineOf(error));
  }
};
