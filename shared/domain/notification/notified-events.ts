import { type EventName, eventNames } from '#events/catalogue.ts';
import { whoIsTold } from './who-is-told.ts';

/**
 * The events that somebody may have to be told of: what the planning reaction listens to. Apart from the rules, so that
 * whoever asks those need not carry the whole catalogue.
 */
export const notifiedEvents: readonly EventName[] = eventNames.filter((name) => whoIsTold[name] !== 'nobody');
