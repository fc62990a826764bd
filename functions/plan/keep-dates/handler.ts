import { AssessmentCancelled } from '#events/assessment/assessment-cancelled.ts';
import { AssessmentOpened } from '#events/assessment/assessment-opened.ts';
import { UnitRiskLevelSet } from '#events/organisation/unit-risk-level-set.ts';
import { environment } from '#shared/lambda/environment.ts';
import { reactTo } from '#shared/messaging/react.ts';
import { assessmentStore } from '#shared/storage/assessment/assessment-store.ts';
import { DynamoTable } from '#shared/storage/dynamo-table.ts';
import { planStore } from '#shared/storage/plan/plan-store.ts';
import { keepDates } from './keep-dates.ts';

const table = new DynamoTable({ tableName: environment('TABLE_NAME') });

export const handler = reactTo({
  name: 'plan/keep-dates',
  on: [AssessmentOpened, AssessmentCancelled, UnitRiskLevelSet],
  now: () => new Date().toISOString(),
  needs: { assessments: assessmentStore(table), plans: planStore(table) },
  story: keepDates,
});
