import type { Route } from '#shared/lambda/route.ts';
import { answerBreachRoute } from './answer-breach.ts';
import { closeBreachRoute } from './close-breach.ts';
import { decideBreachStepRoute } from './decide-breach-step.ts';
import { judgeCorrectionRoute } from './judge-correction.ts';
import type { BreachNeeds } from './needs.ts';
import { openBreachRoute } from './open-breach.ts';
import { listBreachesRoute, readBreachRoute } from './read-breaches.ts';

/** The contract ladder over HTTP, in the order it is climbed. */
export const routes: readonly Route<BreachNeeds>[] = [
  listBreachesRoute,
  readBreachRoute,
  openBreachRoute,
  decideBreachStepRoute,
  answerBreachRoute,
  judgeCorrectionRoute,
  closeBreachRoute,
];
