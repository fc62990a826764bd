import * as z from 'zod/mini';
import { answerPage, pageType } from '#shared/documents/answer-page.ts';
import { findPublisher } from '#shared/documents/find-publisher.ts';
import { asStaff } from '#shared/domain/document/seen-as.ts';
import { mayDo, type Via } from '#shared/domain/organisation/access.ts';
import { isKnownToUnit } from '#shared/domain/organisation/breach.ts';
import { followUnit, type Unit } from '#shared/domain/organisation/unit.ts';
import type { FollowUpAsWhole } from '#shared/domain/plan/follow-up-as-whole.ts';
import {
  type AssessmentUnderWay,
  assessmentUnderWay,
  breachOfUnit,
  UnitFollowUps,
} from '#shared/domain/plan/unit-follow-ups.ts';
import { ListQuery, linkTo, withCursor } from '#shared/lambda/lists.ts';
import { findRecord } from '#shared/lambda/records.ts';
import { type ApiRequest, route } from '#shared/lambda/route.ts';
import { findFollowUp } from './find-follow-up.ts';
import type { FollowUpNeeds } from './needs.ts';
import { UnitParams } from './params.ts';
import { type ReportShelf, reportShelf } from './report-shelf.ts';

const ofUnit = '/v1/{organisationId}/units/{unitId}/follow-ups';

/** So many of the unit's newest assessments are looked through for those that go on. */
const assessmentsLookedThrough = 10;

/** A page of follow-ups, each with its report, plan and revisits; a unit has one or two in two years. */
const FollowUpsQuery = z.strictObject({
  limit: z._default(z.coerce.number<string>().check(z.int(), z.gte(1), z.lte(20)), 20),
  cursor: ListQuery.shape.cursor,
});

type UnitRequest = ApiRequest<z.infer<typeof UnitParams>, z.infer<typeof FollowUpsQuery>, unknown>;

/** The unit's assessments that go on, for whoever may read them whole. */
const findUnderWay = async (
  { caller }: UnitRequest,
  needs: FollowUpNeeds,
  { unit, via, reports }: { readonly unit: Unit; readonly via: Via; readonly reports: ReportShelf },
): Promise<AssessmentUnderWay[]> => {
  const { organisationId, unitId, bodyId } = unit;
  const belonging = { bodyId, unitId };
  if (!mayDo({ caller, noun: 'assessment', action: 'readWhole', belonging, via })) return [];
  const page = { limit: assessmentsLookedThrough };
  const { items } = await needs.assessments.listOfUnit({ organisationId, unitId }, page);
  const open = items
    .map(({ summary }) => summary as { id: string; status: string })
    .filter(({ status }) => status === 'open');
  const found = await Promise.all(open.map(({ id }) => needs.assessments.find(organisationId, id)));
  return Promise.all(
    found.flatMap((stored) => {
      if (stored === undefined) return [];
      const { programme, carriedOver } = stored.state;
      const { programmeId } = programme;
      const under = async () => {
        const [reportBefore, planBefore] = await Promise.all([
          reports.findBefore({ programmeId }),
          carriedOver && needs.plans.find(organisationId, carriedOver.planId),
        ]);
        return assessmentUnderWay({ assessment: stored.state, reportBefore, planBefore: planBefore?.state });
      };
      return [under()];
    }),
  );
};

/** So many of the unit's newest matters under agreements are shown. */
const breachesShown = 20;

/** What the unit's deficiencies have led to under its agreements, as far as the caller may know of it. */
const findBreaches = async (
  { caller, organisationId: readerId }: UnitRequest,
  { breaches }: FollowUpNeeds,
  { unit, via }: { readonly unit: Unit; readonly via: Via },
) => {
  const { organisationId, unitId, bodyId } = unit;
  const asked = { noun: 'organisation', action: 'readBreaches', belonging: { bodyId, unitId }, via } as const;
  if (!mayDo({ caller, ...asked })) return [];
  const isStaff = mayDo({ caller: asStaff(caller), ...asked });
  const { items } = await breaches.listOfUnit({ organisationId, unitId }, { limit: breachesShown });
  const ids = items.map(({ summary }) => (summary as { id: string }).id);
  const found = await Promise.all(ids.map((id) => breaches.find(organisationId, id)));
  return found.flatMap((stored) => {
    if (stored === undefined) return [];
    const isTheirs = via === 'own' || stored.state.unit.providerId === readerId;
    return isTheirs && (isStaff || isKnownToUnit(stored.state)) ? [breachOfUnit(stored.state)] : [];
  });
};

