import type { Period } from '#events/identifiers.ts';
import type { Interval } from '../calendar/interval.ts';
import type { Violation } from '../refusal.ts';
import type { ProgrammeDefinition } from './definition.ts';
import { programmeSentences as rules } from './rules.ts';

const repeated = (ids: readonly string[]): string | undefined =>
  ids.find((id, index) => ids.indexOf(id) !== index);

const checkIds = (definition: ProgrammeDefinition): Violation[] => {
  const lists: [string, readonly { id: string }[]][] = [
    ['/definition/methods', definition.methods],
    ['/definition/scale', definition.scale],
    ['/definition/areas', definition.areas],
    ...definition.areas.map(({ criteria }, index): [string, typeof criteria] => [
      `/definition/areas/${index}/criteria`,
      criteria,
    ]),
  ];
  return lists.flatMap(([field, list]) => {
    const received = repeated(list.map(({ id }) => id));
    return received === undefined ? [] : [{ rule: rules.namesAreUnique, field, received }];
  });
};

const daysIn: Readonly<Record<string, number>> = { Y: 366, M: 31, W: 7, D: 1 };

/** No step of a follow-up is further away than this: days off are not known for ever. */
const longestDays = 10 * 366;

const daysOfPeriod = (period: Period): number =>
  [...period.matchAll(/(\d+)([YMWD])/g)].reduce(
    (sum, [, count, unit = '']) => sum + Number(count) * (daysIn[unit] ?? 0),
    0,
  );

/** About how many days an interval takes at most: enough to tell which of two is the longer one. */
export const daysOf = (interval: Interval): number => {
  if (typeof interval === 'string') return daysOfPeriod(interval);
  return 'workingDays' in interval ? (interval.workingDays * 7) / 5 : 366 / interval.yearDays.length;
};

const checkCadence = ({ cadence }: ProgrammeDefinition): Violation[] => {
  const {
    revisits,
    ladder,
    closingTalks: _,
    nextAssessmentScope: __,
    riskComesBackWithin,
    ...single
  } = cadence;
  const intervals: [string, Interval | undefined][] = [
    ...Object.entries(single),
    ...revisits.map(({ after }, index): [string, Interval] => [`revisits/${index}/after`, after]),
    ...ladder.map(({ after }, index): [string, Interval] => [`ladder/${index}/after`, after]),
    ...Object.entries(riskComesBackWithin ?? {}).map(([level, after]): [string, Interval] => [
      `riskComesBackWithin/${level}`,
      after,
    ]),
  ];
  const tooLong = intervals.flatMap(([name, interval]): Violation[] =>
    typeof interval !== 'string' || daysOfPeriod(interval) <= longestDays
      ? []
      : [
          {
            rule: rules.periodsAreNear,
            field: `/definition/cadence/${name}`,
            limit: 'P10Y',
            received: interval.slice(0, 40),
          },
        ],
  );
  return revisits[0]?.countedFrom === 'lastRevisit'
    ? [
        ...tooLong,
        { rule: rules.firstRevisitHasNoneBefore, field: '/definition/cadence/revisits/0/countedFrom' },
      ]
    : tooLong;
};

/** Everything that is wrong with a programme, whoever is to adopt it. */
export const checkDefinition = (definition: ProgrammeDefinition): Violation[] => [
  ...checkIds(definition),
  ...checkCadence(definition),
];
