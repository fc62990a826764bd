import type { Route } from '#shared/lambda/route.ts';
import {
  adoptJointPlanRoute,
  endJointPlanRoute,
  holdJointRevisitRoute,
  takeStanceRoute,
} from './agree-joint-plans.ts';
import {
  askPartiesRoute,
  draftJointPlanRoute,
  listJointPlansRoute,
  readJointPlanRoute,
  writeJointAreaRoute,
} from './draft-joint-plans.ts';
import type { JointPlanNeeds } from './needs.ts';
import { holdWorkshopRoute, listWorkshopsRoute, planWorkshopRoute, readWorkshopRoute } from './workshops.ts';

/** What one can do with workshops and joint plans over HTTP. */
export const routes: readonly Route<JointPlanNeeds>[] = [
  holdWorkshopRoute,
  listWorkshopsRoute,
  planWorkshopRoute,
  readWorkshopRoute,
  askPartiesRoute,
  draftJointPlanRoute,
  listJointPlansRoute,
  readJointPlanRoute,
  writeJointAreaRoute,
  adoptJointPlanRoute,
  endJointPlanRoute,
  holdJointRevisitRoute,
  takeStanceRoute,
];
