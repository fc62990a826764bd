import * as z from 'zod/mini';
import { ClosingTalkId, OrganisationId } from '#events/identifiers.ts';
import { ClosingTalk } from '#shared/domain/report/closing-talk.ts';
import { ListQuery, listOf, listRecords, SummaryRow } from '#shared/lambda/lists.ts';
import { readRecord } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import type { ClosingTalkNeeds } from './needs.ts';

export const OrganisationParams = z.object({ organisationId: OrganisationId });
export const TalkParams = z.object({ organisationId: OrganisationId, talkId: ClosingTalkId });

export const listClosingTalksRoute = route({
  operationId: 'listClosingTalks',
  method: 'GET',
  path: '/v1/{organisationId}/closing-talks',
  noun: 'report',
  action: 'readTalks',
  summary: { sv: 'Lista avslutande samtal', en: 'List closing talks' },
  params: OrganisationParams,
  query: ListQuery,
  answer: listOf(SummaryRow),
  status: 200,
  story: (request, needs: ClosingTalkNeeds) => listRecords(request, needs, { store: needs.talks }),
});

export const readClosingTalkRoute = route({
  operationId: 'readClosingTalk',
  method: 'GET',
  path: '/v1/{organisationId}/closing-talks/{talkId}',
  noun: 'report',
  action: 'readTalks',
  summary: { sv: 'Läs ett avslutande samtal', en: 'Read a closing talk' },
  params: TalkParams,
  answer: ClosingTalk,
  status: 200,
  story: (request, needs: ClosingTalkNeeds) =>
    readRecord(request, needs, { store: needs.talks, id: request.params.talkId }),
});
