import type { EventData } from '#events/catalogue.ts';
import { notePlanAdopted } from '#shared/domain/report/note-plan-adopted.ts';
import { type ReceivedEvent, settled } from '#shared/messaging/react.ts';
import type { Cause } from '#shared/storage/aggregate-store.ts';
import { decideAndSave } from '#shared/storage/decide-and-save.ts';
import type { ReportStore } from '#shared/storage/report/report-store.ts';

/** Tells the report that its plan has been adopted, so that it stops watching over it. */
export const releasePlanAlarm = async (
  { organisationId, data }: ReceivedEvent<EventData<'PlanAdopted'>>,
  cause: Cause,
  { reports }: { readonly reports: ReportStore },
): Promise<void> => {
  const { reportId, planId, adoptedOn } = data;
  settled(
    await decideAndSave({
      store: reports,
      organisationId,
      id: reportId,
      cause,
      decide: (report) => report && notePlanAdopted(report, { planId, adoptedOn }),
    }),
  );
};
