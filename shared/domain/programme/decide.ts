import type { BodyId, OrganisationId, Period, ProgrammeId } from '#events/identifiers.ts';
import type { Interval } from '../calendar/interval.ts';
import { dateInStockholm } from '../calendar/stockholm.ts';
import { type Circumstances, type Decision, personOf } from '../decision.ts';
import { Refusal, refuse, type Violation } from '../refusal.ts';
import type { ProgrammeDefinition } from './definition.ts';
import { type BodyDecision, draftOf, type Programme, type ProgrammeVersion } from './programme.ts';
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

const daysOf = (period: Period): number =>
  [...period.matchAll(/(\d+)([YMWD])/g)].reduce(
    (sum, [, count, unit = '']) => sum + Number(count) * (daysIn[unit] ?? 0),
    0,
  );

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
    typeof interval !== 'string' || daysOf(interval) <= longestDays
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

export interface DraftProgramme {
  readonly programmeId: ProgrammeId;
  readonly organisationId: OrganisationId;
  readonly bodyId: BodyId;
  readonly definition: ProgrammeDefinition;
}

/** Begins a programme with its first draft, or lays a new draft beside the adopted versions of one there is. */
export const draftProgramme = (
  programme: Programme | undefined,
  { programmeId, organisationId, bodyId, definition }: DraftProgramme,
  { actor }: Circumstances,
): Decision<Programme> => {
  const violations = [...checkIds(definition), ...checkCadence(definition)];
  if (violations.length > 0) return new Refusal('invalid', violations);

  const base: Programme = programme ?? {
    programmeId,
    organisationId,
    bodyId,
    draftedBy: personOf(actor),
    versions: {},
  };
  const version = draftOf(base)?.version ?? Object.keys(base.versions).length + 1;
  return {
    state: { ...base, versions: { ...base.versions, [version]: { version, definition } } },
    events: [
      { name: 'ProgrammeDrafted', data: { programmeId: base.programmeId, bodyId: base.bodyId, version } },
    ],
  };
};

/** The body adopts the draft: from now on it is immutable and new assessments follow it. */
export const adoptProgramme = (
  programme: Programme,
  { decision }: { readonly decision: BodyDecision },
  { now }: Circumstances,
): Decision<Programme> => {
  const draft = draftOf(programme);
  if (draft === undefined) return refuse('conflict', rules.draftToAdopt);
  if (decision.bodyId !== programme.bodyId) {
    return refuse('invalid', rules.decisionIsOfTheBody, {
      field: '/decision/bodyId',
      limit: programme.bodyId,
      received: decision.bodyId,
    });
  }
  if (decision.decidedOn > dateInStockholm(now)) {
    return refuse('invalid', rules.notAdoptedInAdvance, {
      field: '/decision/decidedOn',
      limit: dateInStockholm(now),
      received: decision.decidedOn,
    });
  }
  const { programmeId, bodyId } = programme;
  const { decidedOn, paragraph, referenceNumber } = decision;
  const adopted: ProgrammeVersion = { ...draft, decision, adoptedAt: now };
  return {
    state: { ...programme, versions: { ...programme.versions, [draft.version]: adopted } },
    events: [
      {
        name: 'ProgrammeAdopted',
        data: { programmeId, bodyId, version: draft.version, decidedOn, paragraph, referenceNumber },
      },
    ],
  };
};
