import { FileType } from '#events/document/file-type.ts';

/** How the name of a file of each type may end. */
const extensions: Readonly<Record<FileType, readonly [string, ...string[]]>> = {
  'application/pdf': ['pdf'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'application/vnd.oasis.opendocument.spreadsheet': ['ods'],
  'application/vnd.oasis.opendocument.presentation': ['odp'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/gif': ['gif'],
  'image/webp': ['webp'],
  'image/tiff': ['tif', 'tiff'],
  'image/heic': ['heic'],
  'text/plain': ['txt', 'md'],
  'text/csv': ['csv'],
};

/** How the name of a file of a type usually ends. */
export const usualExtension = (type: FileType): string => extensions[type][0];

/** Whether a name ends as its type does, "Anbud.PDF" too: people open files by their ending. */
export const extensionFits = (name: string, type: FileType): boolean =>
  extensions[type].some((extension) => name.toLowerCase().endsWith(`.${extension}`));

/** The type of a file on somebody's disk by its name; undefined when it is not accepted. */
export const typeByName = (name: string): FileType | undefined =>
  FileType.options.find((type) => extensionFits(name, type));
