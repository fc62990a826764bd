import { answerPage, pageType } from '#shared/documents/answer-page.ts';
import { findPublisher } from '#shared/documents/find-publisher.ts';
import { FollowUpAsWhole } from '#shared/domain/plan/follow-up-as-whole.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import { findRecord } from '#shared/lambda/records.ts';
import { type ApiRequest, route } from '#shared/lambda/route.ts';
import { findFollowUp } from './find-follow-up.ts';
import type { FollowUpNeeds } from './needs.ts';
import { PlanParams } from './params.ts';
import { reportShelf } from './report-shelf.ts';

const followUp = '/v1/{organisationId}/plans/{planId}/follow-up';

const findWhole = async (
  request: ApiRequest<{ planId: string }, unknown, unknown>,
  needs: FollowUpNeeds,
): Promise<{ whole: FollowUpAsWhole; plan: Plan }> => {
  const { stored, via } = await findRecord(request, needs, { store: needs.plans, id: request.params.planId });
  const plan = stored.state;
  const { organisationId, unit } = plan;
  const reports = reportShelf(needs.reports, { organisationId, unitId: unit.unitId });
  const { caller } = request;
  const { revisits, talks } = needs;
  return { whole: await findFollowUp(plan, { caller, via, revisits, talks, reports }), plan };
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
  async story(request, needs: FollowUpNeeds) {
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
  async story(request, needs: FollowUpNeeds) {
    const { whole, plan } = await findWhole(request, needs);
    const { organisationId, bodyId } = plan;
    const publisher = await findPublisher(needs.table, { organisationId, bodyId });
    // Loaded when somebody prints: the function starts without it.
    const { followUpDocument } = await import('#shared/documents/follow-up-document.ts');
    return answerPage(followUpDocument(whole, publisher));
  },
});
