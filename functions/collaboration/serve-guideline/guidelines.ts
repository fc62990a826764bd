import * as z from 'zod/mini';
import type { GuidelineId } from '#events/identifiers.ts';
import { BodyId, CalendarDate } from '#events/identifiers.ts';
import {
  acknowledgeGuideline,
  decideGuideline,
  draftGuideline,
  proposeGuideline,
} from '#shared/domain/collaboration/decide-guideline.ts';
import { Guideline, GuidelineVersion } from '#shared/domain/collaboration/guideline.ts';
import { collaborationSentences as rules } from '#shared/domain/collaboration/rules.ts';
import { BodyDecision } from '#shared/domain/programme/programme.ts';
import { enterCollaboration } from '#shared/lambda/enter-collaboration.ts';
import { listOf, SummaryRow } from '#shared/lambda/lists.ts';
import { Problem } from '#shared/lambda/problem.ts';
import { createRecord, Receipt } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import { changeWithin, listWithin, readWithin } from '#shared/lambda/within-collaboration.ts';
import { CollaborationParams, GuidelineParams } from '../serve-collaboration/params.ts';
import { PageQuery } from '../serve-collaboration/read-collaborations.ts';
import type { GuidelineNeeds } from './needs.ts';

const { kind, title } = Guideline.shape;
const { text, changes, version } = GuidelineVersion.shape;
const Content = z.strictObject({ kind, title, text, changes });

export const draftGuidelineRoute = route({
  operationId: 'draftGuideline',
  method: 'POST',
  path: '/v1/{organisationId}/collaborations/{collaborationId}/guidelines',
  noun: 'collaboration',
  action: 'draftGuideline',
  summary: { sv: 'Skriv utkastet till ett styrdokument', en: 'Draft a governing document' },
  params: CollaborationParams,
  body: Content,
  answer: Receipt,
  status: 201,
  story: async (request, needs: GuidelineNeeds) => {
    const { collaborationId } = request.params;
    const { at } = await enterCollaboration(request, needs, collaborationId);
    const guidelineId = needs.newId() as GuidelineId;
    const command = { guidelineId, collaborationId, ...request.body };
    return createRecord(request, needs, {
      store: needs.guidelines,
      id: guidelineId,
      at,
      decide: (circumstances) => draftGuideline(undefined, command, circumstances),
    });
  },
});

export const redraftGuidelineRoute = route({
  operationId: 'redraftGuideline',
  method: 'PUT',
  path: '/v1/{organisationId}/collaborations/{collaborationId}/guidelines/{guidelineId}/draft',
  noun: 'collaboration',
  action: 'draftGuideline',
  summary: {
    sv: 'Skriv om utkastet, eller börja på nästa version',
    en: 'Rewrite the draft, or begin the next version',
  },
  params: GuidelineParams,
  body: Content,
  answer: Receipt,
  status: 200,
  isVersioned: true,
  story: (request, needs: GuidelineNeeds) => {
    const { guidelineId, collaborationId } = request.params;
    return changeWithin(request, needs, {
      store: needs.guidelines,
      id: guidelineId,
      decide: (guideline, circumstances) =>
        draftGuideline(guideline, { guidelineId, collaborationId, ...request.body }, circumstances),
    });
  },
});

export const proposeGuidelineRoute = route({
  operationId: 'proposeGuideline',
  method: 'POST',
  path: '/v1/{organisationId}/collaborations/{collaborationId}/guidelines/{guidelineId}/proposals',
  noun: 'collaboration',
  action: 'draftGuideline',
  summary: {
    sv: 'Föreslå utkastet för nämnderna, med dag för översyn',
    en: 'Propose the draft to the bodies, with the day of its review',
  },
  params: GuidelineParams,
  body: z.strictObject({ reviewOn: CalendarDate }),
  answer: Receipt,
  status: 200,
  isVersioned: true,
  story: (request, needs: GuidelineNeeds) =>
    changeWithin(request, needs, {
      store: needs.guidelines,
      id: request.params.guidelineId,
      decide: (guideline, circumstances) => proposeGuideline(guideline, request.body, circumstances),
    }),
});

export const decideGuidelineRoute = route({
  operationId: 'decideGuideline',
  method: 'POST',
  path: '/v1/{organisationId}/collaborations/{collaborationId}/guidelines/{guidelineId}/decisions',
  noun: 'collaboration',
  action: 'decideGuideline',
  summary: {
    sv: 'Anteckna den egna nämndens beslut om den föreslagna versionen',
    en: "Record the own body's decision on the proposed version",
  },
  params: GuidelineParams,
  body: z.strictObject({ version, decision: BodyDecision }),
  answer: Receipt,
  status: 200,
  isVersioned: true,
  story: (request, needs: GuidelineNeeds) => {
    const { version: decided, decision } = request.body;
    return changeWithin(request, needs, {
      store: needs.guidelines,
      id: request.params.guidelineId,
      decide: (guideline, circumstances, { actingFor }) => {
        const { party } = actingFor(decision.bodyId);
        return decideGuideline(guideline, { party, version: decided, decision }, circumstances);
      },
    });
  },
});

/** Adds to who has read; the body names the version that was read. */
export const acknowledgeGuidelineRoute = route({
  operationId: 'acknowledgeGuideline',
  method: 'POST',
  path: '/v1/{organisationId}/collaborations/{collaborationId}/guidelines/{guidelineId}/acknowledgements',
  noun: 'collaboration',
  action: 'acknowledge',
  summary: { sv: 'Kvittera att man har läst', en: 'Acknowledge that one has read it' },
  params: GuidelineParams,
  body: z.strictObject({ version, bodyId: BodyId }),
  answer: Receipt,
  status: 200,
  story: (request, needs: GuidelineNeeds) => {
    const { version: read, bodyId } = request.body;
    const { organisationId, caller } = request;
    const isOwn = caller.memberships.some((held) => (held.bodyId ?? bodyId) === bodyId);
    return changeWithin(request, needs, {
      store: needs.guidelines,
      id: request.params.guidelineId,
      decide(guideline, circumstances) {
        if (!isOwn) throw Problem.of('forbidden', rules.ownBodyOnly, { field: '/bodyId', received: bodyId });
        return acknowledgeGuideline(
          guideline,
          { party: { organisationId, bodyId }, version: read },
          circumstances,
        );
      },
    });
  },
});

export const listGuidelinesRoute = route({
  operationId: 'listGuidelines',
  method: 'GET',
  path: '/v1/{organisationId}/collaborations/{collaborationId}/guidelines',
  noun: 'collaboration',
  action: 'readGuidelines',
  summary: { sv: 'Lista styrdokument', en: 'List governing documents' },
  params: CollaborationParams,
  query: PageQuery,
  answer: listOf(SummaryRow),
  status: 200,
  story: (request, needs: GuidelineNeeds) => listWithin(request, needs, needs.guidelines),
});

export const readGuidelineRoute = route({
  operationId: 'readGuideline',
  method: 'GET',
  path: '/v1/{organisationId}/collaborations/{collaborationId}/guidelines/{guidelineId}',
  noun: 'collaboration',
  action: 'readGuidelines',
  summary: {
    sv: 'Läs ett styrdokument: versioner, vad som är nytt, vilka nämnder som har beslutat',
    en: 'Read a governing document: versions, what is new, which bodies have decided',
  },
  params: GuidelineParams,
  answer: Guideline,
  status: 200,
  story: (request, needs: GuidelineNeeds) =>
    readWithin(request, needs, { store: needs.guidelines, id: request.params.guidelineId }),
});
