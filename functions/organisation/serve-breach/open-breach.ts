import type { BreachId, OrganisationId } from '#events/identifiers.ts';
import { BreachToOpen, openBreach } from '#shared/domain/organisation/open-breach.ts';
import type { Report } from '#shared/domain/report/report.ts';
import { createRecord, Receipt } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import type { BreachNeeds } from './needs.ts';
import { OrganisationParams } from './params.ts';

/** So many of the unit's newest matters are looked through for one that holds the same deficiency. */
const mattersLookedThrough = 100;

const heldAlready = async (
  { breaches }: BreachNeeds,
  organisationId: OrganisationId,
  { reportId, unit }: Report,
): Promise<readonly string[]> => {
  const page = { limit: mattersLookedThrough };
  const { items } = await breaches.listOfUnit({ organisationId, unitId: unit.unitId }, page);
  return items
    .map(({ summary }) => summary as { reportId: string; status: string; findingIds: readonly string[] })
    .filter((matter) => matter.reportId === reportId && matter.status !== 'closed')
    .flatMap(({ findingIds }) => findingIds);
};

/** Holds deficiencies of a report against the agreement it follows up; what follows a named person decides. */
export const openBreachRoute = route({
  operationId: 'openBreach',
  method: 'POST',
  path: '/v1/{organisationId}/breaches',
  noun: 'organisation',
  action: 'openBreaches',
  summary: {
    sv: 'Pröva brister i en rapport mot avtalet',
    en: 'Hold deficiencies of a report against the agreement',
  },
  params: OrganisationParams,
  body: BreachToOpen,
  answer: Receipt,
  status: 201,
  example: { reportId: '0192f0c1-3333-5c3d-8e4f-5a6b7c8d9e0f', findingIds: ['3-2'] },
  story: async (request, needs: BreachNeeds) => {
    const { organisationId, body } = request;
    const [organisation, report] = await Promise.all([
      needs.organisations.find(organisationId, organisationId),
      needs.reports.find(organisationId, body.reportId),
    ]);
    const agreementId = report?.state.agreement?.agreementId;
    const agreement = agreementId && (await needs.agreements.find(organisationId, agreementId));
    const found = {
      report: report?.state,
      agreement: agreement ? agreement.state : undefined,
      heldAlready: report ? await heldAlready(needs, organisationId, report.state) : [],
    };
    const breachId = needs.newId() as BreachId;
    const closedDays = organisation?.state.closedDays ?? [];
    return createRecord(request, needs, {
      store: needs.breaches,
      id: breachId,
      decide: (circumstances) => openBreach({ breachId, request: body, found, closedDays }, circumstances),
    });
  },
});
