import * as z from 'zod/mini';

/** What may be secret here (OSL: offentlighets- och sekretesslagen), by chapter and section. */
export const SecrecyGround = z.enum(['OSL 26:1', 'OSL 25:1', 'OSL 31:16', 'OSL 19:3']);
export type SecrecyGround = z.infer<typeof SecrecyGround>;
