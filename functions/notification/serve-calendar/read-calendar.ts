import * as z from 'zod/mini';
import { type CalendarDate, OrganisationId, PersonId } from '#events/identifiers.ts';
import { dateInStockholm } from '#shared/domain/calendar/stockholm.ts';
import { callerOf } from '#shared/domain/organisation/person.ts';
import { isSecretOfOne } from '#shared/lambda/feed-secret.ts';
import { Problem } from '#shared/lambda/problem.ts';
import type { Answer, ApiNeeds } from '#shared/lambda/route.ts';
import { visibleAgenda } from '#shared/lambda/visible-agenda.ts';
import { type AgendaRow, agendaOf } from '#shared/storage/agenda.ts';
import type { PersonStore } from '#shared/storage/organisation/person-store.ts';

export const CalendarParams = z.object({
  organisationId: OrganisationId,
  personId: PersonId,
  secret: z.string().check(z.regex(/^[\w-]{20,100}$/)),
});

/** What the calendar needs: a literal object in tests. */
export interface CalendarNeeds extends Pick<ApiNeeds, 'table' | 'now'> {
  readonly people: PersonStore;
}

const day = 86_400_000;
const daysBack = 31;
const daysAhead = 400;
/** Of more than a calendar can show nothing is left to be seen. */
const pagesAtMost = 10;

const daysFrom = (date: CalendarDate, days: number): CalendarDate =>
  new Date(Date.parse(date) + days * day).toISOString().slice(0, 10);

/** Answers one person's year ahead to whoever has the secret of one of their subscriptions. @throws Problem 404. */
export const readCalendar = async (
  { organisationId, personId, secret }: z.infer<typeof CalendarParams>,
  { table, people, now }: CalendarNeeds,
): Promise<Answer> => {
  const person = (await people.find(organisationId, personId))?.state;
  const hashes = person?.calendarFeeds?.map(({ secretHash }) => secretHash) ?? [];
  const isKnown = isSecretOfOne(secret, hashes);
  const caller = person && callerOf(person);
  if (caller === undefined || !isKnown) throw new Problem('missing');
  const today = dateInStockholm(now());
  const span = { from: daysFrom(today, -daysBack), to: daysFrom(today, daysAhead), limit: 100 };
  const rows: AgendaRow[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < pagesAtMost; page++) {
    const found = await agendaOf(table, { person: { organisationId, personId } }, { ...span, cursor });
    rows.push(...(await visibleAgenda(caller, { table }, found.rows)));
    cursor = found.cursor;
    if (cursor === undefined) break;
  }
  const language = person?.preferences?.language ?? person?.language ?? 'sv';
  // Loaded for whoever has the secret: those who guess start the function without it.
  const { writeFeed } = await import('./write-feed.ts');
  const content = writeFeed(
    rows.filter(({ isUnannounced }) => isUnannounced !== true),
    { language, today },
  );
  return {
    status: 200,
    headers: { 'cache-control': 'private, no-cache', 'content-disposition': 'inline; filename="samsyn.ics"' },
    text: { content, contentType: 'text/calendar; charset=utf-8' },
  };
};
