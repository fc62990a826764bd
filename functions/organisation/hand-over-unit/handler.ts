import { UnitChanged } from '#events/organisation/unit-changed.ts';
import { handOver as handOverAssessment } from '#shared/domain/assessment/hand-over.ts';
import { handOverBreach } from '#shared/domain/organisation/ring-breach.ts';
import { handOver as handOverPlan } from '#shared/domain/plan/hand-over.ts';
import { handOver as handOverReport } from '#shared/domain/report/hand-over.ts';
import { handOverTalk } from '#shared/domain/report/hold-closing-talk.ts';
import { handOverExample } from '#shared/domain/report/share-example.ts';
import { handOver as handOverRevisit } from '#shared/domain/revisit/hand-over.ts';
import { environment } from '#shared/lambda/environment.ts';
import { reactTo } from '#shared/messaging/react.ts';
import { assessmentStore } from '#shared/storage/assessment/assessment-store.ts';
import { DynamoTable } from '#shared/storage/dynamo-table.ts';
import { breachStore } from '#shared/storage/organisation/breach-store.ts';
import { unitStore } from '#shared/storage/organisation/unit-store.ts';
import { planStore } from '#shared/storage/plan/plan-store.ts';
import { closingTalkStore } from '#shared/storage/report/closing-talk-store.ts';
import { exampleStore } from '#shared/storage/report/example-store.ts';
import { reportStore } from '#shared/storage/report/report-store.ts';
import { revisitStore } from '#shared/storage/revisit/revisit-store.ts';
import { followUpsOf, handOverUnit } from './hand-over-unit.ts';

const table = new DynamoTable({ tableName: environment('TABLE_NAME') });

export const handler = reactTo({
  name: 'organisation/hand-over-unit',
  on: [UnitChanged],
  now: () => new Date().toISOString(),
  needs: {
    units: unitStore(table),
    followUps: [
      followUpsOf(assessmentStore(table), handOverAssessment),
      followUpsOf(reportStore(table), handOverReport),
      followUpsOf(planStore(table), handOverPlan),
      followUpsOf(revisitStore(table), handOverRevisit),
      followUpsOf(closingTalkStore(table), handOverTalk),
      followUpsOf(exampleStore(table), handOverExample),
      followUpsOf(breachStore(table), handOverBreach),
    ],
  },
  story: handOverUnit,
});
