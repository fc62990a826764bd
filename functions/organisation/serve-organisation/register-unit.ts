import * as z from 'zod/mini';
import type { UnitId } from '#events/identifiers.ts';
import { registerUnit } from '#shared/domain/organisation/decide-unit.ts';
import { UnitDetails } from '#shared/domain/organisation/unit.ts';
import { createRecord, Receipt } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import { readKnown } from '#shared/storage/organisation/read-known.ts';
import type { OrganisationNeeds } from './needs.ts';
import { OrganisationParams } from './params.ts';

/** Makes a unit known to the authority that follows it up; its manager gets the role for it. */
export const registerUnitRoute = route({
  operationId: 'registerUnit',
  method: 'POST',
  path: '/v1/{organisationId}/units',
  noun: 'organisation',
  action: 'changeUnits',
  summary: { sv: 'Lägg upp en enhet', en: 'Register a unit' },
  params: OrganisationParams,
  body: z.strictObject(UnitDetails.shape),
  answer: Receipt,
  status: 201,
  story: (request, needs: OrganisationNeeds) => {
    const unitId = needs.newId() as UnitId;
    const details = request.body;
    return createRecord(request, needs, {
      store: needs.units,
      id: unitId,
      meanwhile: () => readKnown(needs, request.organisationId, { people: [details.manager] }),
      decide: (circumstances, known) => registerUnit(undefined, { unitId, details, known }, circumstances),
    });
  },
});
