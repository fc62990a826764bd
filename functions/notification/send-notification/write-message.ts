import MailComposer from 'nodemailer/lib/mail-composer';
import type { Mail } from './render-mail.ts';

/** A calendar file and what the recipient's calendar is to do with it. */
export interface CalendarPart {
  readonly method: 'request' | 'cancel';
  readonly content: string;
}

/**
 * A whole message with a calendar file (RFC 5322, RFC 6047): beside text and HTML as `text/calendar; method=…`, where
 * calendars look for an invitation, and once more as the attachment `invite.ics` for whoever opens it by hand.
 */
export const writeMessage = (
  { subject, text, html }: Mail,
  {
    from,
    to,
    calendar,
    now,
  }: { readonly from: string; readonly to: string; readonly calendar: CalendarPart; readonly now: Date },
): Promise<Uint8Array> =>
  new MailComposer({
    from,
    to,
    subject,
    text,
    html,
    date: now,
    headers: [{ key: 'Auto-Submitted', value: 'auto-generated' }],
    icalEvent: { method: calendar.method.toUpperCase(), filename: 'invite.ics', content: calendar.content },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
