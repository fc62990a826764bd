import type { EventName } from '#events/catalogue.ts';
import { whoIsTold } from './who-is-told.ts';

/** The events that somebody may have to be told of: what the planning reaction listens to. */
export const notifiedEvents: readonly EventName[] = (Object.keys(whoIsTold) as EventName[]).filter(
  (name) => whoIsTold[name] !== 'nobody',
);
