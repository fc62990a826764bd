import type { Plan } from './plan.ts';

/** The plan without the causes of its extra revisits: others see that there is one, and nothing more (design §5.6). */
export const planSeenByOthers = (plan: Plan): Plan => ({
  ...plan,
  revisits: plan.revisits.map(({ cause: _, ...revisit }) => revisit),
});
