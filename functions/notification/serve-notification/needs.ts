import type { ApiNeeds } from '#shared/lambda/route.ts';
import type { NotificationStore } from '#shared/storage/notification/notification-store.ts';

/** What the notification stories need: a literal object in tests. */
export interface NotificationNeeds extends ApiNeeds {
  readonly notifications: NotificationStore;
}
