import type { Decision } from '../decision.ts';
import type { Revisit } from './revisit.ts';

/** The plan was closed, so nobody comes back on its account. Held, or called off before: nothing changes. */
export const cancelRevisit = (revisit: Revisit): Decision<Revisit> => {
  if (revisit.status !== 'open') return undefined;
  const { revisitId, planId, unit } = revisit;
  return {
    state: { ...revisit, status: 'cancelled' },
    events: [
      {
        name: 'RevisitCancelled',
        data: { revisitId, planId, unitId: unit.unitId, reason: 'planClosed' },
      },
    ],
  };
};
