import type { AssessmentId, OrganisationId, UnitId } from '#events/identifiers.ts';
import { openAssessment } from '#shared/domain/assessment/open-assessment.ts';
import { OpeningRequest, prepareOpening } from '#shared/domain/assessment/prepare-opening.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { createRecord, Receipt } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import type { AssessmentNeeds } from './needs.ts';
import { OrganisationParams } from './params.ts';

/** So many of the unit's newest plans are looked through for the one that the assessment takes up. */
const plansLookedThrough = 10;

const closedPlansOf = async (
  { plans }: AssessmentNeeds,
  unit: { organisationId: OrganisationId; unitId: UnitId },
): Promise<readonly Plan[]> => {
  const { items } = await plans.listOfUnit(unit, { limit: plansLookedThrough });
  const summaries = items.map((item) => item['summary'] as { id: string; closedOn?: string });
  const closed = summaries.filter(({ closedOn }) => closedOn !== undefined);
  const found = await Promise.all(closed.map(({ id }) => plans.find(unit.organisationId, id)));
  return found.flatMap((stored) => stored?.state ?? []);
};

/** Opens an assessment; the caller is its officer, and it takes up what the unit's last plan carried over. */
export const openAssessmentRoute = route({
  operationId: 'openAssessment',
  method: 'POST',
  path: '/v1/{organisationId}/assessments',
  noun: 'assessment',
  action: 'open',
  summary: { sv: 'Öppna en uppföljning av en enhet', en: 'Open an assessment of a unit' },
  params: OrganisationParams,
  body: OpeningRequest,
  answer: Receipt,
  status: 201,
  story: (request, needs: AssessmentNeeds) => {
    const { organisationId, caller, body } = request;
    const { unitId, programmeId, agreementId } = body;
    const assessmentId = needs.newId() as AssessmentId;
    return createRecord(request, needs, {
      store: needs.assessments,
      id: assessmentId,
      meanwhile: () =>
        Promise.all([
          needs.organisations.find(organisationId, organisationId),
          needs.units.find(organisationId, unitId),
          needs.programmes.find(organisationId, programmeId),
          agreementId && needs.agreements.find(organisationId, agreementId),
          closedPlansOf(needs, { organisationId, unitId }),
        ]),
      decide(circumstances, [organisation, unit, programme, agreement, closedPlans]) {
        const opening = prepareOpening({
          assessmentId,
          organisationId,
          officer: { organisationId, personId: caller.personId },
          request: body,
          found: {
            unit: unit?.state,
            programme: programme?.state,
            agreement: agreement ? agreement.state : undefined,
            closedPlans,
          },
          closedDays: organisation?.state.closedDays ?? [],
        });
        return opening instanceof Refusal ? opening : openAssessment(undefined, opening, circumstances);
      },
    });
  },
});
