import { mayDo } from '#shared/domain/organisation/access.ts';
import type { Caller } from '#shared/domain/organisation/membership.ts';
import type { AgendaRow } from '#shared/storage/agenda.ts';
import type { ApiNeeds } from './route.ts';
import { waysTo } from './ways-to-records.ts';

/** Those entries of an agenda whose records the caller may read, as each entry asks for. */
export const visibleAgenda = async (
  caller: Caller,
  { table }: Pick<ApiNeeds, 'table'>,
  rows: readonly AgendaRow[],
): Promise<AgendaRow[]> => {
  const wayTo = await waysTo(caller, { table }, rows);
  return rows.filter((row) => {
    const { noun, bodyId, unitId, readAs: action = 'read' } = row;
    const belonging = { ...(bodyId && { bodyId }), ...(unitId && { unitId }) };
    return mayDo({ caller, noun, action, belonging, ...wayTo(row) });
  });
};
