import type { ApiNeeds } from '#shared/lambda/route.ts';
import type { UnitStore } from '#shared/storage/organisation/unit-store.ts';
import type { DecisionBasisStore } from '#shared/storage/plan/decision-basis-store.ts';
import type { PlanStore } from '#shared/storage/plan/plan-store.ts';
import type { ExampleStore } from '#shared/storage/report/example-store.ts';
import type { ReportStore } from '#shared/storage/report/report-store.ts';

/** What decision bases are made of: a literal object in tests. */
export interface BasisNeeds extends ApiNeeds {
  readonly decisionBases: DecisionBasisStore;
  readonly units: UnitStore;
  readonly plans: PlanStore;
  readonly reports: ReportStore;
  readonly examples: ExampleStore;
}
