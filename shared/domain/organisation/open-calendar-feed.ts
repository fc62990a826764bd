import type { Circumstances, Decision } from '../decision.ts';
import { refuse } from '../refusal.ts';
import type { CalendarFeed } from './calendar-feed.ts';
import type { Person } from './person.ts';
import { organisationSentences as rules } from './rules.ts';

/** A phone, a computer at work and some more: nobody needs as many as would be worth guessing at. */
const mostFeeds = 5;

/** A person opens a subscription of their own year ahead. Opened before: nothing changes. */
export const openCalendarFeed = (
  person: Person,
  feed: Omit<CalendarFeed, 'openedAt'>,
  { now }: Pick<Circumstances, 'now'>,
): Decision<Person> => {
  const { personId, calendarFeeds = [] } = person;
  const { feedId } = feed;
  if (calendarFeeds.some((known) => known.feedId === feedId)) return undefined;
  if (calendarFeeds.length >= mostFeeds) {
    return refuse('conflict', rules.fewCalendarFeeds, { limit: mostFeeds, received: calendarFeeds.length });
  }
  return {
    state: { ...person, calendarFeeds: [...calendarFeeds, { ...feed, openedAt: now }] },
    events: [{ name: 'CalendarFeedOpened', data: { personId, feedId } }],
  };
};
