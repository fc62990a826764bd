import type { BodyId, CalendarDate, OrganisationId, PersonRef, UnitId } from '#events/identifiers.ts';
import type { Noun } from '#events/nouns.ts';
import type { AgendaEntry } from '#shared/domain/agenda.ts';
import { AGENDA, agendaPartition, ownAgendaPartition, type RecordRef, unitPartition } from './keys.ts';
import type { Query, Table } from './table.ts';

/** An entry of an agenda and the record that it follows from. */
export interface AgendaRow extends Omit<AgendaEntry, 'people'> {
  readonly record: RecordRef;
  readonly noun: Noun;
  readonly bodyId?: BodyId;
  readonly unitId?: UnitId;
  readonly title?: string;
  readonly isFictional?: boolean;
}

/** Whose year: an organisation's, one of its units', or a person's. */
export type Whose =
  | { readonly organisationId: OrganisationId; readonly unitId?: UnitId }
  | { readonly person: PersonRef };

/** Which days, both included, and how much of them. */
export interface AgendaSpan {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** Above every place of a day. */
const last = '~';

const queryOf = (whose: Whose, { from, to }: AgendaSpan): Pick<Query, 'index' | 'pk' | 'sk'> => {
  const sk = { between: [from, `${to}${last}`] } as const;
  if ('person' in whose) return { index: 'list', pk: ownAgendaPartition(whose.person), sk };
  const { organisationId, unitId } = whose;
  if (unitId === undefined) return { index: 'list', pk: agendaPartition(organisationId), sk };
  const ofUnit = { between: [`${AGENDA}${from}`, `${AGENDA}${to}${last}`] } as const;
  return { index: 'unit', pk: unitPartition(organisationId, unitId), sk: ofUnit };
};

/** One page of what is due and planned, by day. */
export const agendaOf = async (
  table: Table,
  whose: Whose,
  span: AgendaSpan,
): Promise<{ readonly rows: readonly AgendaRow[]; readonly cursor?: string }> => {
  const { limit, cursor } = span;
  const page = await table.query({ ...queryOf(whose, span), limit, ...(cursor && { cursor }) });
  const rows = page.items.map((item): AgendaRow => {
    const { organisationId, recordKind, id, ...entry } = item['summary'] as Omit<AgendaRow, 'record'> & {
      readonly organisationId: OrganisationId;
      readonly recordKind: string;
      readonly id: string;
    };
    return { ...entry, record: { organisationId, kind: recordKind, id } };
  });
  return page.cursor === undefined ? { rows } : { rows, cursor: page.cursor };
};
