import type { ApiNeeds } from '#shared/lambda/route.ts';
import { type Route, route } from '#shared/lambda/route.ts';
import type { CalendarNeeds } from './read-calendar.ts';
import { CalendarParams, readCalendar } from './read-calendar.ts';

/** The one address that answers a person's calendar without a login. */
export const routes: readonly Route<CalendarNeeds & ApiNeeds>[] = [
  route({
    operationId: 'readCalendar',
    method: 'GET',
    path: '/v1/{organisationId}/people/{personId}/calendars/{secret}',
    noun: 'notification',
    action: 'public',
    summary: {
      sv: 'Året som kommer som kalender (iCalendar): den som har hemligheten i adressen får den, utan inloggning',
      en: 'The year ahead as a calendar (iCalendar): whoever has the secret of the address gets it, without a login',
    },
    params: CalendarParams,
    answerType: 'text/calendar',
    status: 200,
    public: true,
    story: ({ params }, needs: CalendarNeeds & ApiNeeds) => readCalendar(params, needs),
  }),
];
