import type { OrganisationId } from '#events/identifiers.ts';
import type { AggregateStore } from './aggregate-store.ts';
import type { Page } from './table.ts';

/** The rows of every page of a list, in its order. */
export const allPages = async <Row>(read: (cursor: string | undefined) => Promise<Page>): Promise<Row[]> => {
  const rows: Row[] = [];
  let cursor: string | undefined;
  do {
    const page = await read(cursor);
    rows.push(...page.items.map((item) => item['summary'] as Row));
    cursor = page.cursor;
  } while (cursor !== undefined);
  return rows;
};

/** Every row of an organisation's records of one kind, for lists that are short enough to be read whole. */
export const everyRow = <Row>(
  { list }: Pick<AggregateStore<never>, 'list'>,
  organisationId: OrganisationId,
): Promise<Row[]> => allPages((cursor) => list(organisationId, { limit: 500, cursor }));
