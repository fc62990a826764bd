import { publishReport } from '#shared/domain/report/publish-report.ts';
import { changeRecord, Receipt } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import type { ReportNeeds } from './needs.ts';
import { ReportParams } from './params.ts';

/** Hands the established report over to the unit. */
export const publishReportRoute = route({
  operationId: 'publishReport',
  method: 'POST',
  path: '/v1/{organisationId}/reports/{reportId}/publications',
  noun: 'report',
  action: 'publish',
  summary: {
    sv: 'Lämna över den fastställda rapporten till enheten',
    en: 'Hand the established report over to the unit',
  },
  params: ReportParams,
  answer: Receipt,
  status: 200,
  isVersioned: true,
  story: (request, needs: ReportNeeds) =>
    changeRecord(request, needs, {
      store: needs.reports,
      id: request.params.reportId,
      decide: publishReport,
    }),
});
