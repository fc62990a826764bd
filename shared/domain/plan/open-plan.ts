import type { PersonRef } from '#events/identifiers.ts';
import { dateInStockholm } from '../calendar/stockholm.ts';
import type { Circumstances, Decision } from '../decision.ts';
import type { FindingToAnswer, PlanBasis } from '../report/plan-basis.ts';
import type { Plan } from './plan.ts';
import { planIdOf } from './plan-id.ts';
import type { PlanLine } from './plan-line.ts';

const lineOf = ({ findingId, areaName: _, ...finding }: FindingToAnswer): PlanLine => ({
  ...finding,
  lineId: findingId,
  measures: [],
  version: 1,
});

const areasOf = (findings: readonly FindingToAnswer[]): Plan['areas'] =>
  Object.fromEntries(
    [...Map.groupBy(findings, ({ areaId }) => areaId)].map(([areaId, ofArea]) => [
      areaId,
      { areaName: ofArea[0]?.areaName ?? areaId, lines: ofArea.map(lineOf) },
    ]),
  );

export interface OpenPlan {
  readonly basis: PlanBasis;
  /** Who agrees for the commissioner; the officer does when nobody is named. */
  readonly commissioner?: PersonRef;
}

/**
 * Opens the plan that answers a report, with a line per improvement area, remark and deficiency. A report
 * without any still gets its plan, which the officer adopts as it is: so every report ends the same way and
 * the next assessment is asked for. Opened before: nothing changes.
 */
export const openPlan = (
  plan: Plan | undefined,
  { basis, commissioner }: OpenPlan,
  { now }: Pick<Circumstances, 'now'>,
): Decision<Plan> => {
  if (plan !== undefined) return undefined;
  const { findings, goodExamples: _, publishedOn: __, ...pinned } = basis;
  const planId = planIdOf(basis.reportId);
  return {
    state: {
      ...pinned,
      planId,
      ...(commissioner && { commissioner }),
      status: 'open',
      openedOn: dateInStockholm(now),
      revision: 1,
      areas: areasOf(findings),
      agreements: {},
      revisits: [],
      told: {
        adoptionDueSoon: false,
        presentationOverdue: false,
        nextAssessmentDue: false,
        measuresOverdue: {},
      },
    },
    events: [
      {
        name: 'PlanOpened',
        data: {
          planId,
          reportId: basis.reportId,
          assessmentId: basis.assessmentId,
          unitId: basis.unit.unitId,
          programmeId: basis.programme.programmeId,
          programmeVersion: basis.programme.version,
          planDueOn: basis.planDueOn,
          lines: findings.map(({ findingId, areaId, kind }) => ({ lineId: findingId, areaId, kind })),
        },
      },
    ],
  };
};
