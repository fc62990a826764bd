import { v5 } from 'uuid';
import type { PlanId, ReportId, RevisitId } from '#events/identifiers.ts';

const planNamespace = '0d6e7a52-84f1-5c0b-9a3d-2f60c1b7e845';
const revisitNamespace = 'b1c94e3f-27d8-5e6a-8f12-7a05d3c96b20';

/** A report has one plan: the same id however often the reaction runs. */
export const planIdOf = (reportId: ReportId): PlanId => v5(reportId, planNamespace) as PlanId;

/** A plan has one revisit of each number. */
export const revisitIdOf = (planId: PlanId, revisitNumber: number): RevisitId =>
  v5(`${planId}#${revisitNumber}`, revisitNamespace) as RevisitId;
