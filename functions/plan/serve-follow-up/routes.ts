import type { Route } from '#shared/lambda/route.ts';
import type { FollowUpNeeds } from './needs.ts';
import { printFollowUpRoute, readFollowUpRoute } from './read-follow-up.ts';
import { printUnitFollowUpsRoute, readUnitFollowUpsRoute } from './read-unit-follow-ups.ts';

/** Follow-ups as a whole over HTTP: one of them, and all of a unit's. */
export const routes: readonly Route<FollowUpNeeds>[] = [
  readFollowUpRoute,
  printFollowUpRoute,
  readUnitFollowUpsRoute,
  printUnitFollowUpsRoute,
];
