import type { CalendarDate } from '#events/identifiers.ts';
import { dateInStockholm, dueOn } from '../calendar/stockholm.ts';
import type { Circumstances, Decision } from '../decision.ts';
import type { ReminderRule } from '../programme/reminder-rule.ts';
import { Refusal, refuse, type Violation } from '../refusal.ts';
import { endPlan } from './end-plan.ts';
import { linesOf } from './lines-by-area.ts';
import { hasAgreed, isBeingWritten, mayMove, type Plan } from './plan.ts';
import { isAnswered, Party } from './plan-line.ts';
import { revisitsFrom } from './revisit-dates.ts';
import { planSentences as rules } from './rules.ts';

/** Everything that stands between the plan and its adoption. A plan with nothing to answer needs nobody's agreement. */
export const missingForAdoption = (plan: Plan): readonly Violation[] => {
  const lines = linesOf(plan);
  if (lines.length === 0) return [];
  const unanswered = lines
    .filter((line) => !isAnswered(line))
    .map(({ lineId }) => ({ rule: rules.everyLineIsAnswered, field: `/lines/${lineId}` }));
  const uncommented = mayMove(plan, 'adopted')
    ? []
    : [{ rule: rules.officerHasNoComments, field: '/status', limit: 'noComments', received: plan.status }];
  const unagreed = Party.options
    .filter((party) => !hasAgreed(plan, party))
    .map((party) => ({ rule: rules.bothPartiesAgree, field: `/agreements/${party}`, limit: plan.revision }));
  return [...unanswered, ...uncommented, ...unagreed];
};

export interface AdoptPlan {
  /** The organisation's own closed days as they are now; those known when the plan opened unless told. */
  readonly closedDays?: readonly CalendarDate[];
  /** The organisation's own rules on when one is reminded, as they are now; none: the programme's. */
  readonly reminders?: readonly ReminderRule[];
}

/**
 * Adopts the plan: from now on it holds, and the revisits are set without waiting for any meeting of the body.
 * A plan without lines has nothing to come back to: it closes at once, and only the next assessment is awaited.
 */
export const adoptPlan = (
  written: Plan,
  { closedDays = written.closedDays, reminders = [] }: AdoptPlan,
  { now }: Pick<Circumstances, 'now'>,
): Decision<Plan> => {
  const plan: Plan = { ...written, closedDays: [...closedDays] };
  if (!isBeingWritten(plan)) {
    return refuse('conflict', rules.adoptedOnce, { field: '/status', received: plan.status });
  }
  const missing = missingForAdoption(plan);
  if (missing.length > 0) return new Refusal('invalid', missing);

  const adoptedOn = dateInStockholm(now);
  const isEmpty = linesOf(plan).length === 0;
  const revisits = isEmpty ? [] : revisitsFrom(plan, adoptedOn);
  const { planPresentedWithin } = plan.programme.definition.cadence;
  const presentBy =
    planPresentedWithin === undefined ? {} : { presentBy: dueOn(adoptedOn, planPresentedWithin, closedDays) };
  const adopted: Plan = {
    ...plan,
    status: 'adopted',
    adoptedOn,
    revisits,
    ...presentBy,
    ...(reminders.length > 0 && { reminders: [...reminders] }),
  };
  const closed = isEmpty ? endPlan(adopted, { reason: 'nothingRemains', closedOn: adoptedOn }) : undefined;
  const { planId, reportId, assessmentId, unit } = plan;
  return {
    state: closed?.state ?? adopted,
    events: [
      {
        name: 'PlanAdopted',
        data: {
          planId,
          reportId,
          assessmentId,
          unitId: unit.unitId,
          adoptedOn,
          revisits: revisits.map(({ number, dueOn: due, holdBy }) => ({ number, dueOn: due, holdBy })),
          ...presentBy,
        },
      },
      ...(closed ? [closed.event] : []),
    ],
  };
};