/**
 * The unit through the years, as far as the caller may see it. Another provider than the one that was followed up
 * gets nothing of what was found there before.
 */
const findUnitFollowUps = async (request: UnitRequest, needs: FollowUpNeeds) => {
  const { caller, params, query } = request;
  const { stored, via } = await findRecord(request, needs, { store: needs.units, id: params.unitId });
  const unit = stored.state;
  const { organisationId, unitId } = unit;
  const page = await withCursor(() => needs.plans.listOfUnit({ organisationId, unitId }, query));
  const ids = page.items.map(({ summary }) => (summary as { id: string }).id);
  const plans = await Promise.all(ids.map((id) => needs.plans.find(organisationId, id)));
  const seen = plans.flatMap((plan) => {
    if (plan === undefined) return [];
    const belonging = { bodyId: plan.state.bodyId, unitId };
    const isTheirs = via === 'own' || plan.state.unit.providerId === request.organisationId;
    return isTheirs && mayDo({ caller, noun: 'plan', action: 'read', belonging, via }) ? [plan.state] : [];
  });
  const reports = reportShelf(needs.reports, { organisationId, unitId });
  const [underWay, breaches] = await Promise.all([
    findUnderWay(request, needs, { unit, via, reports }),
    findBreaches(request, needs, { unit, via }),
  ]);
  const { revisits, talks } = needs;
  const followUps: FollowUpAsWhole[] = [];
  // One after the other: each reads its report and all its revisits at once, and connections are few.
  for (const plan of seen) {
    followUps.push(await findFollowUp(plan, { caller, via, revisits, talks, reports }));
  }
  const whole: UnitFollowUps = { unit: followUnit(unit), underWay, followUps, breaches };
  return { whole, unit, cursor: page.cursor };
};

/** A unit through the years as one view. */
export const readUnitFollowUpsRoute = route({
  operationId: 'readUnitFollowUps',
  method: 'GET',
  path: ofUnit,
  noun: 'plan',
  action: 'read',
  summary: {
    sv: 'Läs en enhets uppföljningar i sin helhet, den senaste först, och vad en pågående uppföljning börjar med',
    en: 'Read the follow-ups of a unit as a whole, newest first, and what one that goes on begins with',
  },
  params: UnitParams,
  query: FollowUpsQuery,
  answer: z.object({
    ...UnitFollowUps.shape,
    _links: z.object({
      self: z.object({ href: z.string() }),
      next: z.optional(z.object({ href: z.string() })),
    }),
  }),
  status: 200,
  async story(request, needs: FollowUpNeeds) {
    const { whole, cursor } = await findUnitFollowUps(request, needs);
    const link = (more: object) => ({ href: linkTo(request.path, { ...request.query, ...more }) });
    return {
      status: 200,
      headers: { 'cache-control': 'private, no-cache' },
      json: { ...whole, _links: { self: link({}), ...(cursor && { next: link({ cursor }) }) } },
    };
  },
});

/** The same as a page; whoever may read it may print it. */
export const printUnitFollowUpsRoute = route({
  operationId: 'printUnitFollowUps',
  method: 'GET',
  path: `${ofUnit}/document`,
  noun: 'plan',
  action: 'read',
  summary: {
    sv: 'En enhets uppföljningar i sin helhet som en sida att läsa och skriva ut',
    en: 'The follow-ups of a unit as a whole as a page to read and print',
  },
  params: UnitParams,
  query: FollowUpsQuery,
  answerType: pageType,
  status: 200,
  async story(request, needs: FollowUpNeeds) {
    const { whole, unit } = await findUnitFollowUps(request, needs);
    const { organisationId, bodyId } = unit;
    const publisher = await findPublisher(needs.table, { organisationId, bodyId });
    // Loaded when somebody prints: the function starts without it.
    const { unitFollowUpsDocument } = await import('#shared/documents/unit-follow-ups-document.ts');
    return answerPage(unitFollowUpsDocument(whole, publisher));
  },
});
