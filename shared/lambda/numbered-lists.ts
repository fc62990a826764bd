import * as z from 'zod/mini';
import type { AggregateStore } from '#shared/storage/aggregate-store.ts';
import type { Stored } from '#shared/storage/record-items.ts';
import { ListQuery, linkTo } from './lists.ts';
import { findRecord, recordEtag } from './records.ts';
import type { Answer, ApiNeeds, ApiRequest } from './route.ts';

/** The query of a list that one record holds whole, and which therefore has pages by number (REST API profile, FNS.07–09). */
export const NumberedQuery = z.strictObject({
  limit: ListQuery.shape.limit,
  page: z._default(z.coerce.number<string>().check(z.int(), z.gte(1), z.lte(1_000)), 1),
});
type NumberedQuery = z.infer<typeof NumberedQuery>;

const Link = z.object({ href: z.string() });

/** A page by its number: rows, how many there are in all, and links to the pages around it. */
export const numberedListOf = (row: z.ZodMiniType) =>
  z.object({
    items: z.array(row),
    _meta: z.object({
      page: z.int(),
      limit: z.int(),
      totalRecords: z.int(),
      totalPages: z.int(),
    }),
    _links: z.object({
      self: Link,
      first: Link,
      prev: z.optional(Link),
      next: z.optional(Link),
      last: Link,
    }),
  });

/**
 * Answers one page out of all the rows of a record; beyond the last page there are none, and the links lead back. Its entity
 * tag is the record's, so that a change of the record can name it; rows of several records have none of their own.
 */
export const numberedAnswer = (
  request: ApiRequest<unknown, NumberedQuery, unknown>,
  { stored, rows }: { stored?: Stored<unknown>; rows: readonly unknown[] },
): Answer => {
  const { page, limit } = request.query;
  const totalPages = Math.max(1, Math.ceil(rows.length / limit));
  const link = (number: number) => ({ href: linkTo(request.path, { ...request.query, page: number }) });
  return {
    status: 200,
    ...(stored && { headers: { etag: recordEtag(stored) } }),
    json: {
      items: rows.slice((page - 1) * limit, page * limit),
      _meta: { page, limit, totalRecords: rows.length, totalPages },
      _links: {
        self: link(page),
        first: link(1),
        ...(page > 1 && { prev: link(Math.min(page - 1, totalPages)) }),
        ...(page < totalPages && { next: link(page + 1) }),
        last: link(totalPages),
      },
    },
  };
};

/** Answers one page of what a record holds, for those who may read the record. */
export const listWithin = async <State>(
  request: ApiRequest<unknown, NumberedQuery, unknown>,
  needs: ApiNeeds,
  {
    store,
    id,
    rowsOf,
  }: { store: AggregateStore<State>; id: string; rowsOf: (state: State) => readonly unknown[] },
): Promise<Answer> => {
  const { stored } = await findRecord(request, needs, { store, id });
  return numberedAnswer(request, { stored, rows: rowsOf(stored.state) });
};

/** The versions of a record, which are kept by their number. */
export const newestFirst = <Version extends { readonly version: number }>(
  versions: Readonly<Record<string, Version>>,
): Version[] => Object.values(versions).sort((a, b) => b.version - a.version);
