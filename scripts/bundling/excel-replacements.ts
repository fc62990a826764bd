import { nodeModule, type Replacement, refusing } from './replacement.ts';

const reader = (path: string): RegExp => nodeModule(`read-excel-file/modules/${path}\\.js`);

/** An error class in one line; the library's are written for browsers that know no classes. */
const errorClass = (name: string, rest = ''): string =>
  `export default class ${name} extends Error { name = '${name}'; }\n${rest}`;

const olderBrowsers =
  'compiled for browsers without classes, it is 3 kB; whatever it says, the file is refused as not readable';

/** What is replaced of the Excel reader, which is made for browsers too and also reads by a schema of its own. */
export const excelReplacements: readonly Replacement[] = [
  {
    file: reader('parseSheetData/parseSheetData'),
    reason: 'the rows are checked by our own rules, which name row, column and sentence',
    contents: `${refusing('Reading a sheet by a schema', 'parseSheetData')}\nexport { leftOut as default };`,
  },
  {
    file: reader('zip/unzipFromArrayBuffer'),
    reason: 'a file of at most a megabyte needs no worker threads to be unzipped',
    contents: `
      import { unzipSync } from 'fflate';
      import { createUnzipError } from './UnzipError.js';
      export default async function unzipFromArrayBuffer(input, { filter }) {
        try {
          return unzipSync(new Uint8Array(input), { filter: ({ name }) => filter({ path: name }) });
        } catch (error) {
          throw createUnzipError(error);
        }
      }`,
  },
  {
    file: reader('zip/UnzipError'),
    reason: olderBrowsers,
    contents: errorClass(
      'UnzipError',
      'export const createUnzipError = (cause) => new UnzipError(cause.message, { cause });',
    ),
  },
  {
    file: reader('xlsx/file/InvalidInputError'),
    reason: olderBrowsers,
    contents: `
      export default class InvalidInputError extends Error {
        name = 'InvalidInputError';
        constructor(code, cause) {
          super(code, { cause });
          this.code = code;
        }
      }`,
  },
  {
    file: reader('xlsx/InvalidSpreadsheetError'),
    reason: olderBrowsers,
    contents: errorClass('InvalidSpreadsheetError'),
  },
  {
    file: reader('xlsx/SheetNotFoundError'),
    reason: olderBrowsers,
    contents: errorClass('SheetNotFoundError'),
  },
];
