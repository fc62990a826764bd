import * as z from 'zod/mini';
import type { UnitId } from '#events/identifiers.ts';
import { mayDo } from '#shared/domain/organisation/access.ts';
import type { AggregateStore } from '#shared/storage/aggregate-store.ts';
import { listShares } from '#shared/storage/shares.ts';
import { InvalidCursor, type Item } from '#shared/storage/table.ts';
import type { Located } from './locate-record.ts';
import { Problem } from './problem.ts';
import { requestRules } from './request-rules.ts';
import type { Answer, ApiNeeds, ApiRequest } from './route.ts';

/** The query of every list: how many, from where, own records or those shared by others, of one unit. */
export const ListQuery = z.strictObject({
  limit: z._default(z.coerce.number<string>().check(z.int(), z.gte(1), z.lte(100)), 20),
  cursor: z.optional(z.string().check(z.maxLength(2000))),
  relation: z._default(z.enum(['own', 'shared']), 'own'),
  unitId: z.optional(z.uuid()),
});
export type ListQuery = z.infer<typeof ListQuery>;

/** A page: rows and a link to the next one. */
export const listOf = (row: z.ZodMiniType) =>
  z.object({
    items: z.array(row),
    _links: z.object({
      self: z.object({ href: z.string() }),
      next: z.optional(z.object({ href: z.string() })),
    }),
  });

/** A row as lists show it: the record's id and its summary. */
export const SummaryRow = z.looseObject({ id: z.string() });

/** A path with those of the parameters that are set. */
export const linkTo = (
  path: string,
  query: Readonly<Record<string, string | number | undefined>>,
): string => {
  const set = Object.entries(query).filter(([, value]) => value !== undefined);
  const search = new URLSearchParams(set.map(([key, value]): [string, string] => [key, String(value)]));
  return set.length === 0 ? path : `${path}?${search.toString()}`;
};

/** Answers one page of rows with its links. */
export const pageAnswer = (
  request: ApiRequest<unknown, { limit: number; cursor?: string | undefined }, unknown>,
  { items, cursor }: { items: readonly unknown[]; cursor?: string | undefined },
): Answer => ({
  status: 200,
  json: {
    items,
    _links: {
      self: { href: linkTo(request.path, { ...request.query }) },
      ...(cursor && { next: { href: linkTo(request.path, { ...request.query, cursor }) } }),
    },
  },
});

/** Runs a paged query; a cursor of another list is the caller's mistake. */
export const withCursor = async <Found>(query: () => Promise<Found>): Promise<Found> => {
  try {
    return await query();
  } catch (error) {
    if (error instanceof InvalidCursor)
      throw Problem.of('malformed', requestRules.cursor, { field: 'cursor' });
    throw error;
  }
};

/** So often a page is filled up with rows that the caller may see before it is answered as it is. */
const roundsAtMost = 25;

interface PartOfPage<Row> {
  readonly items: readonly Row[];
  readonly cursor?: string | undefined;
}

/** Reads on until a page holds as many rows as asked for, where `read` leaves out those that the caller may not see. */
export const fillPage = async <Row>(
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
  read: (page: { limit: number; cursor: string | undefined }) => Promise<PartOfPage<Row>>,
): Promise<PartOfPage<Row>> => {
  const items: Row[] = [];
  let next = cursor;
  for (let round = 0; round < roundsAtMost; round++) {
    const page = await withCursor(() => read({ limit: limit - items.length, cursor: next }));
    items.push(...page.items);
    next = page.cursor;
    if (next === undefined || items.length >= limit) break;
  }
  return { items, cursor: next };
};

/**
 * Answers one page of an organisation's records of one kind, newest first, or of those shared with it. Rows that
 * the caller may not see are left out and the page is filled up with the next ones: neither an empty page nor the
 * cursor tells that they exist. Only where many hidden rows follow each other a page holds fewer than `limit`.
 */
export const listRecords = async <State>(
  request: ApiRequest<unknown, ListQuery, unknown>,
  needs: ApiNeeds,
  {
    store,
    isVisible = () => true,
    at,
  }: {
    store: AggregateStore<State>;
    isVisible?: (row: Readonly<Record<string, unknown>>) => boolean;
    /** The collaboration whose records are listed. */
    at?: Located | undefined;
  },
): Promise<Answer> => {
  const { caller, organisationId, noun, action } = request;
  const { relation, unitId } = request.query;
  const isShared = relation === 'shared';
  const read = (page: { limit: number; cursor: string | undefined }) => {
    const { kind } = store.rules;
    if (isShared) return listShares(needs.table, { readerId: organisationId, kind, ...page });
    return unitId === undefined
      ? store.list(at?.ownerId ?? organisationId, page)
      : store.listOfUnit({ organisationId, unitId }, page);
  };
  const rowOf = (item: Item) => ({
    ...(item['summary'] as Readonly<Record<string, unknown>>),
    ...(isShared && { organisationId: item['ownerId'] }),
  });
  const whereOf = (item: Item): Pick<Located, 'via' | 'party'> => {
    if (!isShared) return at ?? { via: 'own' };
    const party = item['party'] as Located['party'];
    return party === undefined ? { via: 'share' } : { via: 'party', party };
  };
  const seen = (item: Item): readonly unknown[] => {
    const row: Readonly<Record<string, unknown>> = rowOf(item);
    const belonging = { bodyId: row['bodyId'] as never, unitId: row['unitId'] as UnitId };
    const isMeant = unitId === undefined || row['unitId'] === unitId;
    const maySee = isMeant && isVisible(row) && mayDo({ caller, noun, action, belonging, ...whereOf(item) });
    return maySee ? [row] : [];
  };
  const filled = await fillPage(request.query, async (page) => {
    const found = await read(page);
    return { items: found.items.flatMap(seen), cursor: found.cursor };
  });
  return pageAnswer(request, filled);
};
