import * as z from 'zod/mini';
import { Contact, Gain, Mandate } from '#shared/domain/collaboration/collaboration.ts';
import { nameContacts, noteGain } from '#shared/domain/collaboration/contribute.ts';
import { giveMandate, withdrawMandate } from '#shared/domain/collaboration/give-mandate.ts';
import { Receipt } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import { changeForParty, onBehalf } from './change-for-party.ts';
import type { CollaborationNeeds } from './needs.ts';
import { CollaborationParams, MandateParams } from './params.ts';

export const giveMandateRoute = route({
  operationId: 'giveMandate',
  method: 'PUT',
  path: '/v1/{organisationId}/collaborations/{collaborationId}/mandates/{mandateId}',
  noun: 'collaboration',
  action: 'giveMandate',
  summary: {
    sv: 'Skriv ned vad en roll får besluta för nämnden',
    en: 'Write down what a role may decide for the body',
  },
  params: MandateParams,
  body: z.strictObject({ ...z.omit(Mandate, { mandateId: true }).shape, ...onBehalf }),
  answer: Receipt,
  status: 200,
  isVersioned: true,
  story: (request, needs: CollaborationNeeds) => {
    const { bodyId: _, ...rest } = request.body;
    const mandate = { ...rest, mandateId: request.params.mandateId };
    return changeForParty(request, needs, (state, party, circumstances) =>
      giveMandate(state, { party, mandate }, circumstances),
    );
  },
});

export const withdrawMandateRoute = route({
  operationId: 'withdrawMandate',
  method: 'POST',
  path: '/v1/{organisationId}/collaborations/{collaborationId}/mandates/{mandateId}/withdrawals',
  noun: 'collaboration',
  action: 'giveMandate',
  summary: { sv: 'Dra tillbaka ett mandat', en: 'Withdraw a mandate' },
  params: MandateParams,
  body: z.strictObject(onBehalf),
  answer: Receipt,
  status: 200,
  isVersioned: true,
  story: (request, needs: CollaborationNeeds) =>
    changeForParty(request, needs, (state, party, circumstances) =>
      withdrawMandate(state, { party, mandateId: request.params.mandateId }, circumstances),
    ),
});

export const nameContactsRoute = route({
  operationId: 'nameContacts',
  method: 'PUT',
  path: '/v1/{organisationId}/collaborations/{collaborationId}/contacts',
  noun: 'collaboration',
  action: 'contribute',
  summary: {
    sv: 'Ange vilka funktioner hos parten man vänder sig till',
    en: "Name the party's functions to turn to",
  },
  params: CollaborationParams,
  body: z.strictObject({ contacts: z.array(Contact).check(z.maxLength(10)), ...onBehalf }),
  answer: Receipt,
  status: 200,
  isVersioned: true,
  story: (request, needs: CollaborationNeeds) =>
    changeForParty(request, needs, (state, party, circumstances) =>
      nameContacts(state, { party, contacts: request.body.contacts }, circumstances),
    ),
});

const { kind, hours, text } = Gain.shape;

export const noteGainRoute = route({
  operationId: 'noteGain',
  method: 'POST',
  path: '/v1/{organisationId}/collaborations/{collaborationId}/gains',
  noun: 'collaboration',
  action: 'contribute',
  summary: { sv: 'Anteckna vad parten har sparat eller vunnit', en: 'Note what the party saved or gained' },
  params: CollaborationParams,
  body: z.strictObject({ kind, hours, text, ...onBehalf }),
  answer: Receipt,
  status: 200,
  story: (request, needs: CollaborationNeeds) =>
    changeForParty(request, needs, (state, party, circumstances) =>
      noteGain(state, { ...request.body, party }, circumstances),
    ),
});
