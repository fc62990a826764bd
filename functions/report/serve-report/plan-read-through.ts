import * as z from 'zod/mini';
import { planReadThrough } from '#shared/domain/report/plan-read-through.ts';
import { PlannedReadThrough } from '#shared/domain/report/report.ts';
import { isKnownToUnit } from '#shared/domain/report/report-rules.ts';
import { changeRecord, Receipt } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import type { ReportNeeds } from './needs.ts';
import { ReportParams } from './params.ts';

/** Sets or moves the day of the read-through; whoever takes part gets it in their calendar. */
export const planReadThroughRoute = route({
  operationId: 'planReadThrough',
  method: 'PUT',
  path: '/v1/{organisationId}/reports/{reportId}/read-through-planning',
  noun: 'report',
  action: 'recordReadThrough',
  summary: {
    sv: 'Bestäm dag för genomgången med personalen; den kommer i kalendern',
    en: 'Set the day of the read-through with the staff; it comes into the calendar',
  },
  params: ReportParams,
  body: z.strictObject(PlannedReadThrough.shape),
  answer: Receipt,
  status: 200,
  isVersioned: true,
  example: { plannedOn: '2026-12-03', slot: { from: '14:00', minutes: 60 } },
  story: (request, needs: ReportNeeds) =>
    changeRecord(request, needs, {
      store: needs.reports,
      id: request.params.reportId,
      isVisible: isKnownToUnit,
      decide: (report, circumstances) => planReadThrough(report, request.body, circumstances),
    }),
});
