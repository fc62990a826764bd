import type { EventData } from '#events/catalogue.ts';
import type { Decision } from '#shared/domain/decision.ts';
import { forgetNextAssessment } from '#shared/domain/plan/forget-next-assessment.ts';
import { noteNextAssessment } from '#shared/domain/plan/note-next-assessment.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import { type ReceivedEvent, settled } from '#shared/messaging/react.ts';
import type { Cause } from '#shared/storage/aggregate-store.ts';
import type { AssessmentStore } from '#shared/storage/assessment/assessment-store.ts';
import { decideAndSave } from '#shared/storage/decide-and-save.ts';
import type { PlanStore } from '#shared/storage/plan/plan-store.ts';

export interface NoteAssessmentNeeds {
  readonly assessments: AssessmentStore;
  readonly plans: PlanStore;
}

/**
 * Tells the plan that an assessment has taken up what it carried over, so that it stops asking for one, or that
 * this assessment was cancelled, so that it asks again. What the assessment is now counts, not which event says
 * so: it is looked at again after it was noted, since it may be cancelled in between.
 */
export const noteAssessmentOfPlan = async (
  { organisationId, data }: ReceivedEvent<EventData<'AssessmentOpened'> | EventData<'AssessmentCancelled'>>,
  cause: Cause,
  { assessments, plans }: NoteAssessmentNeeds,
): Promise<void> => {
  const { assessmentId, followsPlanId } = data;
  if (followsPlanId === undefined) return;
  const isCancelled = async (): Promise<boolean> =>
    (await assessments.find(organisationId, assessmentId))?.state.status === 'cancelled';
  const tell = async (rule: (plan: Plan) => Decision<Plan>) =>
    settled(
      await decideAndSave({
        store: plans,
        organisationId,
        id: followsPlanId,
        cause,
        decide: (plan) => plan && rule(plan),
      }),
    );
  if (!(await isCancelled())) await tell((plan) => noteNextAssessment(plan, { assessmentId }));
  if (await isCancelled()) await tell((plan) => forgetNextAssessment(plan, { assessmentId }));
};
