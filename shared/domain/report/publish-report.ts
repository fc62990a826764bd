import { findingKinds } from '../assessment/area-content.ts';
import { dateInStockholm, dueOn } from '../calendar/stockholm.ts';
import type { Circumstances, Decision } from '../decision.ts';
import { refuse } from '../refusal.ts';
import type { Report } from './report.ts';
import { reportSentences as rules } from './rules.ts';

type Counts = Record<(typeof findingKinds)[number], number>;

const countFindings = ({ sections }: Report): Counts => {
  const findings = Object.values(sections).flatMap((section) => section.findings);
  const entries = findingKinds.map((kind) => [kind, findings.filter((f) => f.kind === kind).length]);
  return Object.fromEntries(entries) as Counts;
};

/** Hands the established report over to the unit: from today the read-through and the plan have their time. */
export const publishReport = (report: Report, { now }: Circumstances): Decision<Report> => {
  const { reportId, assessmentId, unit, programme, status, closedDays } = report;
  if (status !== 'established') return refuse('conflict', rules.establishedToPublish, { received: status });
  const { readThroughWithin, planAdoptedWithin } = programme.definition.cadence;
  const publishedOn = dateInStockholm(now);
  const readThroughDueOn = dueOn(publishedOn, readThroughWithin, closedDays);
  const planDueOn = dueOn(publishedOn, planAdoptedWithin, closedDays);
  return {
    state: {
      ...report,
      status: 'published',
      publication: {
        publishedOn,
        readThroughDueOn,
        planDueOn,
        isSentDocument: unit.operation === 'private',
        counterpartId: unit.providerId,
      },
    },
    events: [
      {
        name: 'ReportPublished',
        data: {
          reportId,
          assessmentId,
          unitId: unit.unitId,
          programmeId: programme.programmeId,
          programmeVersion: programme.version,
          publishedOn,
          planDueOn,
          readThroughDueOn,
          findings: countFindings(report),
        },
      },
    ],
  };
};
