import { nextWorkingDay } from '#shared/domain/calendar/stockholm.ts';
import type { LocalStack } from '../local-stack.ts';
import { castUnit, municipalityCast } from '../users/municipality-cast.ts';
import { boardCriteriaStory } from './board-criteria-story.ts';
import type { Outcome, Rest, Story } from './follow-up.ts';
import { Timeline } from './timeline.ts';
import { twoYearStory } from './two-year-story.ts';

/** The two municipalities with their fictional people and units. */
const setUp = async (stack: LocalStack, timeline: Timeline, years: number): Promise<Story[]> => {
  timeline.chapter('The municipalities are founded and their people registered');
  const solna = await municipalityCast(stack, {
    code: '0184',
    place: 'Solna',
    body: { bodyId: 'omvardnadsnamnden', name: 'Omvårdnadsnämnden' },
    loginSuffix: '-solna',
    english: ['mas'],
  });
  const falun = await municipalityCast(stack, {
    code: '2080',
    place: 'Falun',
    body: { bodyId: 'omvardnadsnamnden', name: 'Omvårdnadsnämnden' },
    loginSuffix: '-falun',
  });
  const akerbo = await castUnit(stack, solna, {
    name: 'Åkerbo särskilda boende (fiktiv)',
    form: 'särskilt boende',
    manager: { first: 'Ulla', place: 'Solna', sub: 'ulla-unit-manager' },
  });
  const bjorken = await castUnit(stack, falun, {
    name: 'Hemtjänst Björken (fiktiv)',
    form: 'hemtjänst',
    manager: { first: 'Vera', place: 'Björken', sub: 'vera-provider' },
    provider: 'Björken Omsorg AB (fiktivt)',
  });
  await timeline.settle();
  return [
    twoYearStory({ stack, timeline, cast: solna, unit: akerbo }, years),
    boardCriteriaStory({ stack, timeline, cast: falun, unit: bjorken }, years),
  ];
};

/** Tells the stories side by side, always going on with the one whose next date comes first. */
export const runStories = async (
  stack: LocalStack,
  { years = 2 }: { readonly years?: number } = {},
): Promise<{ timeline: Timeline; outcomes: readonly Outcome[] }> => {
  const timeline = new Timeline(stack);
  stack.clock.advanceTo(`${nextWorkingDay(stack.clock.now().toISOString().slice(0, 10))}T08:00:00.000Z`);
  const outcomes: Outcome[] = [];
  let resting: { story: Story; rest: Rest }[] = [];
  const goOn = async (story: Story): Promise<void> => {
    const { done, value } = await story.next();
    if (done) outcomes.push(...value);
    else resting.push({ story, rest: value });
  };
  const stories = await setUp(stack, timeline, years);
  timeline.chapter('The follow-ups begin');
  for (const story of stories) await goOn(story);
  while (resting.length > 0) {
    resting = resting.toSorted((a, b) => a.rest.until.localeCompare(b.rest.until));
    const [first, ...others] = resting as [(typeof resting)[0], ...typeof resting];
    resting = others;
    await timeline.until(first.rest.until, first.rest.why);
    await goOn(first.story);
  }
  return { timeline, outcomes };
};
