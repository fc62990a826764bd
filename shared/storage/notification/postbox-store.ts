import { type Postbox, postboxRules } from '#shared/domain/notification/postbox.ts';
import { type AggregateStore, aggregateStore } from '../aggregate-store.ts';
import type { Table } from '../table.ts';

export type PostboxStore = AggregateStore<Postbox>;

/** Keeps what waits for each person's next digest, in the person's own organisation and under the person's id. */
export const postboxStore = (table: Table): PostboxStore => aggregateStore({ table, rules: postboxRules });
