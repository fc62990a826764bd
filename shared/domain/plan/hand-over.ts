import { type HandOver, isSamePerson } from '../assessment/hand-over.ts';
import type { Decision } from '../decision.ts';
import type { Plan } from './plan.ts';

/** What waits for one person waits for another from now on. The person has no part in the plan: nothing changes. */
export const handOver = (plan: Plan, { from, to }: HandOver): Decision<Plan> => {
  const { officer, commissioner, unit } = plan;
  const parts = [
    ...(isSamePerson(officer, from) ? ['officer' as const] : []),
    ...(commissioner !== undefined && isSamePerson(commissioner, from) ? ['commissioner' as const] : []),
    ...(isSamePerson(unit.manager, from) ? ['unitManager' as const] : []),
  ];
  if (parts.length === 0 || isSamePerson(from, to)) return undefined;
  return {
    state: {
      ...plan,
      ...(parts.includes('officer') && { officer: to }),
      ...(parts.includes('commissioner') && { commissioner: to }),
      ...(parts.includes('unitManager') && { unit: { ...unit, manager: to } }),
    },
    events: [
      {
        name: 'PlanHandedOver',
        data: { planId: plan.planId, fromPersonId: from.personId, toPersonId: to.personId, parts },
      },
    ],
  };
};
