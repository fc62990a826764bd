import type { EventData } from '#events/catalogue.ts';
import { noteReportPublished } from '#shared/domain/assessment/note-report-published.ts';
import { type ReceivedEvent, settled } from '#shared/messaging/react.ts';
import type { Cause } from '#shared/storage/aggregate-store.ts';
import type { AssessmentStore } from '#shared/storage/assessment/assessment-store.ts';
import { decideAndSave } from '#shared/storage/decide-and-save.ts';

/** Tells the assessment that its report has been handed over, so that it stops watching over it. */
export const releaseReportAlarm = async (
  { organisationId, data }: ReceivedEvent<EventData<'ReportPublished'>>,
  cause: Cause,
  { assessments }: { readonly assessments: AssessmentStore },
): Promise<void> => {
  const { assessmentId, reportId, publishedOn } = data;
  settled(
    await decideAndSave({
      store: assessments,
      organisationId,
      id: assessmentId,
      cause,
      decide: (assessment) => assessment && noteReportPublished(assessment, { reportId, publishedOn }),
    }),
  );
};
