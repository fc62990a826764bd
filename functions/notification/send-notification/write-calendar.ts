import type { Instant } from '#events/identifiers.ts';
import type { Notification } from '#shared/domain/notification/notification.ts';
import { linkTo } from './render-mail.ts';
import type { CalendarPart } from './write-message.ts';

/** Makes the calendar file of a message; undefined when it has none. */
export type WriteCalendar = (
  notification: Notification,
  to: { readonly to: string; readonly now: Instant },
) => Promise<CalendarPart | undefined>;

/** Writes calendar files in the name of the mails' sender; what it takes is loaded with the first one. */
export const calendarWriter =
  ({ from, portalUrl }: { readonly from: string; readonly portalUrl: string }): WriteCalendar =>
  async (notification, { to, now }) => {
    const { calendar, language } = notification;
    if (calendar === undefined) return undefined;
    const { writeInvitation } = await import('./write-invitation.ts');
    const content = writeInvitation(calendar, {
      language,
      to,
      from: from.replace(/^.*<(.+)>$/, '$1'),
      link: linkTo(notification, portalUrl),
      now: new Date(now),
    });
    return { method: calendar.method, content };
  };
