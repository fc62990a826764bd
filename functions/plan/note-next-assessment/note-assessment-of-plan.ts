import type { EventData } from '#events/catalogue.ts';
import { noteNextAssessment } from '#shared/domain/plan/note-next-assessment.ts';
import { type ReceivedEvent, settled } from '#shared/messaging/react.ts';
import type { Cause } from '#shared/storage/aggregate-store.ts';
import { decideAndSave } from '#shared/storage/decide-and-save.ts';
import type { PlanStore } from '#shared/storage/plan/plan-store.ts';

/** Tells the plan that an assessment has taken up what it carried over, so that it stops asking for one. */
export const noteAssessmentOfPlan = async (
  { organisationId, data }: ReceivedEvent<EventData<'AssessmentOpened'>>,
  cause: Cause,
  { plans }: { readonly plans: PlanStore },
): Promise<void> => {
  const { assessmentId, followsPlanId } = data;
  if (followsPlanId === undefined) return;
  settled(
    await decideAndSave({
      store: plans,
      organisationId,
      id: followsPlanId,
      cause,
      decide: (plan) => plan && noteNextAssessment(plan, { assessmentId }),
    }),
  );
};
