import type { CalendarDate, OrganisationId } from '#events/identifiers.ts';
import type { FigureFact } from '#shared/domain/figures.ts';
import { allPages } from './every-row.ts';
import { figuresPartition } from './keys.ts';
import type { Table } from './table.ts';

/** What counts in an organisation's figures of some days, both included: one item for each report and each plan. */
export const figureFacts = (
  table: Table,
  organisationId: OrganisationId,
  { from, to }: { readonly from: CalendarDate; readonly to: CalendarDate },
): Promise<readonly FigureFact[]> =>
  allPages<FigureFact>((cursor) =>
    table.query({
      index: 'list',
      pk: figuresPartition(organisationId),
      sk: { between: [from, `${to}~`] },
      ...(cursor && { cursor }),
    }),
  );
