import type { Circumstances, Decision } from '../decision.ts';
import { defaultChannel, isChosen, kindOf } from '../notification/message-kind.ts';
import { type NotificationRules, noNotificationRules } from '../notification/notification-rules.ts';
import { Refusal, type Violation } from '../refusal.ts';
import { isSameJson } from '../same-json.ts';
import type { Organisation } from './organisation.ts';
import { organisationSentences as rules } from './rules.ts';

/** Two rules on the same thing would leave open which one holds. */
const repeated = (names: readonly string[]): number =>
  names.findIndex((name, index) => names.indexOf(name) !== index);

/** The organisation says where it tells people otherwise, all of it at once. What must be acted on is never switched off. */
export const setNotificationRules = (
  organisation: Organisation,
  said: NotificationRules,
  _circumstances: Circumstances,
): Decision<Organisation> => {
  const { organisationId, notificationRules = noNotificationRules } = organisation;
  if (isSameJson(notificationRules, said)) return undefined;
  const { reminders, messages } = said;
  const violations: Violation[] = messages.flatMap(({ text, channel }, index) =>
    channel === undefined || isChosen(kindOf[text]) || channel === defaultChannel[kindOf[text]]
      ? []
      : [{ rule: rules.mustBeTold, field: `/messages/${index}/channel`, received: channel }],
  );
  for (const [field, names] of [
    ['reminders', reminders.map(({ severity = '' }) => severity)],
    ['messages', messages.map(({ text, severity = '' }) => `${text}/${severity}`)],
  ] as const) {
    const index = repeated(names);
    if (index >= 0) violations.push({ rule: rules.oneRuleForEach, field: `/${field}/${index}` });
  }
  if (violations.length > 0) return new Refusal('invalid', violations);
  return {
    state: { ...organisation, notificationRules: said },
    events: [
      {
        name: 'NotificationRulesSet',
        data: { organisationId, reminders: reminders.length, messages: messages.length },
      },
    ],
  };
};
