import type { Route } from '#shared/lambda/route.ts';
import { holdAskedTalkRoute, holdUnaskedTalkRoute } from './hold-talk.ts';
import type { ClosingTalkNeeds } from './needs.ts';
import { listClosingTalksRoute, readClosingTalkRoute } from './read-talks.ts';

/** Closing talks over HTTP. */
export const routes: readonly Route<ClosingTalkNeeds>[] = [
  listClosingTalksRoute,
  readClosingTalkRoute,
  holdUnaskedTalkRoute,
  holdAskedTalkRoute,
];
