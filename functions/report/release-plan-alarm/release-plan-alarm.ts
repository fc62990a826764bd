import type { EventData } from '#events/catalogue.ts';
import { notePlanAdopted } from '#shared/domain/report/note-plan-adopted.ts';
import { notePlanClosed } from '#shared/domain/report/note-plan-closed.ts';
import { type ReceivedEvent, settled } from '#shared/messaging/react.ts';
import type { Cause } from '#shared/storage/aggregate-store.ts';
import { decideAndSave } from '#shared/storage/decide-and-save.ts';
import type { ReportStore } from '#shared/storage/report/report-store.ts';

/** Tells the report that its plan has been adopted or closed, so that it stops watching over it. */
export const releasePlanAlarm = async (
  { organisationId, data }: ReceivedEvent<EventData<'PlanAdopted'> | EventData<'PlanClosed'>>,
  cause: Cause,
  { reports }: { readonly reports: ReportStore },
): Promise<void> => {
  settled(
    await decideAndSave({
      store: reports,
      organisationId,
      id: data.reportId,
      cause,
      decide(report) {
        if (report === undefined) return undefined;
        return 'adoptedOn' in data ? notePlanAdopted(report, data) : notePlanClosed(report, data);
      },
    }),
  );
};
