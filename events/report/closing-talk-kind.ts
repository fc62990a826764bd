import * as z from 'zod/mini';

/** When a closing talk is held: after the protocol of year one, after the revisits of year two. */
export const ClosingTalkKind = z.enum(['afterProtocol', 'afterRevisits']);
export type ClosingTalkKind = z.infer<typeof ClosingTalkKind>;
