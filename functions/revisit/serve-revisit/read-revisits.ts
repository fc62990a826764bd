import { mayDo } from '#shared/domain/organisation/access.ts';
import { findLine } from '#shared/domain/plan/lines-by-area.ts';
import { Revisit } from '#shared/domain/revisit/revisit.ts';
import { RevisitLine } from '#shared/domain/revisit/revisit-line.ts';
import { ListQuery, listOf, listRecords, SummaryRow } from '#shared/lambda/lists.ts';
import { readRecord } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import { lineEtag } from './line-etag.ts';
import type { RevisitNeeds } from './needs.ts';
import { LineParams, OrganisationParams, RevisitParams } from './params.ts';
import { seenBy } from './seen-by.ts';

export const listRevisitsRoute = route({
  operationId: 'listRevisits',
  method: 'GET',
  path: '/v1/{organisationId}/revisits',
  noun: 'revisit',
  action: 'list',
  summary: { sv: 'Lista återbesök', en: 'List revisits' },
  params: OrganisationParams,
  query: ListQuery,
  answer: listOf(SummaryRow),
  status: 200,
  story: (request, needs: RevisitNeeds) => {
    const { caller, query } = request;
    const via = query.relation === 'shared' ? 'share' : 'own';
    return listRecords(request, needs, {
      store: needs.revisits,
      isVisible({ isHiddenFromUnit, bodyId, unitId }) {
        const belonging = { bodyId: bodyId as never, unitId: unitId as never };
        return (
          isHiddenFromUnit === false ||
          mayDo({ caller, noun: 'revisit', action: 'readWhole', belonging, via })
        );
      },
    });
  },
});

export const readRevisitRoute = route({
  operationId: 'readRevisit',
  method: 'GET',
  path: '/v1/{organisationId}/revisits/{revisitId}',
  noun: 'revisit',
  action: 'read',
  summary: {
    sv: 'Läs ett återbesök; enheten ser inte bedömningar förrän det är avslutat',
    en: 'Read a revisit; the unit sees no judgements until it is completed',
  },
  params: RevisitParams,
  answer: Revisit,
  status: 200,
  story: (request, needs: RevisitNeeds) =>
    readRecord(request, needs, {
      store: needs.revisits,
      id: request.params.revisitId,
      view: (revisit, _stored, via) => seenBy(request.caller, revisit, via),
    }),
});

export const readRevisitLineRoute = route({
  operationId: 'readRevisitLine',
  method: 'GET',
  path: '/v1/{organisationId}/revisits/{revisitId}/lines/{lineId}',
  noun: 'revisit',
  action: 'read',
  summary: {
    sv: 'Läs en rad i ett återbesök, med radens ETag',
    en: 'Read a line of a revisit, with its own ETag',
  },
  params: LineParams,
  answer: RevisitLine,
  status: 200,
  story: (request, needs: RevisitNeeds) => {
    const { revisitId, lineId } = request.params;
    return readRecord(request, needs, {
      store: needs.revisits,
      id: revisitId,
      view(revisit, _stored, via) {
        const seen = seenBy(request.caller, revisit, via);
        return seen && findLine(seen, lineId);
      },
      etagOf: lineEtag(lineId),
    });
  },
});
