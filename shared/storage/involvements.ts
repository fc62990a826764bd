import type { CalendarDate, OrganisationId, PersonRef } from '#events/identifiers.ts';
import type { Noun } from '#events/nouns.ts';
import { personPartition, type RecordRef } from './keys.ts';
import type { Table } from './table.ts';

/** A record that a person has a part in, and the task when the next step is theirs. */
export interface PersonsRecord {
  readonly record: RecordRef;
  readonly noun: Noun;
  readonly task?: string;
  readonly dueOn?: CalendarDate;
  readonly summary: Readonly<Record<string, unknown>>;
}

/**
 * One page of a person's records. `waiting`: those that wait for this person, most urgent first;
 * `all`: every record the person has a part in.
 */
export const recordsOf = async (
  table: Table,
  person: PersonRef,
  { which, limit, cursor }: { which: 'waiting' | 'all'; limit: number; cursor?: string | undefined },
): Promise<{ records: readonly PersonsRecord[]; cursor?: string }> => {
  const page = await table.query({
    index: 'list',
    pk: personPartition(person),
    ...(which === 'waiting' && { sk: { beginsWith: 'waiting#' } }),
    limit,
    ...(cursor && { cursor }),
  });
  const records = page.items.map((item): PersonsRecord => {
    const summary = item['summary'] as Readonly<Record<string, string | undefined>>;
    const { organisationId, noun, recordKind, id, task, dueOn, ...rest } = summary;
    return {
      record: { organisationId: organisationId as OrganisationId, kind: recordKind ?? '', id: id ?? '' },
      noun: noun as Noun,
      ...(task !== undefined && { task }),
      ...(dueOn !== undefined && { dueOn }),
      summary: rest,
    };
  });
  return page.cursor === undefined ? { records } : { records, cursor: page.cursor };
};
