import { answerPage, pageType } from '#shared/documents/answer-page.ts';
import { findPublisher } from '#shared/documents/find-publisher.ts';
import { mayDo } from '#shared/domain/organisation/access.ts';
import { FollowUpAsWhole, followUpAsWhole } from '#shared/domain/plan/follow-up-as-whole.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import { revisitIdOf } from '#shared/domain/plan/plan-id.ts';
import type { Report } from '#shared/domain/report/report.ts';
import { revisitSeenByUnit } from '#shared/domain/revisit/revisit-seen-by-unit.ts';
import { Problem } from '#shared/lambda/problem.ts';
import { findRecord } from '#shared/lambda/records.ts';
import { type ApiRequest, route } from '#shared/lambda/route.ts';
import type { PlanNeeds } from './needs.ts';
import { PlanParams } from './params.ts';

const followUp = '/v1/{organisationId}/plans/{planId}/follow-up';

/** So many of the unit's newest reports are looked through for the one before. */
const reportsLookedThrough = 10;

/** The unit's newest report that was handed over under the same programme before the one the plan answers. */
const findReportBefore = async (
  { reports }: PlanNeeds,
  { organisationId, unit, programme, reportId, assessmentCompletedOn }: Plan,
): Promise<Report | undefined> => {
  const page = { limit: reportsLookedThrough };
  const { items } = await reports.listOfUnit({ organisationId, unitId: unit.unitId }, page);
  for (const { summary } of items) {
    const { id } = summary as { id: string };
    const report = id === reportId ? undefined : (await reports.find(organisationId, id))?.state;
    const isBefore = report?.publication && report.assessmentCompletedOn < assessmentCompletedOn;
    if (isBefore && report.programme.programmeId === programme.programmeId) return report;
  }
  return undefined;
};

/** Everything of one follow-up that the caller may see, put together. */
const findWhole = async (
  request: ApiRequest<{ planId: string }, unknown, unknown>,
  needs: PlanNeeds,
): Promise<{ whole: FollowUpAsWhole; plan: Plan }> => {
  const { stored, via } = await findRecord(request, needs, { store: needs.plans, id: request.params.planId });
  const plan = stored.state;
  const { planId, organisationId, bodyId, unit, reportId } = plan;
  const [report, reportBefore, ...found] = await Promise.all([
    needs.reports.find(organisationId, reportId),
    findReportBefore(needs, plan),
    ...plan.revisits.map(({ number }) => needs.revisits.find(organisationId, revisitIdOf(planId, number))),
  ]);
  if (report === undefined) throw new Problem('missing');
  const asked = { caller: request.caller, belonging: { bodyId, unitId: unit.unitId }, via };
  const readsWhole = mayDo({ ...asked, noun: 'revisit', action: 'readWhole' });
  const revisits = found.flatMap((revisit) => {
    if (revisit === undefined) return [];
    return (readsWhole ? revisit.state : revisitSeenByUnit(revisit.state)) ?? [];
  });
  return { whole: followUpAsWhole({ plan, report: report.state, reportBefore, revisits }), plan };
};

/** Year one and year two of a unit as one view. */
export const readFollowUpRoute = route({
  operationId: 'readFollowUp',
  method: 'GET',
  path: followUp,
  noun: 'plan',
  action: 'read',
  summary: {
    sv: 'Läs hela uppföljningen av en enhet: vad som bedömdes, vad som gjordes, varje återbesök, effekter och vad som återstår',
    en: 'Read the whole follow-up of a unit: what was judged, what was done, each revisit, effects and what remains',
  },
  params: PlanParams,
  answer: FollowUpAsWhole,
  status: 200,
  async story(request, needs: PlanNeeds) {
    const { whole } = await findWhole(request, needs);
    return { status: 200, headers: { 'cache-control': 'private, no-cache' }, json: whole };
  },
});

/** The same as a page; whoever may read it may print it. */
export const printFollowUpRoute = route({
  operationId: 'printFollowUp',
  method: 'GET',
  path: `${followUp}/document`,
  noun: 'plan',
  action: 'read',
  summary: {
    sv: 'Hela uppföljningen av en enhet som en sida att läsa och skriva ut',
    en: 'The whole follow-up of a unit as a page to read and print',
  },
  params: PlanParams,
  answerType: pageType,
  status: 200,
  async story(request, needs: PlanNeeds) {
    const { whole, plan } = await findWhole(request, needs);
    const { organisationId, bodyId } = plan;
    const publisher = await findPublisher(needs.table, { organisationId, bodyId });
    // Loaded when somebody prints: the function starts without it.
    const { followUpDocument } = await import('#shared/documents/follow-up-document.ts');
    return answerPage(followUpDocument(whole, publisher));
  },
});
