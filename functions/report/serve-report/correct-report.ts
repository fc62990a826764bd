import * as z from 'zod/mini';
import { CorrectReport, correctReport } from '#shared/domain/report/correct-report.ts';
import { changeRecord, Receipt } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import type { ReportNeeds } from './needs.ts';
import { ReportParams } from './params.ts';

/** Corrects an established report by a new version with a reason. */
export const correctReportRoute = route({
  operationId: 'correctReport',
  method: 'POST',
  path: '/v1/{organisationId}/reports/{reportId}/corrections',
  noun: 'report',
  action: 'correct',
  summary: {
    sv: 'Rätta en fastställd rapport med en ny version och ett skäl',
    en: 'Correct an established report by a new version with a reason',
  },
  params: ReportParams,
  body: z.strictObject(CorrectReport.shape),
  answer: Receipt,
  status: 200,
  isVersioned: true,
  story: (request, needs: ReportNeeds) =>
    changeRecord(request, needs, {
      store: needs.reports,
      id: request.params.reportId,
      decide: (report, circumstances) => correctReport(report, request.body, circumstances),
    }),
});
