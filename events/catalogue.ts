import type * as z from 'zod/mini';
import { AssessmentCompleted } from './assessment/assessment-completed.ts';
import { NotificationClaimed } from './notification/notification-claimed.ts';
import { NotificationFailed } from './notification/notification-failed.ts';
import { NotificationParked } from './notification/notification-parked.ts';
import { NotificationPlanned } from './notification/notification-planned.ts';
import { NotificationReleased } from './notification/notification-released.ts';
import { NotificationRetried } from './notification/notification-retried.ts';
import { NotificationSent } from './notification/notification-sent.ts';
import { ProgrammeAdopted } from './programme/programme-adopted.ts';
import { ProgrammeDrafted } from './programme/programme-drafted.ts';

/** Every event there is. The publisher, the rules, the documentation and the tests loop over this. */
export const catalogue = {
  // programme
  ProgrammeDrafted,
  ProgrammeAdopted,
  // assessment
  AssessmentCompleted,
  // notification
  NotificationPlanned,
  NotificationClaimed,
  NotificationReleased,
  NotificationRetried,
  NotificationSent,
  NotificationFailed,
  NotificationParked,
} as const;

export type EventName = keyof typeof catalogue;
export const eventNames = Object.keys(catalogue) as EventName[];

/** The data of one event by its name. */
export type EventData<Name extends EventName> = z.infer<(typeof catalogue)[Name]['data']>;

/** An event as the domain states it: the name and the data; the store adds the envelope. */
export type EventDraft = { [Name in EventName]: { readonly name: Name; readonly data: EventData<Name> } }[EventName];
