import { mayDo, type Via } from '#shared/domain/organisation/access.ts';
import type { Caller } from '#shared/domain/organisation/membership.ts';
import { type FollowUpAsWhole, followUpAsWhole } from '#shared/domain/plan/follow-up-as-whole.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import { revisitIdOf } from '#shared/domain/plan/plan-id.ts';
import { revisitSeenByUnit } from '#shared/domain/revisit/revisit-seen-by-unit.ts';
import { Problem } from '#shared/lambda/problem.ts';
import type { ClosingTalkStore } from '#shared/storage/report/closing-talk-store.ts';
import type { RevisitStore } from '#shared/storage/revisit/revisit-store.ts';
import type { ReportShelf } from './report-shelf.ts';

export interface FindFollowUp {
  readonly caller: Caller;
  readonly via: Via;
  readonly revisits: RevisitStore;
  readonly reports: ReportShelf;
  readonly talks: ClosingTalkStore;
}

/** A unit's newest talks that are looked through for those of one follow-up: two are asked for in two years. */
const talksLookedThrough = 50;

const talksOf = async (talks: ClosingTalkStore, { organisationId, unit, reportId }: Plan) => {
  const { items } = await talks.listOfUnit(
    { organisationId, unitId: unit.unitId },
    { limit: talksLookedThrough },
  );
  const own = items
    .map(({ summary }) => summary as { id: string; reportId: string })
    .filter((talk) => talk.reportId === reportId);
  const found = await Promise.all(own.map(({ id }) => talks.find(organisationId, id)));
  return found.flatMap((stored) => stored?.state ?? []);
};

/**
 * Everything of one follow-up that the caller may see, put together.
 * @throws Problem 404 when the report is not there.
 */
export const findFollowUp = async (
  plan: Plan,
  { caller, via, revisits: visits, reports, talks }: FindFollowUp,
): Promise<FollowUpAsWhole> => {
  const { planId, organisationId, bodyId, unit, reportId, programme, assessmentCompletedOn } = plan;
  const { programmeId } = programme;
  const [report, held, reportBefore, ...found] = await Promise.all([
    reports.find(reportId),
    talksOf(talks, plan),
    reports.findBefore({ programmeId, reportId, completedOn: assessmentCompletedOn }),
    ...plan.revisits.map(({ number }) => visits.find(organisationId, revisitIdOf(planId, number))),
  ]);
  if (report === undefined) throw new Problem('missing');
  const belonging = { bodyId, unitId: unit.unitId };
  const readsWhole = mayDo({ caller, noun: 'revisit', action: 'readWhole', belonging, via });
  const revisits = found.flatMap((revisit) => {
    if (revisit === undefined) return [];
    return (readsWhole ? revisit.state : revisitSeenByUnit(revisit.state)) ?? [];
  });
  return followUpAsWhole({ plan, report, reportBefore, talks: held, revisits });
};
