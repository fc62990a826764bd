import * as z from 'zod/mini';
import { CalendarDate } from '#events/identifiers.ts';
import { changeUnit, closeUnit } from '#shared/domain/organisation/decide-unit.ts';
import { UnitDetails } from '#shared/domain/organisation/unit.ts';
import { changeRecord, Receipt } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import { readKnown } from '#shared/storage/organisation/read-known.ts';
import type { OrganisationNeeds } from './needs.ts';
import { UnitParams } from './params.ts';

/** Changes what is known of a unit; only the fields that are sent. */
export const changeUnitRoute = route({
  operationId: 'changeUnit',
  method: 'PATCH',
  path: '/v1/{organisationId}/units/{unitId}',
  noun: 'organisation',
  action: 'changeUnits',
  summary: { sv: 'Ändra uppgifter om en enhet', en: 'Change what is known of a unit' },
  params: UnitParams,
  body: z.strictObject(z.partial(UnitDetails).shape),
  answer: Receipt,
  status: 200,
  isVersioned: true,
  story: (request, needs: OrganisationNeeds) => {
    const changes = request.body as Partial<UnitDetails>;
    const people = changes.manager ? [changes.manager] : [];
    return changeRecord(request, needs, {
      store: needs.units,
      id: request.params.unitId,
      meanwhile: () => readKnown(needs, request.organisationId, { people }),
      decide: (unit, circumstances, known) => changeUnit(unit, { changes, known }, circumstances),
    });
  },
});

/** The unit is no longer run. */
export const closeUnitRoute = route({
  operationId: 'closeUnit',
  method: 'POST',
  path: '/v1/{organisationId}/units/{unitId}/closing',
  noun: 'organisation',
  action: 'changeUnits',
  summary: { sv: 'Avsluta en enhet', en: 'Close a unit' },
  params: UnitParams,
  body: z.strictObject({ closedOn: CalendarDate }),
  answer: Receipt,
  status: 200,
  isVersioned: true,
  story: (request, needs: OrganisationNeeds) =>
    changeRecord(request, needs, {
      store: needs.units,
      id: request.params.unitId,
      decide: (unit, circumstances) => closeUnit(unit, request.body, circumstances),
    }),
});
