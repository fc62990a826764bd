import type { EventData } from '#events/catalogue.ts';
import { planBasisOf } from '#shared/domain/report/plan-basis.ts';
import { exampleIdOf, findExample } from '#shared/domain/report/share-example.ts';
import { type ReceivedEvent, settled } from '#shared/messaging/react.ts';
import type { Cause } from '#shared/storage/aggregate-store.ts';
import { decideAndSave } from '#shared/storage/decide-and-save.ts';
import type { ExampleStore } from '#shared/storage/report/example-store.ts';
import type { ReportStore } from '#shared/storage/report/report-store.ts';

export interface GatherExamplesNeeds {
  readonly reports: ReportStore;
  readonly examples: ExampleStore;
}

/**
 * Keeps the good examples of a report that was handed over, and asks the unit whether others may see them. The ids
 * follow from the report, so each is kept once.
 * @throws Error when the report is not there, or not handed over: the message is delivered again.
 */
export const gatherExamples = async (
  { organisationId, data }: ReceivedEvent<EventData<'ReportPublished'>>,
  cause: Cause,
  { reports, examples }: GatherExamplesNeeds,
): Promise<void> => {
  const report = await reports.find(organisationId, data.reportId);
  if (report === undefined) throw new Error(`Report ${data.reportId} is not there`);
  const basis = planBasisOf(report.state);
  for (const example of basis.goodExamples) {
    settled(
      await decideAndSave({
        store: examples,
        organisationId,
        id: exampleIdOf(data.reportId, example.findingId),
        cause,
        decide: (before) => findExample(before, { basis, example }),
      }),
    );
  }
};
