import type { Route } from '#shared/lambda/route.ts';
import type { BasisNeeds } from './needs.ts';
import { listDecisionBasesRoute, printDecisionBasisRoute, readDecisionBasisRoute } from './read-basis.ts';
import { beginDecisionBasisRoute, sendDecisionBasisRoute, writeDecisionBasisRoute } from './write-basis.ts';

/** What one can do with decision bases over HTTP. */
export const routes: readonly Route<BasisNeeds>[] = [
  beginDecisionBasisRoute,
  listDecisionBasesRoute,
  readDecisionBasisRoute,
  printDecisionBasisRoute,
  writeDecisionBasisRoute,
  sendDecisionBasisRoute,
];
