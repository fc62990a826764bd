import * as z from 'zod/mini';
import { AreaContent } from '#shared/domain/assessment/area-content.ts';
import { Assessment } from '#shared/domain/assessment/assessment.ts';
import {
  AssessmentSeenByUnit,
  assessmentSeenByUnit,
} from '#shared/domain/assessment/assessment-seen-by-unit.ts';
import { mayDo, type Via } from '#shared/domain/organisation/access.ts';
import type { Caller } from '#shared/domain/organisation/membership.ts';
import { contentEtag } from '#shared/lambda/entity-tag.ts';
import { ListQuery, listOf, listRecords, SummaryRow } from '#shared/lambda/lists.ts';
import { readRecord, recordEtag } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import type { Stored } from '#shared/storage/record-items.ts';
import type { AssessmentNeeds } from './needs.ts';
import { AreaParams, AssessmentParams, OrganisationParams } from './params.ts';

/** The area's own version as an entity tag; undefined for an area outside the scope. */
export const areaEtag =
  (areaId: string) =>
  ({ state }: Stored<Assessment>): string | undefined =>
    Object.hasOwn(state.areas, areaId) ? `"${state.areas[areaId]?.version}"` : undefined;

const readsWhole = (caller: Caller, { bodyId, unit }: Assessment, via: Via): boolean =>
  mayDo({
    caller,
    noun: 'assessment',
    action: 'readWhole',
    belonging: { bodyId, unitId: unit.unitId },
    via,
  });

export const listAssessmentsRoute = route({
  operationId: 'listAssessments',
  method: 'GET',
  path: '/v1/{organisationId}/assessments',
  noun: 'assessment',
  action: 'list',
  summary: { sv: 'Lista uppföljningar', en: 'List assessments' },
  params: OrganisationParams,
  query: ListQuery,
  answer: listOf(SummaryRow),
  status: 200,
  story: (request, needs: AssessmentNeeds) => {
    const { caller, query } = request;
    const via = query.relation === 'shared' ? 'share' : 'own';
    return listRecords(request, needs, {
      store: needs.assessments,
      // Row by row: whoever follows up in one body may manage a unit of another.
      isVisible({ isKnownToUnit, bodyId, unitId }) {
        const belonging = { bodyId: bodyId as never, unitId: unitId as never };
        return (
          isKnownToUnit === true || mayDo({ caller, noun: 'assessment', action: 'readWhole', belonging, via })
        );
      },
    });
  },
});

export const readAssessmentRoute = route({
  operationId: 'readAssessment',
  method: 'GET',
  path: '/v1/{organisationId}/assessments/{assessmentId}',
  noun: 'assessment',
  action: 'read',
  summary: {
    sv: 'Läs en uppföljning; enheten ser bara att den pågår och det som är föranmält eller genomfört',
    en: 'Read an assessment; the unit sees only that it goes on and what is announced or carried out',
  },
  params: AssessmentParams,
  answer: z.union([Assessment, AssessmentSeenByUnit]),
  status: 200,
  story: (request, needs: AssessmentNeeds) =>
    readRecord(request, needs, {
      store: needs.assessments,
      id: request.params.assessmentId,
      view: (assessment, _stored, via) =>
        readsWhole(request.caller, assessment, via) ? assessment : assessmentSeenByUnit(assessment),
      // The record's own version would tell the unit that something it may not know of has been planned.
      etagOf: (stored, shown) => (shown === stored.state ? recordEtag(stored) : contentEtag(shown)),
    }),
});

export const readAreaRoute = route({
  operationId: 'readAssessedArea',
  method: 'GET',
  path: '/v1/{organisationId}/assessments/{assessmentId}/areas/{areaId}',
  noun: 'assessment',
  action: 'readWhole',
  summary: { sv: 'Läs ett område i en uppföljning', en: 'Read one area of an assessment' },
  params: AreaParams,
  answer: AreaContent,
  status: 200,
  story: (request, needs: AssessmentNeeds) => {
    const { assessmentId, areaId } = request.params;
    return readRecord(request, needs, {
      store: needs.assessments,
      id: assessmentId,
      view: ({ areas }) => (Object.hasOwn(areas, areaId) ? areas[areaId] : undefined),
      etagOf: areaEtag(areaId),
    });
  },
});
