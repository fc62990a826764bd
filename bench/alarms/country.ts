import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CalendarDate, OrganisationId, PersonRef, PlanId, UnitId } from '#events/identifiers.ts';
import type { Accepted, Circumstances, Decision } from '#shared/domain/decision.ts';
import { adoptPlan } from '#shared/domain/plan/adopt-plan.ts';
import { agreePlan } from '#shared/domain/plan/agree-plan.ts';
import { answerLine } from '#shared/domain/plan/answer-line.ts';
import { commentPlan } from '#shared/domain/plan/comment-plan.ts';
import { openPlan } from '#shared/domain/plan/open-plan.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import { datesFrom } from '#shared/domain/plan/revisit-dates.ts';
import { submitPlan } from '#shared/domain/plan/submit-plan.ts';
import { ProgrammeDefinition } from '#shared/domain/programme/definition.ts';
import type { PlanBasis } from '#shared/domain/report/plan-basis.ts';
import type { RecordRef } from '#shared/storage/keys.ts';
import { municipalities } from '../growth/municipalities.ts';

/** What people will do about a plan: come in time and close it, come again and again, or let the ladder climb. */
export type Fate = 'heldInTime' | 'comesAgain' | 'neglected';

/** A country full of adopted plans, each waiting for its first revisit. */
export interface Country {
  readonly records: number;
  /** Before every alarm. */
  readonly startsOn: CalendarDate;
  /** The date from which a record's first revisit is due, moved to a working day. Never earlier for a higher number. */
  readonly dueFrom: (record: number) => CalendarDate;
}

const day = 86_400_000;

/** So many days after a date. */
export const daysAfter = (date: CalendarDate, days: number): CalendarDate =>
  new Date(Date.parse(date) + days * day).toISOString().slice(0, 10);

/** Due dates spread evenly over so many days, or over every so manieth of them. */
export const spreadOver =
  (startsOn: CalendarDate, { records, days, every = 1 }: { records: number; days: number; every?: number }) =>
  (record: number): CalendarDate =>
    daysAfter(startsOn, 1 + every * Math.floor((record * days) / records / every));

const idOf = (kind: number, record: number): string =>
  `${record.toString(16).padStart(8, '0')}-000${kind}-7000-8000-${record.toString(16).padStart(12, '0')}`;

const codes = municipalities().map(({ code }) => code as OrganisationId);
const organisationOf = (record: number): OrganisationId => codes[record % codes.length] as OrganisationId;

/** Which record a number stands for. */
export const refOf = (record: number): RecordRef => ({
  organisationId: organisationOf(record),
  kind: 'plan',
  id: idOf(1, record),
});

/** The number of a record by its id. */
export const numberOf = (id: string): number => Number.parseInt(id.slice(0, 8), 16);

/** One plan in twenty is neglected; one in ten is come back to as long as there is time. */
export const fateOf = (record: number): Fate =>
  record % 20 === 0 ? 'neglected' : record % 10 === 1 ? 'comesAgain' : 'heldInTime';

/** Solna's way of working, cut down to one area, with dates that come again every other year and no others. */
const definition = (): ProgrammeDefinition => {
  const file = join(import.meta.dirname, '../../docs/programmes/two-year-eleven-areas.json');
  const { cadence, ...rest } = ProgrammeDefinition.parse(JSON.parse(readFileSync(file, 'utf8')));
  const { nextAssessmentAfter: _, ...kept } = cadence;
  const [area, ...areas] = rest.areas;
  if (area === undefined || areas.length === 0) throw new Error('The programme has areas');
  return {
    ...rest,
    areas: [area],
    cadence: { ...kept, revisitHeldWithin: 'P14D', revisitAgainAfter: 'P2Y' },
  };
};

const accepted = <State>(decision: Decision<State>): State => {
  if (decision === undefined || !('state' in decision))
    throw new Error(`A rule refused what the bench does: ${JSON.stringify(decision)}`);
  return decision.state;
};

const person = (record: number): PersonRef => ({
  organisationId: organisationOf(record),
  personId: idOf(2, record) as PersonRef['personId'],
});

const basisOf = (startsOn: CalendarDate): PlanBasis => ({
  reportId: idOf(3, 0) as PlanBasis['reportId'],
  assessmentId: idOf(4, 0) as PlanBasis['assessmentId'],
  organisationId: organisationOf(0),
  bodyId: 'omvardnadsnamnden' as PlanBasis['bodyId'],
  caseNumber: 'ON/2027:1',
  unit: {
    unitId: idOf(5, 0) as UnitId,
    name: 'Påhittade Björkens hemtjänst',
    form: 'hemtjänst',
    operation: 'own',
    providerId: organisationOf(0),
    manager: person(0),
    isFictional: true,
  },
  programme: {
    programmeId: idOf(6, 0) as PlanBasis['programme']['programmeId'],
    version: 1,
    definition: definition(),
  },
  officer: person(1),
  assessmentCompletedOn: startsOn,
  publishedOn: startsOn,
  planDueOn: daysAfter(startsOn, 30),
  closedDays: [],
  findings: [
    {
      findingId: 'forbattring-1',
      kind: 'improvementArea',
      areaId: 'arbetssatt',
      areaName: 'Arbetssätt',
      text: 'Introduktionen är olika på olika ställen.',
      restsOn: {},
      isUrgent: false,
    },
  ],
  goodExamples: [],
});

/** An adopted plan, by the product's own rules. */
const adopted = (startsOn: CalendarDate): Plan => {
  const cause: Circumstances = { now: `${startsOn}T10:00:00.000Z`, actor: person(1) };
  const opened = accepted(openPlan(undefined, { basis: basisOf(startsOn) }, cause));
  const answer = { lineId: 'forbattring-1', measures: [], noMeasureReason: 'Arbetet pågår redan.' };
  const submitted = accepted(submitPlan(accepted(answerLine(opened, answer)), {}, cause));
  const commented = accepted(commentPlan(submitted, { outcome: 'noComments' }, cause));
  const { revision } = commented;
  const byManager = { ...cause, actor: person(0) };
  const byUnit = accepted(agreePlan(commented, { party: 'unit', revision }, byManager));
  return accepted(
    adoptPlan(accepted(agreePlan(byUnit, { party: 'commissioner', revision }, cause)), {}, cause),
  );
};

/** How a record of this country begins, before anything has rung. */
export const foundingOf = ({ startsOn, dueFrom }: Country): ((record: number) => Accepted<Plan>) => {
  const pattern = adopted(startsOn);
  const { reportId, assessmentId } = pattern;
  return (record) => {
    const { organisationId, id } = refOf(record);
    const [first, ...others] = pattern.revisits;
    if (first === undefined || others.length > 0) throw new Error('The pattern waits for one revisit');
    const revisit = { ...first, ...datesFrom(pattern, dueFrom(record)) };
    const unitId = idOf(5, record) as UnitId;
    const { number, dueOn, holdBy } = revisit;
    const planId = id as PlanId;
    return {
      state: {
        ...pattern,
        planId,
        organisationId,
        officer: person(record),
        unit: {
          ...pattern.unit,
          unitId,
          providerId: organisationId,
          manager: person(record + codes.length),
        },
        revisits: [revisit],
      },
      events: [
        {
          name: 'PlanAdopted',
          data: {
            planId,
            reportId,
            assessmentId,
            unitId,
            adoptedOn: startsOn,
            revisits: [{ number, dueOn, holdBy }],
          },
        },
      ],
    };
  };
};
