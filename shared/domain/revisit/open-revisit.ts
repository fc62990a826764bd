import { dateInStockholm } from '../calendar/stockholm.ts';
import type { Circumstances, Decision } from '../decision.ts';
import { currentRevisit, type Plan } from '../plan/plan.ts';
import { revisitIdOf } from '../plan/plan-id.ts';
import { type PlanLine, remains } from '../plan/plan-line.ts';
import { waitingRevisits } from '../plan/set-revisit.ts';
import { refuse } from '../refusal.ts';
import type { Revisit } from './revisit.ts';
import type { RevisitLine } from './revisit-line.ts';
import { revisitSentences as rules } from './rules.ts';

const lineFrom = ({
  lineId,
  areaId,
  kind,
  text,
  noMeasureReason,
  measures,
  latest,
}: PlanLine): RevisitLine => ({
  lineId,
  areaId,
  kind,
  text,
  ...(noMeasureReason !== undefined && { noMeasureReason }),
  measures: measures.map(({ progress: _, ...measure }) => measure),
  ...(latest && { resultBefore: latest.result }),
  version: 1,
});

/** What remains of the plan: a line that was achieved is not asked about again. */
const areasFrom = (plan: Plan): Revisit['areas'] =>
  Object.fromEntries(
    Object.entries(plan.areas)
      .map(([areaId, { areaName, lines }]) => ({
        areaId,
        areaName,
        lines: lines.filter(remains).map(lineFrom),
      }))
      .filter(({ lines }) => lines.length > 0)
      .map(({ areaId, ...area }) => [areaId, area]),
  );

/**
 * Opens the revisit that the plan is due for, with the lines that remain and their measures. Opened before, or
 * the plan has closed or moved on since: nothing changes.
 */
export const openRevisit = (
  revisit: Revisit | undefined,
  { plan, number }: { readonly plan: Plan; readonly number: number },
  { now }: Pick<Circumstances, 'now'>,
): Decision<Revisit> => {
  const { planId, unit, programme, adoptedOn } = plan;
  const set = plan.revisits.find((candidate) => candidate.number === number);
  if (set === undefined || adoptedOn === undefined) {
    return refuse('missing', rules.planHolds, { received: number });
  }
  if (revisit !== undefined || currentRevisit(plan)?.number !== number) return undefined;

  const { cadence, names } = programme.definition;
  const areas = areasFrom(plan);
  const heldBefore = plan.revisits.map(({ held }) => held?.heldOn ?? adoptedOn);
  const comesAgain = cadence.revisitAgainAfter !== undefined || waitingRevisits(plan.revisits).length > 1;
  const revisitId = revisitIdOf(planId, number);
  const { name, dueOn, holdBy, isExtra } = set;
  return {
    state: {
      revisitId,
      planId,
      organisationId: plan.organisationId,
      bodyId: plan.bodyId,
      caseNumber: plan.caseNumber,
      unit,
      officer: plan.officer,
      number,
      name,
      names: { plan: names.plan, revisit: names.revisit },
      comesAgain,
      ...(isExtra && { isExtra }),
      status: 'open',
      openedOn: dateInStockholm(now),
      dueOn,
      holdBy,
      earliestHeldOn: heldBefore.sort().at(-1) ?? adoptedOn,
      announcement: 'announced',
      areas,
      support: {},
    },
    events: [
      {
        name: 'RevisitOpened',
        data: {
          revisitId,
          planId,
          unitId: unit.unitId,
          revisitNumber: number,
          dueOn,
          holdBy,
          lineIds: Object.values(areas).flatMap(({ lines }) => lines.map(({ lineId }) => lineId)),
        },
      },
    ],
  };
};
