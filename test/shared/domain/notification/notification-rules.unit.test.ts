import { describe, expect, it } from 'vitest';
import { type MessageRule, messageRulesFor } from '#shared/domain/notification/notification-rules.ts';

const forAll: MessageRule = { text: 'breachToAnswer', channel: 'email' };
const forHigh: MessageRule = { text: 'breachToAnswer', severity: 'high', alsoTell: ['mas'] };
const forRaised: MessageRule = { text: 'breachToAnswer', severity: 'raised', alsoTell: ['commissioner'] };
const forAnother: MessageRule = { text: 'planClosed', channel: 'inbox' };
const rules = { reminders: [], messages: [forAll, forRaised, forHigh, forAnother] };

describe('the rules that an organisation has for its messages', () => {
  it('speak of a message by its text, the one for its own severity first', () => {
    expect(messageRulesFor(rules, { text: 'breachToAnswer', severity: 'high' })).toEqual([forHigh, forAll]);
    expect(messageRulesFor(rules, { text: 'breachToAnswer', severity: 'raised' })).toEqual([
      forRaised,
      forAll,
    ]);
  });

  it('are those for all where a message has no severity, or one without a rule', () => {
    expect(messageRulesFor(rules, { text: 'breachToAnswer' })).toEqual([forAll]);
    expect(messageRulesFor(rules, { text: 'planClosed', severity: 'high' })).toEqual([forAnother]);
    expect(messageRulesFor(rules, { text: 'planToWrite' })).toEqual([]);
  });
});
