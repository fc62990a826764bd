import type { CalendarDate, ReportId } from '#events/identifiers.ts';
import type { Decision } from '../decision.ts';
import type { Assessment } from './assessment.ts';

export interface NoteReportPublished {
  readonly reportId: ReportId;
  readonly publishedOn: CalendarDate;
}

/** Releases the "report due" alarm: the report has been handed over. Undefined when it was released before. */
export const noteReportPublished = (
  assessment: Assessment,
  { reportId, publishedOn }: NoteReportPublished,
): Decision<Assessment> => {
  if (assessment.reportPublishedOn !== undefined) return undefined;
  const { assessmentId } = assessment;
  return {
    state: { ...assessment, reportPublishedOn: publishedOn },
    events: [{ name: 'ReportAlarmReleased', data: { assessmentId, reportId, publishedOn } }],
  };
};
