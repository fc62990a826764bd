import * as z from 'zod/mini';
import { setUnitRisk, UnitRiskSetting } from '#shared/domain/organisation/set-unit-risk.ts';
import { changeRecord, Receipt } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import type { OrganisationNeeds } from './needs.ts';
import { UnitParams } from './params.ts';

/** A person judges how closely a unit should be followed. */
export const setUnitRiskRoute = route({
  operationId: 'setUnitRisk',
  method: 'PUT',
  path: '/v1/{organisationId}/units/{unitId}/risk',
  noun: 'organisation',
  action: 'judgeRisk',
  summary: {
    sv: 'Bedöm en enhets risknivå, med motiv; en högre nivå drar fram nästa datum',
    en: "Judge a unit's risk level, with a motive; a higher level pulls the next date forward",
  },
  params: UnitParams,
  body: z.strictObject(UnitRiskSetting.shape),
  answer: Receipt,
  status: 200,
  isVersioned: true,
  example: { level: 'raised', motive: 'Ny chef och många vikarier under hösten.' },
  story: (request, needs: OrganisationNeeds) =>
    changeRecord(request, needs, {
      store: needs.units,
      id: request.params.unitId,
      decide: (unit, circumstances) => setUnitRisk(unit, request.body, circumstances),
    }),
});
