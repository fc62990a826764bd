import type { Timeline } from './timeline.ts';

/** What a story of many years must have in it, by event and what the event says. */
const turns: readonly {
  readonly what: string;
  readonly name: string;
  readonly says?: Readonly<Record<string, unknown>>;
}[] = [
  { what: 'a revisit that was moved', name: 'RevisitMoved', says: { why: 'postponed' } },
  { what: 'a revisit that was waived', name: 'RevisitWaived' },
  { what: 'an extra revisit', name: 'ExtraRevisitSet' },
  { what: 'an unannounced revisit', name: 'RevisitPlanned', says: { announcement: 'unannounced' } },
  { what: 'somebody coming unannounced', name: 'RevisitCarriedOut' },
];

/** What is missing in a story of many years, and every revisit that was called for twice or after it was waived, as sentences. */
export const checkLongStory = ({ entries }: Timeline): readonly string[] => {
  const events = entries.filter((entry) => entry.kind === 'event');
  const missing = turns
    .filter(
      ({ name, says = {} }) =>
        !events.some(
          (event) =>
            event.name === name && Object.entries(says).every(([key, value]) => event.data[key] === value),
        ),
    )
    .map(({ what }) => `The story has not got ${what}`);
  const numbersOf = (name: string) =>
    events
      .filter((event) => event.name === name)
      .map(({ data }) => `${String(data['planId'])}, number ${String(data['revisitNumber'])}`);
  const called = numbersOf('PlanDueForReview');
  const waived = new Set(numbersOf('RevisitWaived'));
  const wrong = called.filter((revisit, index) => called.indexOf(revisit) !== index || waived.has(revisit));
  const assessed = new Set(events.filter(({ name }) => name === 'AssessmentOpened').map(({ id }) => id));
  return [
    ...missing,
    ...wrong.map((revisit) => `The revisit of ${revisit} was called for twice, or although it was waived`),
    ...(assessed.size >= 5
      ? []
      : [`Only ${assessed.size} assessments were opened: less than one cycle more`]),
  ];
};
