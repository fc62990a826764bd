import type { EventData } from '#events/catalogue.ts';
import type { CalendarDate, Instant } from '#events/identifiers.ts';
import { instantInStockholm, subtractPeriod } from '../calendar/stockholm.ts';

const noticeAhead = 'P90D';

type Notice = EventData<'AgreementDateDue'>['notice'];

/** A day on which something must be decided about an agreement. */
export interface AgreementDate {
  readonly kind: EventData<'AgreementDateDue'>['kind'];
  readonly date: CalendarDate;
}

interface Dated {
  readonly optionDates: readonly CalendarDate[];
  readonly validTo?: CalendarDate | undefined;
  readonly registeredOn: CalendarDate;
  readonly settled: readonly CalendarDate[];
}

/** The dates that nobody has decided about yet; those that had passed when the agreement was registered are history. */
export const openDates = ({ optionDates, validTo, registeredOn, settled }: Dated): AgreementDate[] =>
  [
    ...optionDates.map((date) => ({ kind: 'option' as const, date })),
    ...(validTo === undefined ? [] : [{ kind: 'end' as const, date: validTo }]),
  ].filter(({ date }) => date >= registeredOn && !settled.includes(date));

const moments = ({ kind, date }: AgreementDate): { name: string; notice: Notice; at: Instant }[] => [
  {
    name: `${kind}/${date}/ahead`,
    notice: 'ahead',
    at: instantInStockholm(subtractPeriod(date, noticeAhead)),
  },
  { name: `${kind}/${date}/onTheDay`, notice: 'onTheDay', at: instantInStockholm(date) },
];

/** When a date rings next; undefined when both its notices are given. */
export const ringAt = (date: AgreementDate, rung: readonly string[]): Instant | undefined =>
  moments(date).find(({ name }) => !rung.includes(name))?.at;

/** What rings for a date by now: the latest notice only, with the names of all that it stands for. */
export const dueNotice = (
  date: AgreementDate,
  { rung, now }: { readonly rung: readonly string[]; readonly now: Instant },
): { readonly notice: Notice; readonly names: readonly string[] } | undefined => {
  const due = moments(date).filter(({ name, at }) => at <= now && !rung.includes(name));
  const latest = due.at(-1);
  return latest && { notice: latest.notice, names: due.map(({ name }) => name) };
};
