import * as z from 'zod/mini';
import { CalendarDate } from '#events/identifiers.ts';
import { setClosedDays } from '#shared/domain/organisation/decide-organisation.ts';
import { changeRecord, Receipt } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import type { OrganisationNeeds } from './needs.ts';
import { OrganisationParams } from './params.ts';

/** Says which days one's own organisation keeps closed beside the Swedish days off. */
export const setClosedDaysRoute = route({
  operationId: 'setClosedDays',
  method: 'PUT',
  path: '/v1/{organisationId}/closed-days',
  noun: 'organisation',
  action: 'register',
  summary: { sv: 'Ange stängda dagar', en: 'Set the closed days' },
  params: OrganisationParams,
  body: z.strictObject({ closedDays: z.array(CalendarDate).check(z.maxLength(100)) }),
  answer: Receipt,
  status: 200,
  isVersioned: true,
  story: (request, needs: OrganisationNeeds) =>
    changeRecord(request, needs, {
      store: needs.organisations,
      id: request.organisationId,
      decide: (organisation, circumstances) => setClosedDays(organisation, request.body, circumstances),
    }),
});
