import type { EventData } from '#events/catalogue.ts';
import type { ReceivedEvent } from '#shared/messaging/react.ts';
import type { Cause } from '#shared/storage/aggregate-store.ts';
import { type NoteAssessmentNeeds, noteAssessmentOfPlan } from './note-assessment-of-plan.ts';
import { pullPlansForward } from './pull-plans-forward.ts';

type Begun = EventData<'AssessmentOpened'> | EventData<'AssessmentCancelled'>;

/** What happens around a plan and moves its coming dates: the next assessment begins or is cancelled, or the unit is at risk. */
export const keepDates = (
  { data, ...event }: ReceivedEvent<Begun | EventData<'UnitRiskLevelSet'>>,
  cause: Cause,
  needs: NoteAssessmentNeeds,
): Promise<void> =>
  'setOn' in data
    ? pullPlansForward({ ...event, data }, cause, needs)
    : noteAssessmentOfPlan({ ...event, data }, cause, needs);
