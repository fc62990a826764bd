import * as z from 'zod/mini';
import { CalendarDate, type Instant, PersonId } from '#events/identifiers.ts';
import { Channel } from '#events/notification/channel.ts';
import { Language } from '#events/organisation/language.ts';
import { dateInStockholm } from '../calendar/stockholm.ts';

/** While someone is away, another gets what must be acted on. Both dates are included. */
export const Pause = z.strictObject({ from: CalendarDate, to: CalendarDate, substituteId: PersonId });
export type Pause = z.infer<typeof Pause>;

/** How a person wants to be told. What one must act on comes at once and is no choice. */
export const Preferences = z.strictObject({
  /** Left out: the language that the organisation has registered for the person. */
  language: z.optional(Language),
  /** What needs no action: at once, once a week, or only in the inbox. Left out: once a week. */
  channels: z.strictObject({ news: z.optional(Channel) }),
  pause: z.optional(Pause),
});
export type Preferences = z.infer<typeof Preferences>;

export const noPreferences: Preferences = { channels: {} };

/** The pause that a person is in at an instant, by the date in Stockholm. */
export const pauseAt = ({ pause }: Preferences, now: Instant): Pause | undefined => {
  const today = dateInStockholm(now);
  return pause && pause.from <= today && today <= pause.to ? pause : undefined;
};
