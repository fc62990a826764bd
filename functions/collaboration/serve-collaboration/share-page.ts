import * as z from 'zod/mini';
import { Sharing, Wish } from '#shared/domain/collaboration/collaboration.ts';
import { chooseSharing, wishForPage } from '#shared/domain/collaboration/share-page.ts';
import { Receipt } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import { changeForParty, onBehalf } from './change-for-party.ts';
import type { CollaborationNeeds } from './needs.ts';
import { CollaborationParams } from './params.ts';

export const chooseSharingRoute = route({
  operationId: 'chooseSharing',
  method: 'PUT',
  path: '/v1/{organisationId}/collaborations/{collaborationId}/sharing',
  noun: 'collaboration',
  action: 'share',
  summary: {
    sv: 'Välj vad den gemensamma sidan visar, och om vem som helst får läsa den',
    en: 'Choose what the shared page shows, and whether anyone may read it',
  },
  params: CollaborationParams,
  body: z.strictObject({ ...Sharing.shape, ...onBehalf }),
  answer: Receipt,
  status: 200,
  isVersioned: true,
  story: (request, needs: CollaborationNeeds) => {
    const { bodyId: _, ...sharing } = request.body;
    return changeForParty(request, needs, (state, party, circumstances) =>
      chooseSharing(state, { party, sharing }, circumstances),
    );
  },
});

const { text } = Wish.shape;

export const wishForPageRoute = route({
  operationId: 'wishForPage',
  method: 'POST',
  path: '/v1/{organisationId}/collaborations/{collaborationId}/wishes',
  noun: 'collaboration',
  action: 'contribute',
  summary: { sv: 'Önska innehåll på den gemensamma sidan', en: 'Wish for something on the shared page' },
  params: CollaborationParams,
  body: z.strictObject({ text, ...onBehalf }),
  answer: Receipt,
  status: 200,
  story: (request, needs: CollaborationNeeds) =>
    changeForParty(request, needs, (state, party, circumstances) =>
      wishForPage(state, { party, text: request.body.text }, circumstances),
    ),
});
