import type { Report } from '#shared/domain/report/report.ts';
import { reportRules } from '#shared/domain/report/report-rules.ts';
import { type AggregateStore, aggregateStore } from '../aggregate-store.ts';
import type { Table } from '../table.ts';

export type ReportStore = AggregateStore<Report>;

/** Keeps reports; each section is an item of its own. */
export const reportStore = (table: Table): ReportStore => aggregateStore({ table, rules: reportRules });
