import * as z from 'zod/mini';

/** What people are written to in (ISO 639-1). */
export const Language = z.enum(['sv', 'en']);
export type Language = z.infer<typeof Language>;
