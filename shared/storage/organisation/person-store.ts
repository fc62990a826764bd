import { callerOf, type Person, personRules } from '#shared/domain/organisation/person.ts';
import { type AggregateStore, aggregateStore } from '../aggregate-store.ts';
import { membershipItem } from '../memberships.ts';
import type { Table } from '../table.ts';

export type PersonStore = AggregateStore<Person>;

/** Keeps people; the membership that the API reads at each request is written with the person. */
export const personStore = (table: Table): PersonStore =>
  aggregateStore({
    table,
    rules: personRules,
    alsoDerived({ state }) {
      const caller = callerOf(state);
      return state.subject === undefined || caller === undefined
        ? []
        : [membershipItem(state.subject, caller)];
    },
  });
