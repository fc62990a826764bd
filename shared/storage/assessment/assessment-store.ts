import { type Assessment, assessmentRules } from '#shared/domain/assessment/assessment.ts';
import { type AggregateStore, aggregateStore } from '../aggregate-store.ts';
import type { Table } from '../table.ts';

export type AssessmentStore = AggregateStore<Assessment>;

/** Keeps assessments; each area is an item of its own, so that two officers in two areas do not collide. */
export const assessmentStore = (table: Table): AssessmentStore =>
  aggregateStore({ table, rules: assessmentRules });
