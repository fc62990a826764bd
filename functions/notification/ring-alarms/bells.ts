import { assessmentRules } from '#shared/domain/assessment/assessment.ts';
import { ring as ringAssessment } from '#shared/domain/assessment/ring.ts';
import { ringGuideline } from '#shared/domain/collaboration/decide-guideline.ts';
import { ringMatter } from '#shared/domain/collaboration/decide-matter.ts';
import { ringJointPlan } from '#shared/domain/collaboration/joint-plan-aggregate.ts';
import { ringDisclosure } from '#shared/domain/document/disclosure.ts';
import { ring as ringDocument } from '#shared/domain/document/ring.ts';
import { ring as ringNotification } from '#shared/domain/notification/decide.ts';
import { ringPostbox } from '#shared/domain/notification/postbox.ts';
import { ringWebhook } from '#shared/domain/notification/run-webhook.ts';
import { ringAgreement } from '#shared/domain/organisation/decide-agreement.ts';
import { ringImport } from '#shared/domain/organisation/decide-import.ts';
import { ringBreach } from '#shared/domain/organisation/ring-breach.ts';
import { planRules } from '#shared/domain/plan/plan-rules.ts';
import { ring as ringPlan } from '#shared/domain/plan/ring.ts';
import { reportRules } from '#shared/domain/report/report-rules.ts';
import { ring as ringReport } from '#shared/domain/report/ring.ts';
import { aggregateStore } from '#shared/storage/aggregate-store.ts';
import { guidelineStore } from '#shared/storage/collaboration/guideline-store.ts';
import { jointPlanStore } from '#shared/storage/collaboration/joint-plan-store.ts';
import { matterStore } from '#shared/storage/collaboration/matter-store.ts';
import { disclosureStore } from '#shared/storage/document/archive-stores.ts';
import { documentStore } from '#shared/storage/document/document-store.ts';
import { notificationStore } from '#shared/storage/notification/notification-store.ts';
import { postboxStore } from '#shared/storage/notification/postbox-store.ts';
import { webhookStore } from '#shared/storage/notification/webhook-store.ts';
import { agreementStore } from '#shared/storage/organisation/agreement-store.ts';
import { breachStore } from '#shared/storage/organisation/breach-store.ts';
import { importStore } from '#shared/storage/organisation/import-store.ts';
import type { Table } from '#shared/storage/table.ts';
import { type Bell, bellOf } from './ring-alarms.ts';

/** Every kind of record that asks to be woken, with the rule that decides what it does then. */
export const bellsOf = (table: Table): Readonly<Record<string, Bell>> => ({
  assessment: bellOf(aggregateStore({ table, rules: assessmentRules }), ringAssessment),
  report: bellOf(aggregateStore({ table, rules: reportRules }), ringReport),
  plan: bellOf(aggregateStore({ table, rules: planRules }), ringPlan),
  guideline: bellOf(guidelineStore(table), ringGuideline),
  'joint-plan': bellOf(jointPlanStore(table), ringJointPlan),
  matter: bellOf(matterStore(table), ringMatter),
  agreement: bellOf(agreementStore(table), ringAgreement),
  breach: bellOf(breachStore(table), ringBreach),
  import: bellOf(importStore(table), ringImport),
  document: bellOf(documentStore(table), ringDocument),
  disclosure: bellOf(disclosureStore(table), ringDisclosure),
  postbox: bellOf(postboxStore(table), ringPostbox),
  notification: bellOf(notificationStore(table), ringNotification),
  webhook: bellOf(webhookStore(table), ringWebhook),
});
