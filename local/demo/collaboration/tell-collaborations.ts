import { nextWorkingDay } from '#shared/domain/calendar/stockholm.ts';
import type { LocalStack } from '../../local-stack.ts';
import { Timeline } from '../timeline.ts';
import { dalslandStory } from './dalsland-story.ts';
import { skaraborgStory } from './skaraborg-story.ts';
import { solnaStory } from './solna-story.ts';
import type { CollaborationOutcome, Telling } from './telling.ts';

/** Tells the three collaborations one after the other. */
export const tellCollaborations = async (
  stack: LocalStack,
): Promise<{ timeline: Timeline; outcomes: readonly CollaborationOutcome[] }> => {
  const timeline = new Timeline(stack);
  stack.clock.advanceTo(`${nextWorkingDay(stack.clock.now().toISOString().slice(0, 10))}T08:00:00.000Z`);
  const telling: Telling = { stack, timeline };
  const outcomes = [await dalslandStory(telling), await solnaStory(telling), await skaraborgStory(telling)];
  return { timeline, outcomes };
};
