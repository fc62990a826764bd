import type { EventDraft } from '#events/catalogue.ts';
import type { CalendarDate, Instant, Period } from '#events/identifiers.ts';
import { type Lateness, nextStepAt, type ReachedStep, stepReached } from '../assessment/lateness-ladder.ts';
import {
  addPeriod,
  earliest,
  instantInStockholm,
  nextWorkingDay,
  subtractPeriod,
} from '../calendar/stockholm.ts';
import { linesOf } from './lines-by-area.ts';
import { nextAssessmentOn } from './next-assessment-on.ts';
import { awaitsPresentation, currentRevisit, isBeingWritten, type Plan } from './plan.ts';
import { isCarriedOut, type Measure, type PlanLine, remains } from './plan-line.ts';
import { scheduleOf, severityOfLine, severityOfPlan } from './schedule-of.ts';
import type { SetRevisit } from './set-revisit.ts';

/** Something the plan will tell: when, what becomes of the plan then, and the event. */
export interface PlanAlarm {
  readonly at: Instant;
  readonly ring: (plan: Plan, now: Instant) => { readonly plan: Plan; readonly event: EventDraft };
}

/** Days before the plan is due that whoever must act next is reminded. */
const reminderDays = 7;

/** The morning of the first working day on which a date has passed. */
const morningAfter = (date: CalendarDate, { closedDays }: Plan): Instant =>
  instantInStockholm(nextWorkingDay(addPeriod(date, 'P1D'), closedDays));

const daysBefore = (date: CalendarDate, days: number): CalendarDate =>
  new Date(Date.parse(date) - days * 86_400_000).toISOString().slice(0, 10);

const reachedStep = (lateness: Lateness, now: Instant): ReachedStep => {
  const reached = stepReached(lateness, now);
  if (reached === undefined) throw new RangeError(`No step of the ladder is reached at ${now}`);
  return reached;
};

const tell = (plan: Plan, told: Partial<Plan['told']>): Plan => ({
  ...plan,
  told: { ...plan.told, ...told },
});

const withRevisit = (plan: Plan, changed: SetRevisit): Plan => ({
  ...plan,
  revisits: plan.revisits.map((revisit) => (revisit.number === changed.number ? changed : revisit)),
});

const subjectOf = ({ planId, reportId, unit }: Plan) => ({ planId, reportId, unitId: unit.unitId });

const adoptionDueSoon = (plan: Plan): PlanAlarm[] => {
  const { planDueOn, openedOn, told, closedDays } = plan;
  const remindOn = nextWorkingDay(daysBefore(planDueOn, reminderDays), closedDays);
  if (!isBeingWritten(plan) || told.adoptionDueSoon || remindOn <= openedOn) return [];
  return [
    {
      at: instantInStockholm(remindOn),
      ring: (rung) => ({
        plan: tell(rung, { adoptionDueSoon: true }),
        event: { name: 'PlanAdoptionDueSoon', data: { ...subjectOf(plan), planDueOn } },
      }),
    },
  ];
};

const presentationOverdue = (plan: Plan): PlanAlarm[] => {
  const { presentBy, told, bodyId } = plan;
  if (presentBy === undefined || !awaitsPresentation(plan) || told.presentationOverdue) return [];
  return [
    {
      at: morningAfter(presentBy, plan),
      ring: (rung) => ({
        plan: tell(rung, { presentationOverdue: true }),
        event: { name: 'PlanPresentationOverdue', data: { ...subjectOf(plan), bodyId, presentBy } },
      }),
    },
  ];
};

/** The mornings before a day on which one is reminded of it, and on it; none before the plan held. */
const remindersOf = ({ adoptedOn, closedDays }: Plan, due: CalendarDate, before: readonly Period[]) =>
  before
    .map((period) => nextWorkingDay(subtractPeriod(due, period), closedDays))
    .filter((day) => day <= due && adoptedOn !== undefined && day > adoptedOn)
    .sort();

