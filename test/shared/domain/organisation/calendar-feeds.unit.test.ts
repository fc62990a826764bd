import { describe, expect, it } from 'vitest';
import type { CalendarFeedId } from '#events/identifiers.ts';
import { openCalendarFeed } from '#shared/domain/organisation/open-calendar-feed.ts';
import type { Person } from '#shared/domain/organisation/person.ts';
import { revokeCalendarFeed } from '#shared/domain/organisation/revoke-calendar-feed.ts';
import { aDecider } from './a-breach.ts';
import { accepted, broken, circumstances } from './a-known.ts';

const feedIdOf = (number: number) => `0192f0c1-7777-7c3d-8e4f-00000000000${number}` as CalendarFeedId;
const aFeed = (number: number) => ({
  feedId: feedIdOf(number),
  name: `Telefon ${number}`,
  secretHash: 'a'.repeat(43),
});
const open = (person: Person, number: number) => openCalendarFeed(person, aFeed(number), circumstances);
const personWith = (count: number): Person => {
  let person = aDecider();
  for (let number = 1; number <= count; number += 1) person = accepted(open(person, number)).state;
  return person;
};
const { personId } = aDecider();

describe('a subscription of one’s own year ahead', () => {
  it('is opened beside those that are open, and once', () => {
    expect(accepted(open(personWith(1), 2))).toEqual({
      state: {
        ...aDecider(),
        calendarFeeds: [
          { ...aFeed(1), openedAt: circumstances.now },
          { ...aFeed(2), openedAt: circumstances.now },
        ],
      },
      events: [{ name: 'CalendarFeedOpened', data: { personId, feedId: feedIdOf(2) } }],
    });
    expect(open(personWith(2), 1)).toBeUndefined();
  });

  it('is one of five at most', () => {
    expect(accepted(open(personWith(4), 5)).state.calendarFeeds).toHaveLength(5);
    const refused = open(personWith(5), 6);
    expect(refused).toMatchObject({ kind: 'conflict', violations: [{ limit: 5, received: 5 }] });
    expect(broken(refused)).toEqual(['organisation.fewCalendarFeeds']);
  });

  it('ends alone, and only when it is there', () => {
    const { calendarFeeds: [first, , third] = [], ...rest } = personWith(3);
    expect(accepted(revokeCalendarFeed(personWith(3), { feedId: feedIdOf(2) }, circumstances))).toEqual({
      state: { ...rest, calendarFeeds: [first, third] },
      events: [{ name: 'CalendarFeedRevoked', data: { personId, feedId: feedIdOf(2) } }],
    });
    for (const person of [personWith(1), aDecider()]) {
      const refused = revokeCalendarFeed(person, { feedId: feedIdOf(2) }, circumstances);
      expect(refused).toMatchObject({ kind: 'missing', violations: [{ received: feedIdOf(2) }] });
      expect(broken(refused)).toEqual(['organisation.calendarFeedIsKnown']);
    }
  });
});
