import type { Route } from '#shared/lambda/route.ts';
import { adoptPlanRoute } from './adopt-plan.ts';
import { agreeForCommissionerRoute, agreeForUnitRoute } from './agree-plan.ts';
import { answerLineRoute } from './answer-line.ts';
import { closePlanRoute } from './close-plan.ts';
import { commentPlanRoute } from './comment-plan.ts';
import type { PlanNeeds } from './needs.ts';
import { planPresentationRoute } from './plan-presentation.ts';
import { presentPlanRoute } from './present-plan.ts';
import { printPlanRoute } from './print-plan.ts';
import { readFiguresRoute } from './read-figures.ts';
import { listPlansRoute, readPlanLineRoute, readPlanRoute } from './read-plans.ts';
import { reportMeasureRoute } from './report-measure.ts';
import { addRevisitRoute, moveRevisitRoute, waiveRevisitRoute } from './set-revisits.ts';
import { submitPlanRoute } from './submit-plan.ts';

/** What one can do with plans over HTTP, in the order it is done. */
export const routes: readonly Route<PlanNeeds>[] = [
  listPlansRoute,
  readPlanRoute,
  printPlanRoute,
  readPlanLineRoute,
  answerLineRoute,
  submitPlanRoute,
  commentPlanRoute,
  agreeForUnitRoute,
  agreeForCommissionerRoute,
  adoptPlanRoute,
  planPresentationRoute,
  presentPlanRoute,
  reportMeasureRoute,
  moveRevisitRoute,
  waiveRevisitRoute,
  addRevisitRoute,
  closePlanRoute,
  readFiguresRoute,
];
