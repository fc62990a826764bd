import ICAL from 'ical.js';
import type { CalendarDate } from '#events/identifiers.ts';
import type { Language } from '#events/organisation/language.ts';
import { agendaTitle } from '#shared/domain/agenda-titles.ts';
import type { AgendaRow } from '#shared/storage/agenda.ts';

const names = { sv: 'Samsyn: året som kommer', en: 'Samsyn: the year ahead' } as const;
const fictional = { sv: 'PÅHITTAD', en: 'FICTIONAL' } as const;
/** How often calendars are asked to look again (RFC 7986, 5.7); most decide for themselves. */
const refresh = 'PT6H';

const whole = (date: CalendarDate): ICAL.Time => ICAL.Time.fromDateString(date);

const eventOf = (row: AgendaRow, { language, today }: { language: Language; today: CalendarDate }) => {
  const event = new ICAL.Component('vevent');
  const { record, key, on, isFictional } = row;
  event.addPropertyWithValue('uid', `${record.kind}-${record.id}-${key}@samsyn`);
  // The day it was asked for, and no instant: the same year is then the same file, and an entity tag says so.
  event.addPropertyWithValue('dtstamp', ICAL.Time.fromDateTimeString(`${today}T00:00:00Z`));
  const end = whole(on);
  end.addDuration(ICAL.Duration.fromSeconds(24 * 3600));
  event.addPropertyWithValue('dtstart', whole(on));
  event.addPropertyWithValue('dtend', end);
  const title = agendaTitle(row, language);
  event.addPropertyWithValue('summary', isFictional ? `${fictional[language]}: ${title}` : title);
  // Nobody is kept from other meetings by a day on which something is due.
  event.addPropertyWithValue('transp', 'TRANSPARENT');
  return event;
};

/** A calendar (RFC 5545) of whole days: what is due and planned, and at which unit. Never an address. */
export const writeFeed = (
  rows: readonly AgendaRow[],
  { language, today }: { readonly language: Language; readonly today: CalendarDate },
): string => {
  const calendar = new ICAL.Component('vcalendar');
  calendar.updatePropertyWithValue('version', '2.0');
  calendar.updatePropertyWithValue('prodid', `-//Samsyn//Samsyn//${language.toUpperCase()}`);
  calendar.updatePropertyWithValue('calscale', 'GREGORIAN');
  calendar.updatePropertyWithValue('method', 'PUBLISH');
  calendar.updatePropertyWithValue('name', names[language]);
  calendar.updatePropertyWithValue('x-wr-calname', names[language]);
  const interval = new ICAL.Property('refresh-interval');
  interval.resetType('duration');
  interval.setValue(ICAL.Duration.fromString(refresh));
  calendar.addProperty(interval);
  for (const row of rows) calendar.addSubcomponent(eventOf(row, { language, today }));
  return `${calendar.toString()}\r\n`;
};
