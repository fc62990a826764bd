import type { CalendarDate, Instant } from '#events/identifiers.ts';
import type { Channel } from '#events/notification/channel.ts';
import { addPeriod, dateInStockholm, instantInStockholm, nextWorkingDay } from '../calendar/stockholm.ts';
import { defaultChannel, isChosen, type MessageKind } from './message-kind.ts';
import { type Preferences, pauseAt } from './preferences.ts';

/** More mails than this a person does not get on one day in Stockholm; the rest comes together the next working morning. */
export const mailsADay = 10;

/** Where a message goes, and for a digest when that one is to leave. */
export type Chosen =
  | { readonly channel: Exclude<Channel, 'digest'> }
  | { readonly channel: 'digest'; readonly leavesAt: Instant };

const monday = 1;

const dayAfter = (date: CalendarDate): CalendarDate => addPeriod(date, 'P1D');

const nextMonday = (date: CalendarDate): CalendarDate => {
  let day = dayAfter(date);
  while (new Date(`${day}T00:00:00.000Z`).getUTCDay() !== monday) day = dayAfter(day);
  return day;
};

/** The next weekly digest: on Monday's morning, or the first working one after it; not while the person is away. */
export const nextWeekly = (preferences: Preferences, now: Instant): Instant => {
  const pause = pauseAt(preferences, now);
  const week = nextMonday(dateInStockholm(now));
  const back = pause === undefined ? week : dayAfter(pause.to);
  return instantInStockholm(nextWorkingDay(back > week ? back : week));
};

/** The next working morning. */
export const nextMorning = (now: Instant): Instant =>
  instantInStockholm(nextWorkingDay(dayAfter(dateInStockholm(now))));

/**
 * The channel of one message. What is urgent is always sent at once; everything else stops at so many mails a day and
 * comes together later, never less than that.
 */
export const chooseChannel = (
  kind: MessageKind,
  {
    preferences,
    organisations,
    mailsToday,
    now,
  }: {
    readonly preferences: Preferences;
    /** What the organisation wants of it, for those who have not chosen. */
    readonly organisations?: Channel;
    readonly mailsToday: number;
    readonly now: Instant;
  },
): Chosen => {
  const chosen = isChosen(kind) ? (preferences.channels.news ?? organisations) : undefined;
  const wanted = chosen ?? defaultChannel[kind];
  if (wanted === 'inbox') return { channel: 'inbox' };
  // What needs no action waits for those who are away.
  const isAway = isChosen(kind) && pauseAt(preferences, now) !== undefined;
  if (wanted === 'digest' || isAway) return { channel: 'digest', leavesAt: nextWeekly(preferences, now) };
  const isFull = kind !== 'urgent' && kind !== 'digest' && mailsToday >= mailsADay;
  if (!isFull) return { channel: 'email' };
  return {
    channel: 'digest',
    leavesAt: isChosen(kind) ? nextWeekly(preferences, now) : nextMorning(now),
  };
};
