import * as z from 'zod/mini';
import { CalendarDate } from '#events/identifiers.ts';
import { addPeriod, dateInStockholm } from '../calendar/stockholm.ts';
import type { Circumstances, Decision } from '../decision.ts';
import { Refusal, refuse, type Violation } from '../refusal.ts';
import { currentRevisit, type Plan } from './plan.ts';
import { datesFrom, nextNumber } from './revisit-dates.ts';
import { planSentences as rules } from './rules.ts';
import { ExtraCause, waitingRevisits } from './set-revisit.ts';

/** An extra revisit: when, and for which cause. */
export const ExtraRevisit = z.object({ dueOn: CalendarDate, cause: ExtraCause });
export type ExtraRevisit = z.infer<typeof ExtraRevisit>;

/** All that anybody else is told of the cause (design §5.6). */
const extraName = 'Extra uppföljning';

/** An extra revisit comes soon, or it is an ordinary one. */
const furthest = 'P6M';

/**
 * Sets an extra revisit for cause. One at a time: where one is called for already, or another extra one waits, the
 * cause is taken up there.
 */
export const addRevisit = (
  plan: Plan,
  { dueOn, cause }: ExtraRevisit,
  { now }: Pick<Circumstances, 'now'>,
): Decision<Plan> => {
  if (plan.status !== 'adopted') {
    return refuse('conflict', rules.extraWhileItHolds, { field: '/status', received: plan.status });
  }
  const isCalled = currentRevisit(plan)?.calledAt !== undefined;
  if (isCalled || waitingRevisits(plan.revisits).some(({ isExtra }) => isExtra)) {
    return refuse('conflict', rules.oneRevisitAtATime, { field: '/revisits' });
  }
  const today = dateInStockholm(now);
  const latest = addPeriod(today, furthest);
  const violations: Violation[] = [
    ...(dueOn < today || dueOn > latest
      ? [{ rule: rules.extraComesSoon, field: '/dueOn', limit: `${today}/${latest}`, received: dueOn }]
      : []),
    ...(cause.date > today
      ? [{ rule: rules.causeIsNotAhead, field: '/cause/date', limit: today, received: cause.date }]
      : []),
    ...(cause.referenceNumber === undefined && ['complaint', 'lexSarah', 'lexMaria'].includes(cause.kind)
      ? [{ rule: rules.causeHasReference, field: '/cause/referenceNumber' }]
      : []),
  ];
  if (violations.length > 0) return new Refusal('invalid', violations);
  const number = nextNumber(plan);
  const dates = datesFrom(plan, dueOn);
  const { planId, reportId, unit } = plan;
  return {
    state: {
      ...plan,
      revisits: [...plan.revisits, { number, name: extraName, ...dates, isExtra: true, cause }],
    },
    events: [
      {
        name: 'ExtraRevisitSet',
        data: { planId, reportId, unitId: unit.unitId, revisitNumber: number, ...dates },
      },
    ],
  };
};
