import * as z from 'zod/mini';
import { OrganisationId } from '#events/identifiers.ts';
import { NotificationRules, noNotificationRules } from '#shared/domain/notification/notification-rules.ts';
import type { Organisation } from '#shared/domain/organisation/organisation.ts';
import { setNotificationRules } from '#shared/domain/organisation/set-notification-rules.ts';
import { contentEtag } from '#shared/lambda/entity-tag.ts';
import { changeOwn } from '#shared/lambda/own-record.ts';
import { Problem } from '#shared/lambda/problem.ts';
import { Receipt } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import type { NotificationNeeds } from './needs.ts';

const params = z.object({ organisationId: OrganisationId });

const rulesOf = ({ notificationRules = noNotificationRules }: Organisation): NotificationRules =>
  notificationRules;
const etagOf = ({ state }: { readonly state: Organisation }): string => contentEtag(rulesOf(state));

/** Where the organisation tells people otherwise than its programmes do. */
export const readNotificationRulesRoute = route({
  operationId: 'readNotificationRules',
  method: 'GET',
  path: '/v1/{organisationId}/notification-rules',
  noun: 'notification',
  action: 'readRules',
  summary: {
    sv: 'Läs organisationens egna regler för aviseringar',
    en: 'Read the organisation’s own rules for notifications',
  },
  params,
  answer: NotificationRules,
  status: 200,
  story: async ({ organisationId }, { organisations }: NotificationNeeds) => {
    const stored = await organisations.find(organisationId, organisationId);
    if (stored === undefined) throw new Problem('missing');
    return { status: 200, headers: { etag: etagOf(stored) }, json: rulesOf(stored.state) };
  },
});

/** Says so, all of it at once: who is told counts from now on, when one is reminded for plans adopted from now on. */
export const setNotificationRulesRoute = route({
  operationId: 'setNotificationRules',
  method: 'PUT',
  path: '/v1/{organisationId}/notification-rules',
  noun: 'notification',
  action: 'changeRules',
  summary: {
    sv: 'Ange organisationens egna regler för aviseringar, per allvarlighetsgrad',
    en: 'Set the organisation’s own rules for notifications, by severity',
  },
  params,
  body: NotificationRules,
  answer: Receipt,
  status: 200,
  isVersioned: true,
  example: {
    reminders: [
      {
        severity: 'high',
        remindBefore: ['P14D', 'P3D', 'P0D'],
        ladder: [{ after: 'P1D', tell: 'departmentHead' }],
      },
    ],
    messages: [{ text: 'measureOverdue', severity: 'high', alsoTell: ['mas'] }],
  },
  story: (request, { organisations }: NotificationNeeds) => {
    const { organisationId, body } = request;
    return changeOwn(request, {
      store: organisations,
      ownerId: organisationId,
      id: organisationId,
      etagOf,
      decide: (organisation, circumstances) => setNotificationRules(organisation, body, circumstances),
    });
  },
});
