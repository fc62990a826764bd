import { handOver } from '#shared/domain/report/hand-over.ts';
import { HandOver, handOverRecord } from '#shared/lambda/hand-over.ts';
import { Receipt } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import type { ReportNeeds } from './needs.ts';
import { ReportParams } from './params.ts';

/** Hands what is one person's in the report to another of the organisation. */
export const handOverReportRoute = route({
  operationId: 'handOverReport',
  method: 'POST',
  path: '/v1/{organisationId}/reports/{reportId}/hand-overs',
  noun: 'report',
  action: 'handOver',
  summary: { sv: 'Lämna över arbetet med rapporten', en: 'Hand the work on the report over' },
  params: ReportParams,
  body: HandOver,
  answer: Receipt,
  status: 200,
  isVersioned: true,
  story: (request, needs: ReportNeeds) =>
    handOverRecord(request, needs, { store: needs.reports, id: request.params.reportId, handOver }),
});
