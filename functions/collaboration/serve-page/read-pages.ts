import * as z from 'zod/mini';
import type { OrganisationId } from '#events/identifiers.ts';
import { CollaborationId } from '#events/identifiers.ts';
import { answerPage, pageType } from '#shared/documents/answer-page.ts';
import { jointPlanDocument } from '#shared/documents/joint-plan-document.ts';
import { sharedPageDocument } from '#shared/documents/shared-page-document.ts';
import { isPagePublic } from '#shared/domain/collaboration/shared-page.ts';
import { enterCollaboration } from '#shared/lambda/enter-collaboration.ts';
import { Problem } from '#shared/lambda/problem.ts';
import { findRecord } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import { CollaborationParams, JointPlanParams } from '../serve-collaboration/params.ts';
import { gatherSharedPage } from './gather-shared-page.ts';
import type { PageNeeds } from './needs.ts';

export const readSharedPageRoute = route({
  operationId: 'readSharedPage',
  method: 'GET',
  path: '/v1/{organisationId}/collaborations/{collaborationId}/document',
  noun: 'collaboration',
  action: 'takePart',
  summary: {
    sv: 'Den gemensamma sidan, som parterna ser den',
    en: 'The shared page, as its parties see it',
  },
  params: CollaborationParams,
  answerType: pageType,
  status: 200,
  story: async (request, needs: PageNeeds) => {
    const { collaboration } = await enterCollaboration(request, needs, request.params.collaborationId);
    return answerPage(sharedPageDocument(await gatherSharedPage(collaboration, needs), 'parties'));
  },
});

/** To anyone, as long as every party says so: else there is no such page. */
export const readPublicPageRoute = route({
  operationId: 'readPublicPage',
  method: 'GET',
  path: '/v1/shared-pages/{collaborationId}/document',
  noun: 'collaboration',
  action: 'public',
  summary: {
    sv: 'Den gemensamma sidan, när alla parter har sagt ja till att den är offentlig',
    en: 'The shared page, when every party has agreed that it is public',
  },
  params: z.object({ collaborationId: CollaborationId }),
  answerType: pageType,
  status: 200,
  public: true,
  story: async ({ params: { collaborationId } }, needs: PageNeeds) => {
    const ownerId = collaborationId as string as OrganisationId;
    const collaboration = (await needs.collaborations.find(ownerId, collaborationId))?.state;
    if (collaboration === undefined || !isPagePublic(collaboration)) throw new Problem('missing');
    return answerPage(sharedPageDocument(await gatherSharedPage(collaboration, needs), 'anyone'));
  },
});

export const printJointPlanRoute = route({
  operationId: 'printJointPlan',
  method: 'GET',
  path: '/v1/{organisationId}/collaborations/{collaborationId}/joint-plans/{jointPlanId}/document',
  noun: 'collaboration',
  action: 'takePart',
  summary: {
    sv: 'Den gemensamma planen som en sida att läsa och skriva ut',
    en: 'The joint plan as a page to read and print',
  },
  params: JointPlanParams,
  answerType: pageType,
  status: 200,
  story: async (request, needs: PageNeeds) => {
    const { collaborationId, jointPlanId: id } = request.params;
    const { collaboration, at } = await enterCollaboration(request, needs, collaborationId);
    const { stored } = await findRecord(request, needs, { store: needs.jointPlans, id, at });
    return answerPage(jointPlanDocument(stored.state, collaboration));
  },
});
