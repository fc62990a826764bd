import * as z from 'zod/mini';

/** How much hangs on what somebody is told of: `high` can not wait, or is a deficiency on a requirement of high criticality. */
export const Severity = z.enum(['normal', 'raised', 'high']);
export type Severity = z.infer<typeof Severity>;
