import { describe, expect, test } from 'vitest';
import type { PersonId } from '#events/identifiers.ts';
import { TextCode } from '#events/notification/text-code.ts';
import {
  chooseChannel,
  mailsADay,
  nextMorning,
  nextWeekly,
} from '#shared/domain/notification/choose-channel.ts';
import {
  byUrgency,
  defaultChannel,
  isChosen,
  kindOf,
  MessageKind,
} from '#shared/domain/notification/message-kind.ts';
import { noPreferences, type Preferences, pauseAt } from '#shared/domain/notification/preferences.ts';

const now = '2026-11-23T08:00:00.000Z';
const at = (mailsToday: number) => ({ preferences: noPreferences, mailsToday, now });

test('every kind but news comes at once and is nobody’s choice', () => {
  for (const kind of MessageKind.options) {
    expect(defaultChannel[kind]).toBe(kind === 'news' ? 'digest' : 'email');
    expect(isChosen(kind)).toBe(kind === 'news');
  }
});

test('what is urgent is never held back, everything else stops at so many mails a day', () => {
  for (const kind of MessageKind.options) {
    const { channel } = chooseChannel(kind, at(mailsADay));
    expect(channel).toBe(kind === 'urgent' || kind === 'digest' ? 'email' : 'digest');
  }
  expect(chooseChannel('toDo', at(mailsADay - 1))).toEqual({ channel: 'email' });
  expect(chooseChannel('late', at(mailsADay))).toEqual({
    channel: 'digest',
    leavesAt: '2026-11-24T07:00:00.000Z',
  });
});

describe('a digest leaves at eight in Stockholm', () => {
  test.each([
    ['on a Monday after eight', '2026-11-23T08:00:00.000Z', '2026-11-30T07:00:00.000Z'],
    ['on a Sunday evening', '2026-11-22T22:00:00.000Z', '2026-11-23T07:00:00.000Z'],
    ['when it is Monday in Stockholm already', '2026-11-22T23:30:00.000Z', '2026-11-30T07:00:00.000Z'],
    ['into summer time', '2027-03-26T08:00:00.000Z', '2027-03-30T06:00:00.000Z'],
    ['when Monday is Easter Monday', '2026-04-01T08:00:00.000Z', '2026-04-07T06:00:00.000Z'],
  ])('%s', (_, from, leavesAt) => {
    expect(nextWeekly(noPreferences, from)).toBe(leavesAt);
  });

  test('the next working morning, not on a weekend', () => {
    expect(nextMorning('2026-11-27T12:00:00.000Z')).toBe('2026-11-30T07:00:00.000Z');
    expect(nextMorning('2026-11-24T23:30:00.000Z')).toBe('2026-11-26T07:00:00.000Z');
  });
});

test('the most urgent text goes first, and every text has a kind', () => {
  expect(['planClosed', 'measureOverdue', 'urgentFinding', 'planToWrite'].sort(byUrgency as never)).toEqual([
    'urgentFinding',
    'planToWrite',
    'measureOverdue',
    'planClosed',
  ]);
  expect(TextCode.options.every((text) => kindOf[text] !== undefined)).toBe(true);
});

describe('what needs no action', () => {
  const weekly = { channel: 'digest', leavesAt: '2026-11-30T07:00:00.000Z' };
  const news = (preferences: Preferences, organisations?: 'email' | 'digest' | 'inbox') =>
    chooseChannel('news', { ...at(0), preferences, ...(organisations && { organisations }) });

  test('comes once a week, unless the organisation or the person wants it otherwise', () => {
    expect(news(noPreferences)).toEqual(weekly);
    expect(news(noPreferences, 'email')).toEqual({ channel: 'email' });
    expect(news({ channels: { news: 'inbox' } }, 'email')).toEqual({ channel: 'inbox' });
    expect(news({ channels: { news: 'digest' } }, 'email')).toEqual(weekly);
  });

  test('comes with the weekly digest when the day is full, not the next morning', () => {
    const preferences: Preferences = { channels: { news: 'email' } };
    expect(chooseChannel('news', { ...at(mailsADay), preferences })).toEqual(weekly);
    expect(chooseChannel('news', { ...at(mailsADay - 1), preferences })).toEqual({ channel: 'email' });
  });

  test('is the only thing that a wish moves', () => {
    const preferences: Preferences = { channels: { news: 'inbox' } };
    const toDo = chooseChannel('toDo', { ...at(0), preferences, organisations: 'inbox' });
    expect(toDo).toEqual({ channel: 'email' });
  });
});

describe('a pause', () => {
  const substituteId = '0192f0c1-5555-7c3d-8e4f-5a6b7c8d9e0f' as PersonId;
  const away = (from: string, to: string): Preferences => ({
    channels: { news: 'email' },
    pause: { from, to, substituteId },
  });

  test.each([
    ['2026-11-24', '2026-11-25', false],
    ['2026-11-23', '2026-11-23', true],
    ['2026-11-20', '2026-11-23', true],
    ['2026-11-20', '2026-11-22', false],
  ])('from %s to %s, both included, holds on 23 November: %s', (from, to, isAway) => {
    const preferences = away(from, to);
    expect(pauseAt(preferences, now)).toEqual(isAway ? preferences.pause : undefined);
    expect(chooseChannel('news', { ...at(0), preferences }).channel).toBe(isAway ? 'digest' : 'email');
    expect(chooseChannel('toDo', { ...at(0), preferences })).toEqual({ channel: 'email' });
  });

  test('lets the digest wait until the first working morning after it', () => {
    expect(nextWeekly(away('2026-11-23', '2026-12-04'), now)).toBe('2026-12-07T07:00:00.000Z');
    expect(nextWeekly(away('2026-11-23', '2026-12-01'), now)).toBe('2026-12-02T07:00:00.000Z');
    expect(nextWeekly(away('2026-11-23', '2026-11-26'), now)).toBe('2026-11-30T07:00:00.000Z');
    expect(nextWeekly(away('2026-11-24', '2026-12-04'), now)).toBe('2026-11-30T07:00:00.000Z');
  });
});
