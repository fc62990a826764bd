import type { ApiNeeds } from '#shared/lambda/route.ts';
import type { AssessmentStore } from '#shared/storage/assessment/assessment-store.ts';
import type { BreachStore } from '#shared/storage/organisation/breach-store.ts';
import type { UnitStore } from '#shared/storage/organisation/unit-store.ts';
import type { PlanStore } from '#shared/storage/plan/plan-store.ts';
import type { ClosingTalkStore } from '#shared/storage/report/closing-talk-store.ts';
import type { ReportStore } from '#shared/storage/report/report-store.ts';
import type { RevisitStore } from '#shared/storage/revisit/revisit-store.ts';

/** What the views of whole follow-ups need: a literal object in tests. */
export interface FollowUpNeeds extends ApiNeeds {
  readonly plans: PlanStore;
  readonly revisits: RevisitStore;
  readonly reports: ReportStore;
  readonly talks: ClosingTalkStore;
  readonly assessments: AssessmentStore;
  readonly units: UnitStore;
  readonly breaches: BreachStore;
}
