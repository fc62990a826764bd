import * as z from 'zod/mini';
import { MeasureProgress, reportMeasure } from '#shared/domain/plan/report-measure.ts';
import { changeRecord, Receipt } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import type { PlanNeeds } from './needs.ts';
import { MeasureParams } from './params.ts';

/** Tells, between the visits, how far a measure has come. */
export const reportMeasureRoute = route({
  operationId: 'reportMeasure',
  method: 'POST',
  path: '/v1/{organisationId}/plans/{planId}/lines/{lineId}/measures/{measureId}/reports',
  noun: 'plan',
  action: 'reportMeasure',
  summary: {
    sv: 'Återrapportera en åtgärd: genomförd, delvis eller inte, och varför',
    en: 'Report on a measure: carried out, partly or not, and why',
  },
  params: MeasureParams,
  body: z.strictObject(MeasureProgress.shape),
  answer: Receipt,
  status: 200,
  example: { done: 'partly', reason: 'Hälften av medarbetarna har gått utbildningen.' },
  story: (request, needs: PlanNeeds) => {
    const { planId, lineId, measureId } = request.params;
    return changeRecord(request, needs, {
      store: needs.plans,
      id: planId,
      decide: (plan, circumstances) =>
        reportMeasure(plan, { lineId, measureId, ...request.body }, circumstances),
    });
  },
});
