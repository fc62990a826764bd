import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Envelope } from '#events/envelope.ts';
import { bellsOf } from '#functions/notification/ring-alarms/bells.ts';
import { ringAlarms } from '#functions/notification/ring-alarms/ring-alarms.ts';
import type { AggregateRules } from '#shared/domain/aggregate.ts';
import { assessmentRules } from '#shared/domain/assessment/assessment.ts';
import { documentRules } from '#shared/domain/document/document-rules.ts';
import { notificationRules } from '#shared/domain/notification/notification.ts';
import { agreementRules } from '#shared/domain/organisation/agreement.ts';
import { breachRules } from '#shared/domain/organisation/breach-rules.ts';
import { registerAgreement } from '#shared/domain/organisation/decide-agreement.ts';
import { acceptImport } from '#shared/domain/organisation/decide-import.ts';
import { importRules } from '#shared/domain/organisation/import.ts';
import { planRules } from '#shared/domain/plan/plan-rules.ts';
import { reportRules } from '#shared/domain/report/report-rules.ts';
import { aggregateStore } from '#shared/storage/aggregate-store.ts';
import { MemoryTable } from '#shared/storage/memory-table.ts';
import { aCompletedAssessment, accepted, on } from '../../shared/domain/assessment/an-assessment.ts';
import { aDocument } from '../../shared/domain/document/a-document.ts';
import { aPlannedNotification, organisationId } from '../../shared/domain/notification/a-notification.ts';
import { aRequestedCorrection } from '../../shared/domain/organisation/a-breach.ts';
import { aKnown } from '../../shared/domain/organisation/a-known.ts';
import { agreementDetails, agreementId } from '../../shared/domain/organisation/an-agreement.ts';
import { anAdoptedPlan } from '../../shared/domain/plan/a-plan.ts';
import { aPublishedReport } from '../../shared/domain/report/a-report.ts';
import { keepRecord } from '../assessment/keep-record.ts';
import { idNumber } from './some-events.ts';

const id = idNumber(1);

/** Lays one record in an empty table, lets every alarm ring until none is due, and answers what was told. */
const toldBy = async <State>(rules: AggregateRules<State>, state: State, now: string): Promise<string[]> => {
  const table = new MemoryTable();
  const store = aggregateStore({ table, rules });
  await keepRecord(store, id, state);
  const tick = () => ringAlarms({ table, bells: bellsOf(table), now: () => now, hasTime: () => true });
  await tick();
  await tick();
  const { items } = await store.history({ organisationId, kind: rules.kind, id }, { limit: 100 });
  return items.slice(1).map(({ envelope }) => (envelope as Envelope).type.split('.')[2] as string);
};

describe('each kind of record that asks to be woken has a rule that answers', () => {
  test('an assessment whose report is late', async () => {
    expect(await toldBy(assessmentRules, aCompletedAssessment(), '2026-10-28T08:00:00.000Z')).toEqual([
      'ReportOverdue',
    ]);
  });

  test('a report whose read-through and plan are late', async () => {
    expect(await toldBy(reportRules, aPublishedReport(), '2026-12-20T08:00:00.000Z')).toEqual([
      'ReadThroughDue',
      'PlanOverdue',
    ]);
  });

  test('a plan that is due for review, after an outage', async () => {
    const told = await toldBy(planRules, anAdoptedPlan(), '2027-02-10T08:00:00.000Z');
    expect(told).toContain('PlanDueForReview');
    expect(told.filter((name) => name === 'RevisitOverdue')).toHaveLength(1);
    expect(told.filter((name) => name === 'PlanDueForReview')).toHaveLength(1);
  });

  test('an agreement whose option is near', async () => {
    const command = { agreementId, details: agreementDetails(), known: aKnown() };
    const agreement = accepted(registerAgreement(undefined, command, on('2026-10-01'))).state;
    expect(await toldBy(agreementRules, agreement, '2027-04-20T08:00:00.000Z')).toEqual(['AgreementDateDue']);
  });

  test('a matter under an agreement whose step nobody has judged', async () => {
    const breach = aRequestedCorrection();
    expect(await toldBy(breachRules, breach, '2026-11-26T08:00:00.000Z')).toEqual(['BreachDueSoon']);
    expect(await toldBy(breachRules, breach, '2026-12-04T08:00:00.000Z')).toEqual(['BreachOverdue']);
  });

  test('an import that has stopped', async () => {
    const command = {
      importId: id as never,
      organisationId,
      kind: 'units' as const,
      rowCount: 3,
      chunkCount: 1,
    };
    const current = accepted(acceptImport(undefined, command, on('2026-10-01'))).state;
    expect(await toldBy(importRules, current, '2026-10-01T14:00:00.000Z')).toEqual(['ImportStalled']);
  });

  test('a document that nobody scans', async () => {
    expect(await toldBy(documentRules, aDocument(), '2026-11-22T09:00:00.000Z')).toEqual([
      'DocumentScanOverdue',
    ]);
    expect(await toldBy(documentRules, aDocument(), '2026-11-24T09:00:00.000Z')).toEqual([
      'DocumentRejected',
    ]);
  });

  test('a mail that nobody sent', async () => {
    expect(await toldBy(notificationRules, aPlannedNotification(), '2026-11-23T14:00:00.000Z')).toEqual([
      'NotificationRetried',
    ]);
  });

  test('and there is no kind that asks without a bell', () => {
    const root = resolve(import.meta.dirname, '../../../shared/domain');
    const rooms = globSync('*/*.ts', { cwd: root });
    const asking = rooms.flatMap((file) => {
      const code = readFileSync(join(root, file), 'utf8');
      const rules = code.split(': AggregateRules<').slice(1);
      return rules
        .filter((text) => !/wakeAt: \(\) => undefined/.test(text))
        .flatMap((text) => /kind: '([a-z-]+)'/.exec(text)?.[1] ?? []);
    });
    expect(new Set(asking)).toEqual(new Set(Object.keys(bellsOf(new MemoryTable()))));
  });
});
