import * as z from 'zod/mini';

/** The steps of the contract ladder: begäran om rättelse, prisavdrag eller vite, uppsägning. */
export const BreachStep = z.enum(['correction', 'priceReduction', 'penalty', 'termination']);
export type BreachStep = z.infer<typeof BreachStep>;
