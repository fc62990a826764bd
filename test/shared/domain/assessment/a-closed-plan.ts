import { closePlan } from '#shared/domain/plan/close-plan.ts';
import { openPlan } from '#shared/domain/plan/open-plan.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import { planBasisOf } from '#shared/domain/report/plan-basis.ts';
import { aPublishedReport } from '../report/a-report.ts';
import { accepted, on } from './an-assessment.ts';

/** A plan of the unit's earlier follow-up, closed with everything left: two findings on staff. */
export const aClosedPlan = (): Plan => {
  const basis = planBasisOf(aPublishedReport());
  const open = accepted(openPlan(undefined, { basis }, on('2026-10-20'))).state;
  return accepted(
    closePlan(open, { reason: 'officerDecided', explanation: 'Ny driftsform.' }, on('2026-11-02')),
  ).state;
};
