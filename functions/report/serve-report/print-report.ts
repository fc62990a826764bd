import { answerPage, pageType } from '#shared/documents/answer-page.ts';
import { findPublisher } from '#shared/documents/find-publisher.ts';
import { mayDo } from '#shared/domain/organisation/access.ts';
import { reportAsRead, reportSeenByUnit } from '#shared/domain/report/report-as-read.ts';
import { Problem } from '#shared/lambda/problem.ts';
import { findRecord } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import type { ReportNeeds } from './needs.ts';
import { ReportParams } from './params.ts';

/** The report as a page to print; whoever may read it may print it. */
export const printReportRoute = route({
  operationId: 'printReport',
  method: 'GET',
  path: '/v1/{organisationId}/reports/{reportId}/document',
  noun: 'report',
  action: 'read',
  summary: {
    sv: 'Rapporten som en sida att läsa och skriva ut',
    en: 'The report as a page to read and print',
  },
  params: ReportParams,
  answerType: pageType,
  status: 200,
  story: async (request, needs: ReportNeeds) => {
    const { stored, via } = await findRecord(request, needs, {
      store: needs.reports,
      id: request.params.reportId,
    });
    const { state, ref } = stored;
    const { bodyId, unit } = state;
    const belonging = { bodyId, unitId: unit.unitId };
    const isWhole = mayDo({ caller: request.caller, noun: 'report', action: 'readWhole', belonging, via });
    const report = isWhole ? reportAsRead(state) : reportSeenByUnit(state);
    if (report === undefined) throw new Problem('missing');
    const publisher = await findPublisher(needs.table, { organisationId: ref.organisationId, bodyId });
    // Loaded when somebody prints: the function starts without it.
    const { reportDocument } = await import('#shared/documents/report-document.ts');
    return answerPage(reportDocument(report, publisher));
  },
});
