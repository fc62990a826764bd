import type { Instant } from '#events/identifiers.ts';
import type { AggregateRules, Involvement } from '../aggregate.ts';
import { type Lateness, nextStepAt } from '../assessment/lateness-ladder.ts';
import { onePerPerson } from '../assessment/one-per-person.ts';
import { addPeriod, earliest, instantInStockholm } from '../calendar/stockholm.ts';
import { agendaOfReport } from './agenda-of-report.ts';
import { figuresOfReport } from './figures-of-report.ts';
import { isPlanSettled, type Report } from './report.ts';

/** When the unit is reminded of the fact check, and when its time has passed; undefined when nobody waits for it. */
export const factCheckAlarms = ({
  status,
  factCheck,
}: Report): { readonly remindAt?: Instant; readonly lapseAt?: Instant } => {
  if (status !== 'factCheck' || factCheck === undefined) return {};
  const { answerDueOn, remindedAt, lapsedAt } = factCheck;
  if (lapsedAt !== undefined) return {};
  return {
    lapseAt: instantInStockholm(addPeriod(answerDueOn, 'P1D')),
    ...(remindedAt === undefined && { remindAt: instantInStockholm(answerDueOn) }),
  };
};

/** When the manager is reminded of the read-through; undefined when it is held, or they were reminded. */
export const readThroughReminderAt = (report: Report): Instant | undefined => {
  const { publication, readThrough, remindedOfReadThroughAt } = report;
  if (publication === undefined || readThrough || remindedOfReadThroughAt) return undefined;
  return instantInStockholm(publication.readThroughDueOn);
};

/** How late the plan is; undefined before the hand-over and when nobody waits for it any more. */
export const planLatenessOf = (report: Report): Lateness | undefined => {
  const { publication, programme, planOverdue, closedDays } = report;
  if (publication === undefined || isPlanSettled(report)) return undefined;
  return {
    dueOn: publication.planDueOn,
    ladder: programme.definition.cadence.ladder,
    rung: planOverdue,
    closedDays,
  };
};

const hasUnconsidered = ({ factCheck }: Report): boolean =>
  factCheck?.remarks.some(({ consideration }) => consideration === undefined) === true;

const waitsFor = (report: Report): readonly Involvement[] => {
  const { status, author, unit, establisher, factCheck, publication, reportDueOn: dueOn } = report;
  if (publication !== undefined) {
    const { readThroughDueOn, planDueOn } = publication;
    return [
      ...(report.readThrough
        ? []
        : [{ person: unit.manager, waitsFor: { task: 'recordReadThrough', dueOn: readThroughDueOn } }]),
      ...(report.planOverdue && !isPlanSettled(report)
        ? [{ person: unit.manager, waitsFor: { task: 'adoptPlan', dueOn: planDueOn } }]
        : []),
    ];
  }
  const authors = (task: string): readonly Involvement[] => [{ person: author, waitsFor: { task, dueOn } }];
  if (status === 'draft') return authors('writeReport');
  if (status === 'established') return authors('publishReport');
  if (status === 'factCheck' && factCheck && factCheck.lapsedAt === undefined) {
    const { answerDueOn } = factCheck;
    return [{ person: unit.manager, waitsFor: { task: 'answerFactCheck', dueOn: answerDueOn } }];
  }
  if (hasUnconsidered(report)) return authors('considerRemarks');
  if (establisher === undefined) return authors('askToEstablish');
  return [{ person: establisher, waitsFor: { task: 'establishReport', dueOn } }];
};

/** Whether the unit knows of the report: from the sharing on. */
export const isKnownToUnit = ({ status }: Pick<Report, 'status'>): boolean => status !== 'draft';

export const reportRules: AggregateRules<Report> = {
  noun: 'report',
  kind: 'report',
  schemaVersion: 1,
  belongsTo: ({ bodyId, unit }) => ({ bodyId, unitId: unit.unitId }),
  summary: (report) => ({
    bodyId: report.bodyId,
    unitId: report.unit.unitId,
    unitName: report.unit.name,
    isFictional: report.unit.isFictional,
    title: report.programme.definition.names.report,
    caseNumber: report.caseNumber,
    assessmentId: report.assessmentId,
    status: report.status,
    version: report.version,
    reportDueOn: report.reportDueOn,
    publishedOn: report.publication?.publishedOn,
    isKnownToUnit: isKnownToUnit(report),
  }),
  wakeAt: (report) => {
    const { remindAt, lapseAt } = factCheckAlarms(report);
    const lateness = planLatenessOf(report);
    return earliest(remindAt, lapseAt, readThroughReminderAt(report), lateness && nextStepAt(lateness));
  },
  involved: (report) =>
    onePerPerson([
      ...waitsFor(report),
      { person: report.author },
      ...(isKnownToUnit(report) ? [{ person: report.unit.manager }] : []),
      ...(report.establisher ? [{ person: report.establisher }] : []),
    ]),
  agenda: agendaOfReport,
  figures: figuresOfReport,
  sharedWith: (report) =>
    report.unit.operation === 'private' && isKnownToUnit(report)
      ? [{ organisationId: report.unit.providerId, relation: 'unitProvider' }]
      : [],
  texts: ({ sections, factCheck, corrections, readThrough }) => ({
    sections,
    comment: factCheck?.comment,
    remarks: factCheck?.remarks,
    corrections,
    readThrough,
  }),
  partsKey: 'sections',
  apart: ['programme', 'agreement'],
};
