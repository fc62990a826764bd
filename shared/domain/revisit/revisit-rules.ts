import type { AggregateRules, Involvement } from '../aggregate.ts';
import { onePerPerson } from '../assessment/one-per-person.ts';
import { linesOf } from '../plan/lines-by-area.ts';
import { agendaOfRevisit } from './agenda-of-revisit.ts';
import { linesWithoutAccount } from './complete-revisit.ts';
import { isHiddenFromUnit, isUnderWay, type Revisit, remainingAfter } from './revisit.ts';

type Task = NonNullable<Involvement['waitsFor']>;

const taskOfOfficer = (revisit: Revisit): Task | undefined => {
  return isUnderWay(revisit) ? { task: 'completeRevisit', dueOn: revisit.holdBy } : undefined;
};

const taskOfManager = (revisit: Revisit): Task | undefined => {
  return isUnderWay(revisit) && linesWithoutAccount(revisit).length > 0
    ? { task: 'accountForMeasures', dueOn: revisit.plannedOn ?? revisit.holdBy }
    : undefined;
};

const part = (person: Involvement['person'], waitsFor: Task | undefined): Involvement =>
  waitsFor === undefined ? { person } : { person, waitsFor };

export const revisitRules: AggregateRules<Revisit> = {
  noun: 'revisit',
  kind: 'revisit',
  schemaVersion: 1,
  belongsTo: ({ bodyId, unit }) => ({ bodyId, unitId: unit.unitId }),
  summary: (revisit) => ({
    title: `${revisit.names.revisit} ${revisit.number}: ${revisit.unit.name}`,
    caseNumber: revisit.caseNumber,
    status: revisit.status,
    isFictional: revisit.unit.isFictional,
    isHiddenFromUnit: isHiddenFromUnit(revisit),
    planId: revisit.planId,
    number: revisit.number,
    dueOn: revisit.dueOn,
    holdBy: revisit.holdBy,
    plannedOn: revisit.plannedOn,
    heldOn: revisit.heldOn,
    lines: linesOf(revisit).length,
    remaining: remainingAfter(revisit).length,
  }),
  // The plan holds RevisitOverdue: it must ring even when no revisit was ever opened.
  wakeAt: () => undefined,
  involved: (revisit) =>
    onePerPerson([
      part(revisit.officer, taskOfOfficer(revisit)),
      ...(isHiddenFromUnit(revisit) ? [] : [part(revisit.unit.manager, taskOfManager(revisit))]),
    ]),
  agenda: agendaOfRevisit,
  sharedWith: (revisit) =>
    revisit.unit.operation === 'private' && !isHiddenFromUnit(revisit)
      ? [{ organisationId: revisit.unit.providerId, relation: 'unitProvider' }]
      : [],
  texts: (revisit) => ({
    lines: linesOf(revisit).map(({ lineId, comment, measures }) => ({
      lineId,
      comment,
      measures: measures.map(({ measureId, account, judgement }) => ({ measureId, account, judgement })),
    })),
    support: revisit.support,
  }),
  partsKey: 'areas',
};
