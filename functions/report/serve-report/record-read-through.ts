import * as z from 'zod/mini';
import { recordReadThrough } from '#shared/domain/report/record-read-through.ts';
import { ReadThrough } from '#shared/domain/report/report.ts';
import { isKnownToUnit } from '#shared/domain/report/report-rules.ts';
import { changeRecord, Receipt } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import type { ReportNeeds } from './needs.ts';
import { ReportParams } from './params.ts';

/** Records that the report was read through with the staff. */
export const recordReadThroughRoute = route({
  operationId: 'recordReadThrough',
  method: 'POST',
  path: '/v1/{organisationId}/reports/{reportId}/read-throughs',
  noun: 'report',
  action: 'recordReadThrough',
  summary: {
    sv: 'Anteckna genomgången med personalen. Skriv inget om enskilda.',
    en: 'Record the read-through with the staff. Write nothing about individuals.',
  },
  params: ReportParams,
  body: z.strictObject(ReadThrough.shape),
  answer: Receipt,
  status: 200,
  story: (request, needs: ReportNeeds) =>
    changeRecord(request, needs, {
      store: needs.reports,
      id: request.params.reportId,
      isVisible: isKnownToUnit,
      decide: (report, circumstances) => recordReadThrough(report, request.body, circumstances),
    }),
});
