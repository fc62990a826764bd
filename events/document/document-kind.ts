import * as z from 'zod/mini';

/** What a document is: retention is decided for each kind. */
export const DocumentKind = z.enum([
  'tender',
  'bid',
  'agreement',
  'evidence',
  'surveyResult',
  'signedPlan',
  'minutes',
  'correspondence',
  'workingMaterial',
  'other',
]);
export type DocumentKind = z.infer<typeof DocumentKind>;
