import * as z from 'zod/mini';
import { OrganisationId, WebhookId } from '#events/identifiers.ts';

export const OrganisationParams = z.object({ organisationId: OrganisationId });
export const WebhookParams = z.object({ organisationId: OrganisationId, webhookId: WebhookId });
