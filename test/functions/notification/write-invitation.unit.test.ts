import PostalMime from 'postal-mime';
import { convertIcsCalendar } from 'ts-ics';
import { describe, expect, it } from 'vitest';
import type { InvitationId } from '#events/identifiers.ts';
import { writeInvitation } from '#functions/notification/send-notification/write-invitation.ts';
import { writeMessage } from '#functions/notification/send-notification/write-message.ts';
import type { CalendarFile } from '#shared/domain/notification/notification.ts';

const aFile = (
  changes: Partial<CalendarFile> = {},
  details: Partial<CalendarFile['details']> = {},
): CalendarFile => ({
  invitationId: '0192f0c1-cdcd-5c3d-8e4f-5a6b7c8d9e0f' as InvitationId,
  method: 'request',
  sequence: 3,
  details: {
    kind: 'revisit',
    day: '2026-12-03',
    slot: { from: '13:00', minutes: 90 },
    name: 'Återbesök; del 2, Åsa\\s',
    unitName: 'Björkgårdens särskilda boende för äldre med mycket långt namn (fiktivt)',
    ...details,
  },
  ...changes,
});
const write = (file = aFile(), language: 'sv' | 'en' = 'sv') =>
  writeInvitation(file, {
    language,
    to: 'vera+möten@björken.example',
    from: 'svara-inte@samsyn.example',
    link: 'https://samsyn.example/0184/revisits/0192',
    now: new Date('2026-11-23T08:00:00.000Z'),
  });
const read = (ics: string) => convertIcsCalendar(undefined, ics);

describe('a calendar file, read by another library', () => {
  it('says what, when by Stockholm’s clock, and where by the unit’s name', () => {
    const { method, events: [event] = [], timezones = [] } = read(write());
    expect(method).toBe('REQUEST');
    expect(timezones.map(({ id }) => id)).toEqual(['Europe/Stockholm']);
    expect(event).toMatchObject({
      uid: '0192f0c1-cdcd-5c3d-8e4f-5a6b7c8d9e0f@samsyn',
      sequence: 3,
      status: 'CONFIRMED',
      summary:
        'Återbesök; del 2, Åsa\\s, Björkgårdens särskilda boende för äldre med mycket långt namn (fiktivt)',
      location: 'Björkgårdens särskilda boende för äldre med mycket långt namn (fiktivt)',
      url: 'https://samsyn.example/0184/revisits/0192',
      organizer: { email: 'svara-inte@samsyn.example' },
    });
    expect(event?.start.date.toISOString()).toBe('2026-12-03T12:00:00.000Z');
    expect(event?.end?.date.toISOString()).toBe('2026-12-03T13:30:00.000Z');
    expect(event?.stamp.date.toISOString()).toBe('2026-11-23T08:00:00.000Z');
    expect(event?.attendees).toMatchObject([{ email: 'vera+möten@björken.example', rsvp: false }]);
  });

  it('means the same hour in summer and on the days when the clock changes', () => {
    const startOn = (day: string, from: string) =>
      read(write(aFile({}, { day, slot: { from, minutes: 60 } }))).events?.[0]?.start.date.toISOString();
    expect(startOn('2026-07-01', '13:00')).toBe('2026-07-01T11:00:00.000Z');
    expect(startOn('2026-03-29', '08:00')).toBe('2026-03-29T06:00:00.000Z');
    expect(startOn('2026-03-28', '08:00')).toBe('2026-03-28T07:00:00.000Z');
    expect(startOn('2026-10-25', '08:00')).toBe('2026-10-25T07:00:00.000Z');
    expect(startOn('2026-10-24', '08:00')).toBe('2026-10-24T06:00:00.000Z');
  });

  it('takes the day where no time is said, and keeps nobody from other meetings', () => {
    const { slot: _time, ...details } = aFile().details;
    const ics = write({ ...aFile(), details });
    expect(ics).toContain('DTSTART;VALUE=DATE:20261203\r\nDTEND;VALUE=DATE:20261204\r\n');
    expect(ics).toContain('TRANSP:TRANSPARENT');
    expect(ics).not.toContain('VTIMEZONE');
  });

  it('withdraws what it brought, under the same name', () => {
    const { method, events: [event] = [] } = read(write(aFile({ method: 'cancel', sequence: 4 })));
    expect(method).toBe('CANCEL');
    expect(event).toMatchObject({
      uid: '0192f0c1-cdcd-5c3d-8e4f-5a6b7c8d9e0f@samsyn',
      sequence: 4,
      status: 'CANCELLED',
    });
  });

  it('is in the recipient’s language', () => {
    const summary = (kind: CalendarFile['details']['kind'], language: 'sv' | 'en') =>
      read(write(aFile({}, { kind, name: 'Plan', unitName: 'U' }), language)).events?.[0]?.summary;
    expect(summary('presentation', 'sv')).toBe('Redovisning för nämnden: Plan, U');
    expect(summary('presentation', 'en')).toBe('Presentation to the board: Plan, U');
    expect(summary('readThrough', 'sv')).toBe('Genomgång med medarbetarna: Plan, U');
  });

  it('is well formed to the byte: lines of at most 75, ended by CRLF, the zone’s rules as RFC 5545 has them', () => {
    const ics = write();
    expect(ics.endsWith('END:VCALENDAR\r\n')).toBe(true);
    const lines = ics.split('\r\n');
    expect(lines.filter((line) => line.includes('\n') || Buffer.byteLength(line) > 75)).toEqual([]);
    expect(lines).toEqual(
      expect.arrayContaining([
        'DTSTART:19960331T020000',
        expect.stringMatching(/^RRULE:FREQ=YEARLY;(BYDAY=-1SU;BYMONTH=3|BYMONTH=3;BYDAY=-1SU)$/),
        'TZOFFSETFROM:+0100',
        'DTSTART:19961027T030000',
        expect.stringMatching(/^RRULE:FREQ=YEARLY;(BYDAY=-1SU;BYMONTH=10|BYMONTH=10;BYDAY=-1SU)$/),
        'DTSTART;TZID=Europe/Stockholm:20261203T130000',
        'DTSTAMP:20261123T080000Z',
      ]),
    );
  });
});

