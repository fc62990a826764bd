import { boardCriteriaStory } from '#local/demo/board-criteria-story.ts';
import { checkOutcome } from '#local/demo/check-outcome.ts';
import type { Story } from '#local/demo/follow-up.ts';
import { Timeline } from '#local/demo/timeline.ts';
import { twoYearStory } from '#local/demo/two-year-story.ts';
import type { LocalStack } from '#local/local-stack.ts';
import { castUnit, municipalityCast } from '#local/users/municipality-cast.ts';

/** The two real ways of working, each with a municipality and a fictional unit to follow up. */
export const stories = {
  'two-year': {
    title: 'two years, eleven areas, own unit',
    municipality: { code: '0184', place: 'Solna' },
    unit: {
      name: 'Åkerbo särskilda boende (fiktiv)',
      form: 'särskilt boende',
      manager: { first: 'Ulla', place: 'Solna', sub: 'ulla-unit-manager' },
    },
    tell: twoYearStory,
  },
  'board-criteria': {
    title: "the board's criteria, partial, private unit, two revisits",
    municipality: { code: '2080', place: 'Falun' },
    unit: {
      name: 'Hemtjänst Björken (fiktiv)',
      form: 'hemtjänst',
      manager: { first: 'Vera', place: 'Björken', sub: 'vera-provider' },
      provider: 'Björken Omsorg AB (fiktivt)',
    },
    tell: boardCriteriaStory,
  },
} as const;

/** What the demo checks of both stories together: their documents, and mails that the week's digest still holds. */
const ofBothStories = /documents? were sent|notifications were planned|^(Document|Disclosure|Disposal)/;

export type StoryName = keyof typeof stories;

/**
 * Tells one of the demo's stories, from the programme's draft to the closed plan and what follows.
 * @throws Error when something that should have happened did not.
 */
export const tellStory = async (stack: LocalStack, name: StoryName, onBegin: () => void): Promise<void> => {
  const { municipality, unit: options, tell } = stories[name];
  const write = console.log;
  console.log = () => {};
  try {
    const timeline = new Timeline(stack);
    const cast = await municipalityCast(stack, {
      ...municipality,
      body: { bodyId: 'omvardnadsnamnden', name: 'Omvårdnadsnämnden' },
      loginSuffix: `-${name}`,
    });
    const unit = await castUnit(stack, cast, options);
    await timeline.settle();
    onBegin();
    const story: Story = tell({ stack, timeline, cast, unit });
    for (let step = await story.next(); ; step = await story.next()) {
      if (step.done) {
        const problems = checkOutcome(stack, timeline, step.value).filter(
          (problem) => !ofBothStories.test(problem),
        );
        if (problems.length > 0) throw new Error(`${name}: ${problems.join('; ')}`);
        return;
      }
      await timeline.until(step.value.until, step.value.why);
    }
  } finally {
    console.log = write;
  }
};
