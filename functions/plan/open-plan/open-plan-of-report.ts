import type { EventData } from '#events/catalogue.ts';
import { openPlan } from '#shared/domain/plan/open-plan.ts';
import { planIdOf } from '#shared/domain/plan/plan-id.ts';
import { planBasisOf } from '#shared/domain/report/plan-basis.ts';
import { type ReceivedEvent, settled } from '#shared/messaging/react.ts';
import type { Cause } from '#shared/storage/aggregate-store.ts';
import { decideAndSave } from '#shared/storage/decide-and-save.ts';
import { findClosedDays } from '#shared/storage/organisation/find-closed-days.ts';
import type { PersonStore } from '#shared/storage/organisation/person-store.ts';
import type { PlanStore } from '#shared/storage/plan/plan-store.ts';
import type { ReportStore } from '#shared/storage/report/report-store.ts';
import type { Table } from '#shared/storage/table.ts';
import { findCommissioner } from './find-commissioner.ts';

export interface OpenPlanNeeds {
  readonly table: Table;
  readonly reports: ReportStore;
  readonly plans: PlanStore;
  readonly people: PersonStore;
}

/**
 * Opens the plan that answers a report. The plan's id follows from the report's, so there is never a second one.
 * @throws Error when the report is not there, or not handed over: the message is delivered again.
 */
export const openPlanOfReport = async (
  { organisationId, data }: ReceivedEvent<EventData<'ReportPublished'>>,
  cause: Cause,
  { table, reports, plans, people }: OpenPlanNeeds,
): Promise<void> => {
  const report = await reports.find(organisationId, data.reportId);
  if (report === undefined) throw new Error(`Report ${data.reportId} is not there`);
  const pinned = planBasisOf(report.state);
  const closedDays = (await findClosedDays(table, organisationId)) ?? pinned.closedDays;
  const basis = { ...pinned, closedDays: [...closedDays] };
  const { bodyId, unit } = basis;
  const commissioner = await findCommissioner(people, organisationId, { bodyId, unitId: unit.unitId });
  settled(
    await decideAndSave({
      store: plans,
      organisationId,
      id: planIdOf(data.reportId),
      cause,
      decide: (plan) => openPlan(plan, { basis, ...(commissioner && { commissioner }) }, cause),
    }),
  );
};
