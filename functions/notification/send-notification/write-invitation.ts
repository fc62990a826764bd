import ICAL from 'ical.js';
import type { Language } from '#events/organisation/language.ts';
import { uidOf } from '#shared/domain/notification/invitation.ts';
import type { CalendarFile } from '#shared/domain/notification/notification.ts';
import { meetingTitle } from '#shared/domain/notification/write-mail.ts';

const zone = 'Europe/Stockholm';

/** A rule of the zone: the last Sunday of a month (directive 2000/84/EC), as calendars without a zone database read it. */
const change = (
  name: 'daylight' | 'standard',
  {
    from,
    to,
    since,
    month,
    abbreviation,
  }: Record<'from' | 'to' | 'since' | 'abbreviation', string> & { month: number },
): ICAL.Component =>
  new ICAL.Component([
    name,
    [
      ['dtstart', {}, 'date-time', since],
      ['rrule', {}, 'recur', { freq: 'YEARLY', bymonth: month, byday: '-1SU' }],
      ['tzoffsetfrom', {}, 'utc-offset', from],
      ['tzoffsetto', {}, 'utc-offset', to],
      ['tzname', {}, 'text', abbreviation],
    ],
    [],
  ]);

const timezone = (): ICAL.Component => {
  const component = new ICAL.Component('vtimezone');
  component.updatePropertyWithValue('tzid', zone);
  const summer = {
    from: '+01:00',
    to: '+02:00',
    since: '1996-03-31T02:00:00',
    month: 3,
    abbreviation: 'CEST',
  };
  const winter = {
    from: '+02:00',
    to: '+01:00',
    since: '1996-10-27T03:00:00',
    month: 10,
    abbreviation: 'CET',
  };
  component.addSubcomponent(change('daylight', summer));
  component.addSubcomponent(change('standard', winter));
  return component;
};

const addTime = (event: ICAL.Component, name: string, time: ICAL.Time): void => {
  const property = new ICAL.Property(name);
  property.setValue(time);
  if (!time.isDate) property.setParameter('tzid', zone);
  event.addProperty(property);
};

/** From when to when by the wall clock; without a time of day the whole day, which keeps nobody from other meetings. */
const addTimes = (event: ICAL.Component, { day, slot }: CalendarFile['details']): void => {
  const start = slot ? ICAL.Time.fromDateTimeString(`${day}T${slot.from}:00`) : ICAL.Time.fromDateString(day);
  const end = start.clone();
  if (slot) end.addDuration(ICAL.Duration.fromSeconds(slot.minutes * 60));
  else end.addDuration(ICAL.Duration.fromSeconds(24 * 3600));
  addTime(event, 'dtstart', start);
  addTime(event, 'dtend', end);
  event.addPropertyWithValue('transp', slot ? 'OPAQUE' : 'TRANSPARENT');
};

const addPerson = (
  event: ICAL.Component,
  name: string,
  { address, ...parameters }: { address: string } & Readonly<Record<string, string>>,
): void => {
  const property = new ICAL.Property(name);
  property.setValue(`mailto:${address}`);
  for (const [parameter, value] of Object.entries(parameters)) property.setParameter(parameter, value);
  event.addProperty(property);
};

/**
 * The calendar file of one recipient (RFC 5545, iTIP methods of RFC 5546): the organiser is the sender of the mail, the
 * recipient the only one named, and nobody is asked to answer. It says what, when and at which unit; never an address.
 */
export const writeInvitation = (
  { invitationId, method, sequence, details }: CalendarFile,
  {
    language,
    to,
    from,
    link,
    now,
  }: {
    readonly language: Language;
    readonly to: string;
    readonly from: string;
    readonly link: string;
    readonly now: Date;
  },
): string => {
  const calendar = new ICAL.Component('vcalendar');
  calendar.updatePropertyWithValue('version', '2.0');
  calendar.updatePropertyWithValue('prodid', `-//Samsyn//Samsyn//${language.toUpperCase()}`);
  calendar.updatePropertyWithValue('calscale', 'GREGORIAN');
  calendar.updatePropertyWithValue('method', method.toUpperCase());
  if (details.slot) calendar.addSubcomponent(timezone());
  const event = new ICAL.Component('vevent');
  event.addPropertyWithValue('uid', uidOf({ invitationId }));
  event.addPropertyWithValue('sequence', sequence);
  event.addPropertyWithValue('dtstamp', ICAL.Time.fromJSDate(now, true));
  addTimes(event, details);
  event.addPropertyWithValue('summary', meetingTitle(details, language));
  event.addPropertyWithValue('location', details.unitName);
  event.addPropertyWithValue('url', link);
  event.addPropertyWithValue('status', method === 'cancel' ? 'CANCELLED' : 'CONFIRMED');
  addPerson(event, 'organizer', { address: from, cn: 'Samsyn' });
  addPerson(event, 'attendee', {
    address: to,
    cutype: 'INDIVIDUAL',
    role: 'REQ-PARTICIPANT',
    partstat: 'NEEDS-ACTION',
    rsvp: 'FALSE',
  });
  calendar.addSubcomponent(event);
  return `${calendar.toString()}\r\n`;
};
