import * as z from 'zod/mini';

/** What people are invited to. */
export const MeetingKind = z.enum(['occasion', 'revisit', 'readThrough', 'presentation']);
export type MeetingKind = z.infer<typeof MeetingKind>;
