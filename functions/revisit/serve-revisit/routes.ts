import type { Route } from '#shared/lambda/route.ts';
import { callOffRevisitRoute } from './call-off-revisit.ts';
import { carryOutRevisitRoute } from './carry-out-revisit.ts';
import { completeRevisitRoute } from './complete-revisit.ts';
import { judgeLineRoute } from './judge-line.ts';
import type { RevisitNeeds } from './needs.ts';
import { planRevisitRoute } from './plan-revisit.ts';
import { listRevisitsRoute, readRevisitLineRoute, readRevisitRoute } from './read-revisits.ts';
import { recordAccountRoute } from './record-account.ts';
import { recordSupportRoute } from './record-support.ts';

/** What one can do with revisits over HTTP, in the order it is done. */
export const routes: readonly Route<RevisitNeeds>[] = [
  listRevisitsRoute,
  readRevisitRoute,
  readRevisitLineRoute,
  planRevisitRoute,
  recordAccountRoute,
  judgeLineRoute,
  recordSupportRoute,
  carryOutRevisitRoute,
  completeRevisitRoute,
  callOffRevisitRoute,
];
