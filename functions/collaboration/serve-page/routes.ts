import type { Route } from '#shared/lambda/route.ts';
import type { PageNeeds } from './needs.ts';
import { printJointPlanRoute, readPublicPageRoute, readSharedPageRoute } from './read-pages.ts';

/** The pages of collaborations: for their parties, for print and, when all agree, for anyone. */
export const routes: readonly Route<PageNeeds>[] = [
  readSharedPageRoute,
  readPublicPageRoute,
  printJointPlanRoute,
];
