import type { EventData } from '#events/catalogue.ts';
import { draftReport as draft, reportIdOf } from '#shared/domain/report/draft-report.ts';
import { type ReceivedEvent, settled } from '#shared/messaging/react.ts';
import type { Cause } from '#shared/storage/aggregate-store.ts';
import type { AssessmentStore } from '#shared/storage/assessment/assessment-store.ts';
import { decideAndSave } from '#shared/storage/decide-and-save.ts';
import type { ReportStore } from '#shared/storage/report/report-store.ts';

export interface DraftReportNeeds {
  readonly assessments: AssessmentStore;
  readonly reports: ReportStore;
}

/**
 * Drafts the report of an assessment that has been completed.
 * @throws Error when there is no such assessment: the message is delivered again and, if it stays so, dead-lettered.
 */
export const draftReport = async (
  { organisationId, data }: ReceivedEvent<EventData<'AssessmentCompleted'>>,
  cause: Cause,
  { assessments, reports }: DraftReportNeeds,
): Promise<void> => {
  const { assessmentId } = data;
  const stored = await assessments.find(organisationId, assessmentId);
  if (stored === undefined) throw new Error(`There is no assessment ${assessmentId}`);
  settled(
    await decideAndSave({
      store: reports,
      organisationId,
      id: reportIdOf(assessmentId),
      cause,
      decide: (report) => draft(report, { assessment: stored.state }),
    }),
  );
};
