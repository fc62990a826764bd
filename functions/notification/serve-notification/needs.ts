import type { ApiNeeds } from '#shared/lambda/route.ts';
import type { Inbox } from '#shared/storage/notification/inbox.ts';
import type { NotificationStore } from '#shared/storage/notification/notification-store.ts';
import type { OrganisationStore } from '#shared/storage/organisation/organisation-store.ts';
import type { PersonStore } from '#shared/storage/organisation/person-store.ts';

/** What the notification stories need: a literal object in tests. */
export interface NotificationNeeds extends ApiNeeds {
  readonly notifications: NotificationStore;
  readonly inbox: Inbox;
  readonly people: PersonStore;
  readonly organisations: OrganisationStore;
}
