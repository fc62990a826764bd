import type { Route } from '#shared/lambda/route.ts';
import {
  acknowledgeGuidelineRoute,
  decideGuidelineRoute,
  draftGuidelineRoute,
  listGuidelinesRoute,
  proposeGuidelineRoute,
  readGuidelineRoute,
  redraftGuidelineRoute,
} from './guidelines.ts';
import type { GuidelineNeeds } from './needs.ts';

/** What one can do with governing documents over HTTP. */
export const routes: readonly Route<GuidelineNeeds>[] = [
  acknowledgeGuidelineRoute,
  decideGuidelineRoute,
  draftGuidelineRoute,
  listGuidelinesRoute,
  proposeGuidelineRoute,
  readGuidelineRoute,
  redraftGuidelineRoute,
];