/** Reminded of before its day, and when it is late up the ladder; after an outage only of the latest. */
const measureAlarm = (plan: Plan, line: PlanLine, measure: Measure): PlanAlarm[] => {
  const { planId, unit, closedDays, told } = plan;
  const { lineId } = line;
  const { measureId, ownerSide, dueOn: due } = measure;
  const name = `${lineId}/${measureId}`;
  const { remindBefore, ladder } = scheduleOf(plan, severityOfLine(line));
  const rungStep = told.measuresOverdue[name];
  const rung = rungStep === undefined ? undefined : { dueOn: due, step: rungStep };
  const lateness = { dueOn: due, ladder, rung, closedDays };
  const reminded = told.measuresDueSoon?.[name] ?? '';
  const days = remindersOf(plan, due, remindBefore).filter((day) => rung === undefined && day > reminded);
  const at = earliest(...days.map((day) => instantInStockholm(day)), nextStepAt(lateness));
  if (at === undefined) return [];
  const data = { planId, unitId: unit.unitId, lineId, measureId, ownerSide, dueOn: due };
  return [
    {
      at,
      ring: (before, now) => {
        const reached = stepReached(lateness, now);
        if (reached === undefined) {
          const day = days.findLast((candidate) => instantInStockholm(candidate) <= now) ?? due;
          const measuresDueSoon = { ...before.told.measuresDueSoon, [name]: day };
          return { plan: tell(before, { measuresDueSoon }), event: { name: 'MeasureDueSoon', data } };
        }
        const measuresOverdue = { ...before.told.measuresOverdue, [name]: reached.step };
        return {
          plan: tell(before, { measuresOverdue }),
          event: { name: 'MeasureOverdue', data: { ...data, ...reached } },
        };
      },
    },
  ];
};

/** Of a measure one is reminded, and lateness climbs the ladder, until a revisit or a report says that it is carried out. */
const measureAlarms = (plan: Plan): PlanAlarm[] =>
  plan.status === 'adopted'
    ? linesOf(plan)
        .filter(remains)
        .flatMap((line) =>
          line.measures
            .filter((measure) => !isCarriedOut(line, measure))
            .flatMap((measure) => measureAlarm(plan, line, measure)),
        )
    : [];

const dueForReview = (plan: Plan): PlanAlarm[] => {
  const revisit = currentRevisit(plan);
  if (revisit === undefined || revisit.calledAt !== undefined) return [];
  const { number: revisitNumber, dueOn: due, holdBy } = revisit;
  return [
    {
      at: instantInStockholm(due),
      ring: (rung, now) => ({
        plan: withRevisit(rung, { ...revisit, calledAt: now }),
        event: {
          name: 'PlanDueForReview',
          data: { ...subjectOf(plan), revisitNumber, dueOn: due, holdBy },
        },
      }),
    },
  ];
};

const revisitOverdue = (plan: Plan): PlanAlarm[] => {
  const revisit = currentRevisit(plan);
  if (revisit === undefined) return [];
  const { number: revisitNumber, holdBy, rungStep: rung } = revisit;
  const { closedDays } = plan;
  const { ladder } = scheduleOf(plan, severityOfPlan(plan));
  const lateness = { dueOn: holdBy, ladder, rung, closedDays };
  const at = nextStepAt(lateness);
  if (at === undefined) return [];
  return [
    {
      at,
      ring: (before, now) => {
        const reached = reachedStep(lateness, now);
        const rungStep = { dueOn: holdBy, step: reached.step };
        return {
          plan: withRevisit(before, { ...(currentRevisit(before) ?? revisit), rungStep }),
          event: { name: 'RevisitOverdue', data: { ...subjectOf(plan), revisitNumber, holdBy, ...reached } },
        };
      },
    },
  ];
};

/** The next assessment is asked for when its day comes, even from a plan that has not closed. */
const nextAssessmentDue = (plan: Plan): PlanAlarm[] => {
  const due = nextAssessmentOn(plan);
  if (due === undefined || plan.told.nextAssessmentDue) return [];
  const { planId, assessmentId, unit, programme } = plan;
  const { nextAssessmentScope: scope = 'full' } = programme.definition.cadence;
  return [
    {
      at: instantInStockholm(due),
      ring: (rung) => ({
        plan: tell(rung, { nextAssessmentDue: true }),
        event: {
          name: 'NextAssessmentDue',
          data: { planId, assessmentId, unitId: unit.unitId, dueOn: due, scope },
        },
      }),
    },
  ];
};

/** Everything the plan will tell by itself, oldest first. What was told is not in it. */
export const alarmsOf = (plan: Plan): readonly PlanAlarm[] =>
  [
    ...adoptionDueSoon(plan),
    ...dueForReview(plan),
    ...revisitOverdue(plan),
    ...measureAlarms(plan),
    ...presentationOverdue(plan),
    ...nextAssessmentDue(plan),
  ].sort((a, b) => a.at.localeCompare(b.at));
