import { describe, expect, test } from 'vitest';
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
import { noPreferences } from '#shared/domain/notification/preferences.ts';

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
