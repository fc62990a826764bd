import * as z from 'zod/mini';
import { OrganisationId } from '#events/identifiers.ts';
import { noPreferences, Preferences } from '#shared/domain/notification/preferences.ts';
import type { Person } from '#shared/domain/organisation/person.ts';
import { setPreferences } from '#shared/domain/organisation/set-preferences.ts';
import { contentEtag } from '#shared/lambda/entity-tag.ts';
import { changeOwn } from '#shared/lambda/own-record.ts';
import { Problem } from '#shared/lambda/problem.ts';
import { Receipt } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import type { NotificationNeeds } from './needs.ts';

const params = z.object({ organisationId: OrganisationId });

const preferencesOf = ({ preferences = noPreferences }: Person): Preferences => preferences;
const etagOf = ({ state }: { readonly state: Person }): string => contentEtag(preferencesOf(state));

/** How one is told, as one has chosen. */
export const readPreferencesRoute = route({
  operationId: 'readPreferences',
  method: 'GET',
  path: '/v1/{organisationId}/preferences',
  noun: 'notification',
  action: 'readInbox',
  summary: { sv: 'Hur jag vill få besked', en: 'How I want to be told' },
  params,
  answer: Preferences,
  status: 200,
  story: async ({ caller, organisationId }, { people }: NotificationNeeds) => {
    const stored = await people.find(organisationId, caller.personId);
    if (stored === undefined) throw new Problem('missing');
    return { status: 200, headers: { etag: etagOf(stored) }, json: preferencesOf(stored.state) };
  },
});

/** Chooses how one is told: all of it at once. What one must act on comes at once whatever one chooses. */
export const setPreferencesRoute = route({
  operationId: 'setPreferences',
  method: 'PUT',
  path: '/v1/{organisationId}/preferences',
  noun: 'notification',
  action: 'readInbox',
  summary: { sv: 'Välj hur jag vill få besked', en: 'Choose how I want to be told' },
  params,
  body: Preferences,
  answer: Receipt,
  status: 200,
  isVersioned: true,
  example: {
    language: 'sv',
    channels: { news: 'digest' },
    pause: {
      from: '2026-12-21',
      to: '2027-01-08',
      substituteId: '0192f0c1-6666-7c3d-8e4f-5a6b7c8d9e0f',
    },
  },
  story: async (request, { people }: NotificationNeeds) => {
    const { caller, organisationId, body } = request;
    const { substituteId } = body.pause ?? {};
    const substitute = substituteId && (await people.find(organisationId, substituteId))?.state;
    return changeOwn(request, {
      store: people,
      ownerId: organisationId,
      id: caller.personId,
      etagOf,
      decide: (person, circumstances) =>
        setPreferences(person, { preferences: body, substitute: substitute || undefined }, circumstances),
    });
  },
});
