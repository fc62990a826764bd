import type { AggregateRules } from '../aggregate.ts';
import { earliest } from '../calendar/stockholm.ts';
import { agendaOfPlan } from './agenda-of-plan.ts';
import { alarmsOf } from './alarms-of.ts';
import { figuresOfPlan } from './figures-of-plan.ts';
import { involvedInPlan } from './involved-in-plan.ts';
import { linesOf } from './lines-by-area.ts';
import { currentRevisit, type Plan, remainingLines } from './plan.ts';
import { planShape } from './plan-shape.ts';

export const planRules: AggregateRules<Plan> = {
  noun: 'plan',
  kind: 'plan',
  ...planShape,
  belongsTo: ({ bodyId, unit }) => ({ bodyId, unitId: unit.unitId }),
  summary: (plan) => ({
    title: `${plan.programme.definition.names.plan}: ${plan.unit.name}`,
    caseNumber: plan.caseNumber,
    status: plan.status,
    isFictional: plan.unit.isFictional,
    reportId: plan.reportId,
    planDueOn: plan.planDueOn,
    adoptedOn: plan.adoptedOn,
    presentBy: plan.presentBy,
    presentedOn: plan.presentation?.presentedOn,
    nextRevisitOn: currentRevisit(plan)?.dueOn,
    closedOn: plan.closing?.closedOn,
    lines: linesOf(plan).length,
    remaining: remainingLines(plan).length,
  }),
  wakeAt: (plan) => earliest(...alarmsOf(plan).map(({ at }) => at)),
  involved: involvedInPlan,
  // A private provider reads and answers its plan from the day it opens, and may read it for good.
  agenda: agendaOfPlan,
  figures: figuresOfPlan,
  sharedWith: ({ unit }) =>
    unit.operation === 'private' ? [{ organisationId: unit.providerId, relation: 'unitProvider' }] : [],
  texts: (plan) => ({
    lines: linesOf(plan).map(({ lineId, measures, noMeasureReason }) => ({
      lineId,
      measures,
      noMeasureReason,
    })),
    comment: plan.comment?.text,
    closing: plan.closing?.explanation,
  }),
};
