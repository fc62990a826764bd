import { mayDo } from '#shared/domain/organisation/access.ts';
import { shownUnit, Unit } from '#shared/domain/organisation/unit.ts';
import { ListQuery, listOf, listRecords, SummaryRow } from '#shared/lambda/lists.ts';
import { readRecord } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import type { OrganisationNeeds } from './needs.ts';
import { OrganisationParams, UnitParams } from './params.ts';

export const listUnitsRoute = route({
  operationId: 'listUnits',
  method: 'GET',
  path: '/v1/{organisationId}/units',
  noun: 'organisation',
  action: 'read',
  summary: {
    sv: 'Lista enheter; en utförare ser dem som den driver med relation=shared',
    en: 'List units; a provider sees those it runs with relation=shared',
  },
  params: OrganisationParams,
  query: ListQuery,
  answer: listOf(SummaryRow),
  status: 200,
  story: (request, needs: OrganisationNeeds) => listRecords(request, needs, { store: needs.units }),
});

/** One unit; a protected one without its address, whoever asks. */
export const readUnitRoute = route({
  operationId: 'readUnit',
  method: 'GET',
  path: '/v1/{organisationId}/units/{unitId}',
  noun: 'organisation',
  action: 'read',
  summary: { sv: 'Läs en enhet', en: 'Read a unit' },
  params: UnitParams,
  answer: Unit,
  status: 200,
  story: (request, needs: OrganisationNeeds) =>
    readRecord(request, needs, {
      store: needs.units,
      id: request.params.unitId,
      view(unit, _stored, via) {
        const { bodyId, unitId } = unit;
        const { caller } = request;
        const asked = {
          caller,
          noun: 'organisation',
          action: 'judgeRisk',
          belonging: { bodyId, unitId },
          via,
        };
        return shownUnit(unit, { readsRisk: mayDo(asked) });
      },
    }),
});
