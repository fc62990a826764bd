import type { OrganisationId, UnitId } from '#events/identifiers.ts';
import { mayDo, type Via } from '#shared/domain/organisation/access.ts';
import type { Caller } from '#shared/domain/organisation/membership.ts';
import { type FollowUpAsWhole, followUpAsWhole } from '#shared/domain/plan/follow-up-as-whole.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import { revisitIdOf } from '#shared/domain/plan/plan-id.ts';
import type { Report } from '#shared/domain/report/report.ts';
import { revisitSeenByUnit } from '#shared/domain/revisit/revisit-seen-by-unit.ts';
import { Problem } from '#shared/lambda/problem.ts';
import type { FollowUpNeeds } from './needs.ts';

/** So many of the unit's newest reports are looked through for the one before. */
const reportsLookedThrough = 10;

interface After {
  readonly organisationId: OrganisationId;
  readonly unitId: UnitId;
  readonly programmeId: string;
  /** The report that is compared, and the day on which its assessment was completed; none: the newest is sought. */
  readonly reportId?: string;
  readonly completedOn?: string;
}

/** The unit's newest report that was handed over under the same programme before another one. */
export const findReportBefore = async (
  { reports }: FollowUpNeeds,
  { organisationId, unitId, programmeId, reportId, completedOn }: After,
): Promise<Report | undefined> => {
  const { items } = await reports.listOfUnit({ organisationId, unitId }, { limit: reportsLookedThrough });
  for (const { summary } of items) {
    const { id } = summary as { id: string };
    const report = id === reportId ? undefined : (await reports.find(organisationId, id))?.state;
    const isBefore =
      report?.publication && (completedOn === undefined || report.assessmentCompletedOn < completedOn);
    if (isBefore && report.programme.programmeId === programmeId) return report;
  }
  return undefined;
};

/**
 * Everything of one follow-up that the caller may see, put together.
 * @throws Problem 404 when the report is not there.
 */
export const findFollowUp = async (
  needs: FollowUpNeeds,
  plan: Plan,
  { caller, via }: { readonly caller: Caller; readonly via: Via },
): Promise<FollowUpAsWhole> => {
  const { planId, organisationId, bodyId, unit, reportId, programme, assessmentCompletedOn } = plan;
  const { unitId } = unit;
  const { programmeId } = programme;
  const [report, reportBefore, ...found] = await Promise.all([
    needs.reports.find(organisationId, reportId),
    findReportBefore(needs, {
      organisationId,
      unitId,
      programmeId,
      reportId,
      completedOn: assessmentCompletedOn,
    }),
    ...plan.revisits.map(({ number }) => needs.revisits.find(organisationId, revisitIdOf(planId, number))),
  ]);
  if (report === undefined) throw new Problem('missing');
  const belonging = { bodyId, unitId };
  const readsWhole = mayDo({ caller, noun: 'revisit', action: 'readWhole', belonging, via });
  const revisits = found.flatMap((revisit) => {
    if (revisit === undefined) return [];
    return (readsWhole ? revisit.state : revisitSeenByUnit(revisit.state)) ?? [];
  });
  return followUpAsWhole({ plan, report: report.state, reportBefore, revisits });
};
