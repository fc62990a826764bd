import * as z from 'zod/mini';

/** How closely a person has judged that a unit should be followed. */
export const RiskLevel = z.enum(['normal', 'raised', 'high']);
export type RiskLevel = z.infer<typeof RiskLevel>;
