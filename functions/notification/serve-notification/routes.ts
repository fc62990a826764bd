import type { Route } from '#shared/lambda/route.ts';
import type { NotificationNeeds } from './needs.ts';
import { listNotificationsRoute, readNotificationRoute } from './read-notifications.ts';

/** What one can see of notifications over HTTP. */
export const routes: readonly Route<NotificationNeeds>[] = [listNotificationsRoute, readNotificationRoute];
