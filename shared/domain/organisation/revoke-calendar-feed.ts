import type { CalendarFeedId } from '#events/identifiers.ts';
import type { Circumstances, Decision } from '../decision.ts';
import { refuse } from '../refusal.ts';
import type { Person } from './person.ts';
import { organisationSentences as rules } from './rules.ts';

/** A person ends a subscription: its address answers nobody from now on. */
export const revokeCalendarFeed = (
  person: Person,
  { feedId }: { readonly feedId: CalendarFeedId },
  _circumstances: Circumstances,
): Decision<Person> => {
  const { personId, calendarFeeds = [] } = person;
  const kept = calendarFeeds.filter((feed) => feed.feedId !== feedId);
  if (kept.length === calendarFeeds.length) {
    return refuse('missing', rules.calendarFeedIsKnown, { received: feedId });
  }
  return {
    state: { ...person, calendarFeeds: kept },
    events: [{ name: 'CalendarFeedRevoked', data: { personId, feedId } }],
  };
};
