import * as z from 'zod/mini';

/** The record a document belongs to; whoever may read that record may read the document. */
export const DocumentLink = z.object({
  kind: z.enum(['agreement', 'breach', 'programme', 'assessment', 'report', 'plan', 'revisit']),
  id: z.uuid(),
});
export type DocumentLink = z.infer<typeof DocumentLink>;
