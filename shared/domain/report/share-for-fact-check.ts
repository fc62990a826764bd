import { dateInStockholm, dueOn } from '../calendar/stockholm.ts';
import type { Circumstances, Decision } from '../decision.ts';
import { Refusal, refuse } from '../refusal.ts';
import { missingInSections } from './edit-section.ts';
import type { Report } from './report.ts';
import { reportSentences as rules } from './rules.ts';

/** Shares the draft with the unit, which checks its facts within the programme's time. */
export const shareForFactCheck = (report: Report, { now }: Circumstances): Decision<Report> => {
  if (report.status !== 'draft') return refuse('conflict', rules.isDraft, { received: report.status });
  const missing = missingInSections(report);
  if (missing.length > 0) return new Refusal('conflict', missing);

  const { reportId, assessmentId, unit, programme, closedDays } = report;
  const sharedOn = dateInStockholm(now);
  const answerDueOn = dueOn(sharedOn, programme.definition.cadence.factCheckWithin, closedDays);
  return {
    state: { ...report, status: 'factCheck', factCheck: { sharedOn, answerDueOn, remarks: [] } },
    events: [
      {
        name: 'ReportSharedForFactCheck',
        data: { reportId, assessmentId, unitId: unit.unitId, answerDueOn },
      },
    ],
  };
};
