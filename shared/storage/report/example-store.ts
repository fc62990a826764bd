import type { PartyRef } from '#events/collaboration/party-ref.ts';
import {
  type ExampleRecord,
  exampleRules,
  inLibrary,
  type LibraryExample,
} from '#shared/domain/report/example-record.ts';
import { type AggregateStore, aggregateStore } from '../aggregate-store.ts';
import { allPages } from '../every-row.ts';
import { linkKey, linkPartition } from '../keys.ts';
import type { Stored } from '../record-items.ts';
import type { Item, Table } from '../table.ts';

export type ExampleStore = AggregateStore<ExampleRecord>;

/** The row of the body's library: there as long as the unit agrees, written and removed with its consent. */
const libraryItems = ({ ref, state }: Stored<ExampleRecord>): readonly Item[] => {
  const summary = inLibrary(state);
  const { organisationId } = ref;
  const library = { organisationId, kind: 'library', id: state.bodyId };
  return summary === undefined ? [] : [{ ...linkKey(library, ref), kind: 'link', summary }];
};

/** Keeps good examples; those that are shared are listed in their body's library. */
export const exampleStore = (table: Table): ExampleStore =>
  aggregateStore({ table, rules: exampleRules, alsoDerived: libraryItems });

/** All that units of one body let others see, read consistently: what was withdrawn is not there any more. */
export const libraryOf = (table: Table, { organisationId, bodyId }: PartyRef): Promise<LibraryExample[]> => {
  const pk = linkPartition(organisationId, 'library', bodyId);
  return allPages((cursor) => table.query({ pk, ...(cursor && { cursor }) }));
};
