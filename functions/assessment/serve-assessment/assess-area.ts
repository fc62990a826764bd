import { AreaContentToSave } from '#shared/domain/assessment/area-content.ts';
import { assessArea } from '#shared/domain/assessment/assess-area.ts';
import { mayDo } from '#shared/domain/organisation/access.ts';
import { changeRecord, Receipt } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import type { AssessmentNeeds } from './needs.ts';
import { AreaParams } from './params.ts';
import { areaEtag } from './read-assessments.ts';

/** Saves one area as a whole, finished or not; If-Match carries the area's own ETag. */
export const assessAreaRoute = route({
  operationId: 'assessArea',
  method: 'PUT',
  path: '/v1/{organisationId}/assessments/{assessmentId}/areas/{areaId}',
  noun: 'assessment',
  action: 'judge',
  summary: {
    sv: 'Spara ett område: bedömningar och iakttagelser. Skriv inget om enskilda.',
    en: 'Save one area: judgements and findings. Write nothing about individuals.',
  },
  params: AreaParams,
  body: AreaContentToSave,
  answer: Receipt,
  status: 200,
  isVersioned: true,
  story: (request, needs: AssessmentNeeds) => {
    const { caller, body: content, params } = request;
    const { assessmentId, areaId } = params;
    return changeRecord(request, needs, {
      store: needs.assessments,
      id: assessmentId,
      etagOf: areaEtag(areaId),
      decide: (assessment, circumstances) => {
        const { bodyId, unit } = assessment;
        const belonging = { bodyId, unitId: unit.unitId };
        const isHealthCareOnly = !mayDo({ caller, noun: 'assessment', action: 'edit', belonging });
        return assessArea(assessment, { areaId, content, isHealthCareOnly }, circumstances);
      },
    });
  },
});
