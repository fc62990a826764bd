import { asStaff } from '#shared/domain/document/seen-as.ts';
import { mayDo } from '#shared/domain/organisation/access.ts';
import { Breach, isKnownToUnit } from '#shared/domain/organisation/breach.ts';
import type { Caller } from '#shared/domain/organisation/membership.ts';
import { ListQuery, listOf, listRecords, SummaryRow } from '#shared/lambda/lists.ts';
import { readRecord } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import type { BreachNeeds } from './needs.ts';
import { BreachParams, OrganisationParams } from './params.ts';

/** Whether the caller works for the authority: a unit's manager learns of it with the first decision. */
const readsBeforeDecision = (caller: Caller, belonging: Parameters<typeof mayDo>[0]['belonging']): boolean =>
  mayDo({
    caller: asStaff(caller),
    noun: 'organisation',
    action: 'readBreaches',
    ...(belonging && { belonging }),
  });

export const listBreachesRoute = route({
  operationId: 'listBreaches',
  method: 'GET',
  path: '/v1/{organisationId}/breaches',
  noun: 'organisation',
  action: 'readBreaches',
  summary: {
    sv: 'Lista ärenden om brister mot avtal',
    en: 'List matters about deficiencies against agreements',
  },
  params: OrganisationParams,
  query: ListQuery,
  answer: listOf(SummaryRow),
  status: 200,
  story: (request, needs: BreachNeeds) =>
    listRecords(request, needs, {
      store: needs.breaches,
      isVisible: ({ isKnownToUnit: isKnown, bodyId, unitId }) =>
        isKnown === true ||
        readsBeforeDecision(request.caller, { bodyId: bodyId as never, unitId: unitId as never }),
    }),
});

export const readBreachRoute = route({
  operationId: 'readBreach',
  method: 'GET',
  path: '/v1/{organisationId}/breaches/{breachId}',
  noun: 'organisation',
  action: 'readBreaches',
  summary: {
    sv: 'Läs ett ärende om brister mot ett avtal, med varje steg och vem som beslutat det',
    en: 'Read a matter about deficiencies against an agreement, with each step and who decided it',
  },
  params: BreachParams,
  answer: Breach,
  status: 200,
  story: (request, needs: BreachNeeds) =>
    readRecord(request, needs, {
      store: needs.breaches,
      id: request.params.breachId,
      view: (breach) => {
        const { bodyId, unit } = breach;
        const reads = readsBeforeDecision(request.caller, { bodyId, unitId: unit.unitId });
        return isKnownToUnit(breach) || reads ? breach : undefined;
      },
    }),
});
