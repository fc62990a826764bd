import * as z from 'zod/mini';

/** What a file can bring in. */
export const ImportKind = z.enum(['units', 'people', 'agreements', 'requirements']);
export type ImportKind = z.infer<typeof ImportKind>;
