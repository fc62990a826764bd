import * as z from 'zod/mini';
import { CalendarFeedId, Instant } from '#events/identifiers.ts';
import { nameText } from '../text.ts';

/** A subscription of a person's year ahead. Its address holds a secret, of which only this hash is kept. */
export const CalendarFeed = z.object({
  feedId: CalendarFeedId,
  /** What the person calls it: "mobilen". */
  name: nameText(80),
  /** SHA-256 of the secret, in base64url. */
  secretHash: z.string().check(z.regex(/^[\w-]{43}$/)),
  openedAt: Instant,
});
export type CalendarFeed = z.infer<typeof CalendarFeed>;
