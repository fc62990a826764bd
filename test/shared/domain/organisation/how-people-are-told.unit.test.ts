import { describe, expect, it } from 'vitest';
import type { NotificationRules } from '#shared/domain/notification/notification-rules.ts';
import type { Preferences } from '#shared/domain/notification/preferences.ts';
import type { Person } from '#shared/domain/organisation/person.ts';
import { setNotificationRules } from '#shared/domain/organisation/set-notification-rules.ts';
import { setPreferences } from '#shared/domain/organisation/set-preferences.ts';
import { aDecider } from './a-breach.ts';
import { accepted, anna, anOrganisation, bo, broken, circumstances, solna } from './a-known.ts';

const pause = { from: '2026-12-01', to: '2026-12-14', substituteId: bo };
const set = (
  preferences: Preferences,
  { person = aDecider(), substitute }: { person?: Person; substitute?: Person } = {},
) => setPreferences(person, { preferences, substitute }, circumstances);
const standIn = aDecider('officer', { personId: bo });

describe('how a person wants to be told', () => {
  it('is theirs to say, all of it at once; what is said again changes nothing', () => {
    const preferences: Preferences = { language: 'en', channels: { news: 'email' }, pause };
    expect(accepted(set(preferences, { substitute: standIn }))).toEqual({
      state: { ...aDecider(), preferences },
      events: [
        { name: 'PreferencesSet', data: { personId: anna, changed: ['language', 'channels', 'pause'] } },
      ],
    });
    const said = aDecider('commissioner', { preferences });
    expect(set(preferences, { person: said })).toBeUndefined();
    expect(set({ channels: {} })).toBeUndefined();
    const { state, events } = accepted(set({ channels: { news: 'email' }, pause }, { person: said }));
    expect(state.preferences).toEqual({ channels: { news: 'email' }, pause });
    expect(events[0].data).toEqual({ personId: anna, changed: ['language'] });
    const back = accepted(set({ language: 'en', channels: { news: 'email' } }, { person: said }));
    expect(back.events[0].data).toEqual({ personId: anna, changed: ['pause'] });
  });

  it('with a pause of one day at least', () => {
    const oneDay = { ...pause, to: pause.from };
    expect(accepted(set({ channels: {}, pause: oneDay }, { substitute: standIn })).state.preferences).toEqual(
      {
        channels: {},
        pause: oneDay,
      },
    );
    const refused = set({ channels: {}, pause: { ...pause, to: '2026-11-30' } }, { substitute: standIn });
    expect(refused).toMatchObject({ kind: 'invalid', violations: [{ limit: '2026-12-01' }] });
    expect(broken(refused)).toEqual(['/pause/to organisation.pauseEndsAfterItBegins']);
  });

  it('with somebody else standing in, who is there', () => {
    const self = set({ channels: {}, pause: { ...pause, substituteId: anna } }, { substitute: aDecider() });
    expect(broken(self)).toEqual(['/pause/substituteId organisation.substituteIsAnother']);
    const gone = { ...standIn, leftAt: '2026-09-01T08:00:00.000Z' };
    for (const refused of [
      set({ channels: {}, pause }),
      set({ channels: {}, pause }, { substitute: gone }),
    ]) {
      expect(refused).toMatchObject({ kind: 'invalid', violations: [{ received: bo }] });
      expect(broken(refused)).toEqual(['/pause/substituteId organisation.personIsKnown']);
    }
  });
});

describe('how an organisation tells people', () => {
  const rules = (changes: Partial<NotificationRules>): NotificationRules => ({
    reminders: [],
    messages: [],
    ...changes,
  });
  const say = (said: NotificationRules, before?: NotificationRules) =>
    setNotificationRules(anOrganisation(before && { notificationRules: before }), said, circumstances);
  const reminder = { remindBefore: ['P7D'] };

  it('is said all at once; what is said again changes nothing', () => {
    const said = rules({
      reminders: [reminder, { ...reminder, severity: 'high' }],
      messages: [
        { text: 'planClosed', channel: 'email' },
        { text: 'planClosed', severity: 'high', channel: 'inbox' },
        { text: 'planToWrite', alsoTell: ['mas'] },
      ],
    });
    expect(accepted(say(said))).toEqual({
      state: anOrganisation({ notificationRules: said }),
      events: [{ name: 'NotificationRulesSet', data: { organisationId: solna, reminders: 2, messages: 3 } }],
    });
    expect(say(said, said)).toBeUndefined();
    expect(say(rules({}))).toBeUndefined();
    expect(accepted(say(rules({}), said)).events[0].data).toMatchObject({ reminders: 0, messages: 0 });
  });

  it('does not switch off what must be acted on', () => {
    expect(
      accepted(say(rules({ messages: [{ text: 'planToWrite', channel: 'email' }] }))).events,
    ).toHaveLength(1);
    const refused = say(
      rules({
        messages: [
          { text: 'planClosed', channel: 'inbox' },
          { text: 'planToWrite', channel: 'inbox' },
        ],
      }),
    );
    expect(refused).toMatchObject({ kind: 'invalid', violations: [{ received: 'inbox' }] });
    expect(broken(refused)).toEqual(['/messages/1/channel organisation.mustBeTold']);
  });

  it('has one rule for each thing', () => {
    const twice = rules({
      reminders: [reminder, reminder],
      messages: [
        { text: 'planClosed', channel: 'email' },
        { text: 'reportCorrected', channel: 'email' },
        { text: 'planClosed', channel: 'inbox' },
      ],
    });
    expect(broken(say(twice))).toEqual([
      '/reminders/1 organisation.oneRuleForEach',
      '/messages/2 organisation.oneRuleForEach',
    ]);
  });
});
