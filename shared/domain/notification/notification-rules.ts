import * as z from 'zod/mini';
import { Channel } from '#events/notification/channel.ts';
import { Severity } from '#events/notification/severity.ts';
import { TextCode } from '#events/notification/text-code.ts';
import { Role } from '#events/organisation/role.ts';
import { ReminderRule } from '../programme/reminder-rule.ts';

/** How one message is told here: in which channel, and which roles hear it too. Without a severity it holds for all. */
export const MessageRule = z.strictObject({
  text: TextCode,
  severity: z.optional(Severity),
  /** Only of what needs no action; a person's own choice comes before it. */
  channel: z.optional(Channel),
  /** Told beside those whom the message is for. */
  alsoTell: z.optional(z.array(Role).check(z.maxLength(4))),
});
export type MessageRule = z.infer<typeof MessageRule>;

/** Where an organisation tells people otherwise than its programmes do. */
export const NotificationRules = z.strictObject({
  reminders: z.array(ReminderRule).check(z.maxLength(4)),
  messages: z.array(MessageRule).check(z.maxLength(100)),
});
export type NotificationRules = z.infer<typeof NotificationRules>;

export const noNotificationRules: NotificationRules = { reminders: [], messages: [] };

/** The rules that speak of a message, the one for its own severity first. */
export const messageRulesFor = (
  { messages }: NotificationRules,
  { text, severity }: { readonly text: TextCode; readonly severity?: Severity | undefined },
): readonly MessageRule[] => {
  const own = messages.filter((rule) => rule.text === text);
  return [
    ...own.filter((rule) => rule.severity !== undefined && rule.severity === severity),
    ...own.filter((rule) => rule.severity === undefined),
  ];
};
