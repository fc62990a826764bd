import * as z from 'zod/mini';
import { CalendarDate, PersonId, UnitId } from '#events/identifiers.ts';
import { nouns } from '#events/nouns.ts';
import { AgendaMatter } from '#shared/domain/agenda.ts';
import { dateInStockholm } from '#shared/domain/calendar/stockholm.ts';
import { organisationSentences as rules } from '#shared/domain/organisation/rules.ts';
import { fillPage, ListQuery, listOf, pageAnswer } from '#shared/lambda/lists.ts';
import { Problem } from '#shared/lambda/problem.ts';
import { type Answer, type ApiRequest, route } from '#shared/lambda/route.ts';
import { visibleAgenda } from '#shared/lambda/visible-agenda.ts';
import { type AgendaRow, agendaOf, type Whose } from '#shared/storage/agenda.ts';
import type { OrganisationNeeds } from './needs.ts';
import { OrganisationParams } from './params.ts';

const day = 86_400_000;
const usualDays = 365;
const mostDays = 400;

const OwnAgendaQuery = z.strictObject({
  limit: ListQuery.shape.limit,
  cursor: ListQuery.shape.cursor,
  from: z.optional(CalendarDate),
  to: z.optional(CalendarDate),
});
const AgendaQuery = z.extend(OwnAgendaQuery, {
  unitId: z.optional(UnitId),
  personId: z.optional(PersonId),
});

const Entry = z.object({
  on: CalendarDate,
  until: z.optional(CalendarDate),
  matter: AgendaMatter,
  name: z.optional(z.string()),
  unitName: z.optional(z.string()),
  title: z.optional(z.string()),
  unitId: z.optional(UnitId),
  isFictional: z.optional(z.boolean()),
  /** The unit does not know of it until somebody has been there. */
  isUnannounced: z.optional(z.boolean()),
  noun: z.enum(nouns),
  kind: z.string(),
  id: z.string(),
  organisationId: z.string(),
});

const later = (date: CalendarDate, days: number): CalendarDate =>
  new Date(Date.parse(date) + days * day).toISOString().slice(0, 10);

const spanOf = (query: { from?: string | undefined; to?: string | undefined }, today: CalendarDate) => {
  const { from = today, to = later(from, usualDays) } = query;
  if (to < from || to > later(from, mostDays)) {
    throw Problem.of('invalid', rules.agendaSpansAYear, { field: 'to', limit: mostDays, received: to });
  }
  return { from, to };
};

const shown = ({ record, noun, key: _, readAs: __, bodyId: ___, ...entry }: AgendaRow) => ({
  ...entry,
  noun,
  kind: record.kind,
  id: record.id,
  organisationId: record.organisationId,
});

/** Entries by day; those of records that the caller may not read are left out. */
const answerAgenda = async (
  request: ApiRequest<unknown, z.infer<typeof OwnAgendaQuery> & { unitId?: string | undefined }, unknown>,
  needs: OrganisationNeeds,
  whose: Whose,
): Promise<Answer> => {
  const { caller, query, now } = request;
  const span = spanOf(query, dateInStockholm(now));
  const filled = await fillPage(query, async (page) => {
    const { rows, cursor } = await agendaOf(needs.table, whose, { ...span, ...page });
    const isMeant = (row: AgendaRow) => query.unitId === undefined || row.unitId === query.unitId;
    const visible = await visibleAgenda(caller, needs, rows.filter(isMeant));
    return { items: visible.map(shown), cursor };
  });
  return pageAnswer(request, filled);
};

/** A year ahead of the organisation, of one of its units or of a person: what is due and planned, by day. */
export const readAgendaRoute = route({
  operationId: 'readAgenda',
  method: 'GET',
  path: '/v1/{organisationId}/agenda',
  noun: 'organisation',
  action: 'readAgenda',
  summary: {
    sv: 'Vad som ska ske det närmaste året i organisationen, på en enhet eller för en person',
    en: 'What is due and planned in the year ahead in the organisation, at a unit or for a person',
  },
  params: OrganisationParams,
  query: AgendaQuery,
  answer: listOf(Entry),
  status: 200,
  story: (request, needs: OrganisationNeeds) => {
    const { organisationId, query } = request;
    const { unitId, personId } = query;
    const whose: Whose =
      personId === undefined
        ? { organisationId, ...(unitId && { unitId }) }
        : { person: { organisationId, personId } };
    return answerAgenda(request, needs, whose);
  },
});

/** One's own year ahead, whoever the records belong to. */
export const readOwnAgendaRoute = route({
  operationId: 'readOwnAgenda',
  method: 'GET',
  path: '/v1/{organisationId}/own-agenda',
  noun: 'organisation',
  action: 'readAgenda',
  summary: {
    sv: 'Vad jag har framför mig det närmaste året',
    en: 'What lies ahead of me in the year to come',
  },
  params: OrganisationParams,
  query: OwnAgendaQuery,
  answer: listOf(Entry),
  status: 200,
  story: (request, needs: OrganisationNeeds) => {
    const { caller, organisationId } = request;
    return answerAgenda(request, needs, { person: { organisationId, personId: caller.personId } });
  },
});
