import * as z from 'zod/mini';

/** What a mandate may let a role decide on behalf of its own body. */
export const MandateSubject = z.enum(['jointPlans', 'matters', 'governingDocuments']);
export type MandateSubject = z.infer<typeof MandateSubject>;
