import { PersonLeft } from '#events/organisation/person-left.ts';
import { handOver as handOverAssessment } from '#shared/domain/assessment/hand-over.ts';
import { handOverGroup } from '#shared/domain/collaboration/change-members.ts';
import { handOverGuideline } from '#shared/domain/collaboration/decide-guideline.ts';
import { handOverMatter } from '#shared/domain/collaboration/decide-matter.ts';
import { handOverJointPlan } from '#shared/domain/collaboration/joint-plan-aggregate.ts';
import { handOver as handOverDocument } from '#shared/domain/document/hand-over.ts';
import { handOverAgreement } from '#shared/domain/organisation/decide-agreement.ts';
import { handOverImport } from '#shared/domain/organisation/decide-import.ts';
import { handOverPerson } from '#shared/domain/organisation/decide-person.ts';
import { handOverUnit } from '#shared/domain/organisation/decide-unit.ts';
import { handOverBreach } from '#shared/domain/organisation/ring-breach.ts';
import { handOver as handOverPlan } from '#shared/domain/plan/hand-over.ts';
import { handOver as handOverReport } from '#shared/domain/report/hand-over.ts';
import { handOverTalk } from '#shared/domain/report/hold-closing-talk.ts';
import { handOverExample } from '#shared/domain/report/share-example.ts';
import { handOver as handOverRevisit } from '#shared/domain/revisit/hand-over.ts';
import { environment } from '#shared/lambda/environment.ts';
import { reactTo } from '#shared/messaging/react.ts';
import { assessmentStore } from '#shared/storage/assessment/assessment-store.ts';
import { groupStore } from '#shared/storage/collaboration/group-store.ts';
import { guidelineStore } from '#shared/storage/collaboration/guideline-store.ts';
import { jointPlanStore } from '#shared/storage/collaboration/joint-plan-store.ts';
import { matterStore } from '#shared/storage/collaboration/matter-store.ts';
import { documentStore } from '#shared/storage/document/document-store.ts';
import { DynamoTable } from '#shared/storage/dynamo-table.ts';
import { breachStore } from '#shared/storage/organisation/breach-store.ts';
import { organisationStores } from '#shared/storage/organisation/organisation-stores.ts';
import { planStore } from '#shared/storage/plan/plan-store.ts';
import { closingTalkStore } from '#shared/storage/report/closing-talk-store.ts';
import { exampleStore } from '#shared/storage/report/example-store.ts';
import { reportStore } from '#shared/storage/report/report-store.ts';
import { revisitStore } from '#shared/storage/revisit/revisit-store.ts';
import { handOverOf, handOverTasks } from './hand-over-tasks.ts';

const table = new DynamoTable({ tableName: environment('TABLE_NAME') });
const { people, units, agreements, imports } = organisationStores(table);

export const handler = reactTo({
  name: 'organisation/hand-over-tasks',
  on: [PersonLeft],
  now: () => new Date().toISOString(),
  needs: {
    table,
    people,
    handOvers: {
      assessment: handOverOf(assessmentStore(table), handOverAssessment),
      report: handOverOf(reportStore(table), handOverReport),
      plan: handOverOf(planStore(table), handOverPlan),
      'closing-talk': handOverOf(closingTalkStore(table), handOverTalk),
      'good-example': handOverOf(exampleStore(table), handOverExample),
      revisit: handOverOf(revisitStore(table), handOverRevisit),
      document: handOverOf(documentStore(table), handOverDocument),
      group: handOverOf(groupStore(table), handOverGroup),
      guideline: handOverOf(guidelineStore(table), handOverGuideline),
      'joint-plan': handOverOf(jointPlanStore(table), handOverJointPlan),
      matter: handOverOf(matterStore(table), handOverMatter),
      person: handOverOf(people, handOverPerson),
      unit: handOverOf(units, handOverUnit),
      agreement: handOverOf(agreements, handOverAgreement),
      breach: handOverOf(breachStore(table), handOverBreach),
      import: handOverOf(imports, handOverImport),
    },
  },
  story: handOverTasks,
});