describe('a message with a calendar file, read by another library', () => {
  const mail = {
    subject: 'Återbesök: en tid är bestämd',
    text: 'En tid är bestämd.',
    html: '<p>En tid är bestämd.</p>',
  };
  const message = async () =>
    Buffer.from(
      await writeMessage(mail, {
        from: 'Samsyn <svara-inte@samsyn.example>',
        to: 'vera@björken.example',
        calendar: { method: 'request', content: write() },
        now: new Date('2026-11-23T08:00:00.000Z'),
      }),
    );

  it('has text, HTML, the invitation beside them and the same file to open by hand', async () => {
    const source = await message();
    const { subject, text, html, attachments, from, headers } = await PostalMime.parse(source);
    expect({ subject, text: text?.trim(), html: html?.trim() }).toEqual({
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
    });
    expect(from?.address).toBe('svara-inte@samsyn.example');
    expect(headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-generated');
    const files = attachments.map(({ mimeType, filename, method, content }) => ({
      mimeType,
      filename,
      method,
      content: Buffer.from(content as ArrayBuffer)
        .toString('utf8')
        .replaceAll('\r\n', '\n'),
    }));
    const content = write().replaceAll('\r\n', '\n');
    expect(files).toEqual([
      expect.objectContaining({ mimeType: 'text/calendar', method: 'REQUEST', content }),
      expect.objectContaining({ mimeType: 'application/ics', filename: 'invite.ics', content }),
    ]);
    expect(source.toString()).toMatch(/Content-Type: multipart\/alternative;/);
    expect(source.toString()).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST/);
  });
});
