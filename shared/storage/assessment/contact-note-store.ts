import { type ContactNote, contactNoteRules } from '#shared/domain/assessment/contact-note.ts';
import { type AggregateStore, aggregateStore } from '../aggregate-store.ts';
import type { Table } from '../table.ts';

export type ContactNoteStore = AggregateStore<ContactNote>;

/** Keeps contact notes. */
export const contactNoteStore = (table: Table): ContactNoteStore =>
  aggregateStore({ table, rules: contactNoteRules });
