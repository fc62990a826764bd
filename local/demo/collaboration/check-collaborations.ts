import type { LocalStack } from '../../local-stack.ts';
import { checkDelivery, type EventEntry } from '../check-outcome.ts';
import type { Timeline } from '../timeline.ts';
import type { CollaborationOutcome } from './telling.ts';

/** How often each must have happened in the three collaborations. */
const expected: Readonly<Record<string, number>> = {
  CollaborationFounded: 3,
  PartyJoined: 10,
  SharedProgrammeReleased: 2,
  ProgrammeAdopted: 3,
  GuidelineDecided: 2,
  GuidelineAcknowledged: 1,
  WorkshopHeld: 2,
  JointPlanAdopted: 1,
  JointPlanDueForReview: 2,
  JointRevisitHeld: 2,
  JointPlanEnded: 1,
  GroupFormed: 3,
  TargetPictureFulfilled: 1,
  MatterReferred: 2,
  MatterWaitsTooLong: 1,
  MatterDecided: 1,
  MatterClosed: 1,
  ProcurementEnding: 1,
  // Two for the guideline, two parties of the joint plan, six of the matter.
  DecisionKept: 10,
};

const checkStances = (events: readonly EventEntry[]): string[] => {
  const taken = events.filter(({ name }) => name === 'StanceTaken').map(({ data }) => data['stance']);
  return ['agrees', 'reserves', 'declines'].flatMap((stance) =>
    taken.includes(stance) ? [] : [`Nobody ${stance} in the joint plan`],
  );
};

/** Everything that should have happened and did not, as sentences; empty when all is well. */
export const checkCollaborations = (
  stack: LocalStack,
  timeline: Timeline,
  outcomes: readonly CollaborationOutcome[],
): string[] => {
  const events = timeline.entries.filter((entry) => entry.kind === 'event');
  const counts = Object.entries(expected).flatMap(([name, times]) => {
    const found = events.filter((event) => event.name === name).length;
    return found === times ? [] : [`${name} happened ${found} times, expected ${times}`];
  });
  const empty = outcomes.flatMap(({ title, pages }) =>
    pages.filter(({ html }) => !html.includes('<main>')).map(({ name }) => `${title}: no page ${name}`),
  );
  return [...counts, ...checkStances(events), ...empty, ...checkDelivery(stack, events)];
};
