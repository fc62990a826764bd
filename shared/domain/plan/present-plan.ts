import { dateInStockholm } from '../calendar/stockholm.ts';
import type { Circumstances, Decision } from '../decision.ts';
import { Refusal, refuse, type Violation } from '../refusal.ts';
import type { Plan, Presentation } from './plan.ts';
import { planSentences as rules } from './rules.ts';

const sameMinutes = (a: Presentation, b: Presentation): boolean =>
  a.bodyId === b.bodyId &&
  a.presentedOn === b.presentedOn &&
  a.paragraph === b.paragraph &&
  a.referenceNumber === b.referenceNumber;

/** Records that the body had the plan presented; allowed also where the programme does not ask for it. */
export const presentPlan = (
  plan: Plan,
  presentation: Presentation,
  { now }: Pick<Circumstances, 'now'>,
): Decision<Plan> => {
  const { adoptedOn, planId, reportId, unit } = plan;
  if (adoptedOn === undefined) {
    return refuse('conflict', rules.holdsBeforePresented, { field: '/status', received: plan.status });
  }
  if (plan.presentation !== undefined) {
    return sameMinutes(plan.presentation, presentation)
      ? undefined
      : refuse('conflict', rules.presentedOnce, { field: '/presentation' });
  }
  const { bodyId, presentedOn, paragraph, referenceNumber } = presentation;
  const today = dateInStockholm(now);
  const violations: Violation[] = [
    ...(bodyId === plan.bodyId
      ? []
      : [{ rule: rules.presentedToItsBody, field: '/bodyId', limit: plan.bodyId, received: bodyId }]),
    ...(presentedOn >= adoptedOn && presentedOn <= today
      ? []
      : [
          {
            rule: rules.presentationDateIsPlausible,
            field: '/presentedOn',
            limit: `${adoptedOn}/${today}`,
            received: presentedOn,
          },
        ]),
  ];
  if (violations.length > 0) return new Refusal('invalid', violations);
  return {
    state: { ...plan, presentation },
    events: [
      {
        name: 'PlanPresented',
        data: { planId, reportId, unitId: unit.unitId, bodyId, presentedOn, paragraph, referenceNumber },
      },
    ],
  };
};
