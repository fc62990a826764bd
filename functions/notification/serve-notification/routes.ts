import type { Route } from '#shared/lambda/route.ts';
import { listCalendarFeedsRoute, openCalendarFeedRoute, revokeCalendarFeedRoute } from './calendar-feeds.ts';
import { listEventsRoute } from './list-events.ts';
import { markAsReadRoute } from './mark-as-read.ts';
import type { NotificationNeeds } from './needs.ts';
import { readNotificationRulesRoute, setNotificationRulesRoute } from './notification-rules.ts';
import { readPreferencesRoute, setPreferencesRoute } from './preferences.ts';
import { readInboxRoute } from './read-inbox.ts';
import { listNotificationsRoute, readNotificationRoute } from './read-notifications.ts';

/** What one can see of notifications over HTTP, and how one wants to get them. */
export const routes: readonly Route<NotificationNeeds>[] = [
  listNotificationsRoute,
  readNotificationRoute,
  readInboxRoute,
  markAsReadRoute,
  readPreferencesRoute,
  setPreferencesRoute,
  readNotificationRulesRoute,
  setNotificationRulesRoute,
  listCalendarFeedsRoute,
  openCalendarFeedRoute,
  revokeCalendarFeedRoute,
  listEventsRoute,
];
