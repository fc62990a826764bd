import type { CalendarDate, OrganisationId } from '#events/identifiers.ts';
import type { Table } from '../table.ts';
import { organisationStore } from './organisation-store.ts';

/** The days an organisation keeps closed, as they are now; undefined for one that is not registered. */
export const findClosedDays = async (
  table: Table,
  organisationId: OrganisationId,
): Promise<readonly CalendarDate[] | undefined> =>
  (await organisationStore(table).find(organisationId, organisationId))?.state.closedDays;
