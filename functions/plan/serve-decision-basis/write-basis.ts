import * as z from 'zod/mini';
import type { DecisionBasisId } from '#events/identifiers.ts';
import { BodyId, CalendarDate, OrganisationId } from '#events/identifiers.ts';
import {
  beginDecisionBasis,
  DecisionBasis,
  SentMeasurement,
  sendDecisionBasis,
  writeDecisionBasis,
} from '#shared/domain/plan/decision-basis.ts';
import { changeRecord, createRecord, findRecord, Receipt } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import { gatherUnits } from './gather-units.ts';
import type { BasisNeeds } from './needs.ts';
import { BasisParams } from './read-basis.ts';

export const beginDecisionBasisRoute = route({
  operationId: 'beginDecisionBasis',
  method: 'POST',
  path: '/v1/{organisationId}/decision-bases',
  noun: 'plan',
  action: 'prepareBasis',
  summary: {
    sv: 'Börja ett beslutsunderlag för ett av nämndens sammanträden',
    en: 'Begin a decision basis for one of the body’s meetings',
  },
  params: z.object({ organisationId: OrganisationId }),
  body: z.strictObject({ bodyId: BodyId, meetingOn: CalendarDate }),
  answer: Receipt,
  status: 201,
  story: (request, needs: BasisNeeds) => {
    const decisionBasisId = needs.newId() as DecisionBasisId;
    const { organisationId, body } = request;
    return createRecord(request, needs, {
      store: needs.decisionBases,
      id: decisionBasisId,
      decide: (circumstances) =>
        beginDecisionBasis(undefined, { decisionBasisId, organisationId, ...body }, circumstances),
    });
  },
});

export const writeDecisionBasisRoute = route({
  operationId: 'writeDecisionBasis',
  method: 'PUT',
  path: '/v1/{organisationId}/decision-bases/{decisionBasisId}/content',
  noun: 'plan',
  action: 'prepareBasis',
  summary: {
    sv: 'Skriv utblicken och ställ kommunernas mätningar och ekonomi sida vid sida',
    en: 'Write the outlook and put the municipalities’ measurements and economy side by side',
  },
  params: BasisParams,
  body: z.strictObject({
    outlook: DecisionBasis.shape.outlook,
    measurements: z.array(SentMeasurement).check(z.maxLength(40)),
  }),
  answer: Receipt,
  status: 200,
  isVersioned: true,
  story: (request, needs: BasisNeeds) =>
    changeRecord(request, needs, {
      store: needs.decisionBases,
      id: request.params.decisionBasisId,
      decide: (basis) => writeDecisionBasis(basis, request.body),
    }),
});

export const sendDecisionBasisRoute = route({
  operationId: 'sendDecisionBasis',
  method: 'POST',
  path: '/v1/{organisationId}/decision-bases/{decisionBasisId}/dispatches',
  noun: 'plan',
  action: 'sendBasis',
  summary: {
    sv: 'Skicka underlaget till nämnden, när det är komplett',
    en: 'Send the basis to the body, when it is complete',
  },
  params: BasisParams,
  answer: Receipt,
  status: 200,
  isVersioned: true,
  story: async (request, needs: BasisNeeds) => {
    const { decisionBasisId: id } = request.params;
    const { stored, at } = await findRecord(request, needs, { store: needs.decisionBases, id });
    const units = await gatherUnits(stored.state, needs);
    return changeRecord(request, needs, {
      store: needs.decisionBases,
      id,
      at,
      decide: (basis, circumstances) => sendDecisionBasis(basis, { units }, circumstances),
    });
  },
});
