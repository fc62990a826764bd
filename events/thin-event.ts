import * as z from 'zod/mini';
import { Envelope } from './envelope.ts';
import { UnitId } from './identifiers.ts';
import { nouns } from './nouns.ts';

/**
 * An event as other systems get it: a CloudEvent without data. It says that something happened to which record, and
 * neither what nor who did it; whoever wants to know asks the API with rights of their own.
 */
export const ThinEvent = z.pick(Envelope, {
  specversion: true,
  id: true,
  source: true,
  type: true,
  subject: true,
  time: true,
  sequence: true,
  organisationid: true,
  bodyid: true,
  causationid: true,
});
export type ThinEvent = z.infer<typeof ThinEvent>;

/** What lies in the feed: the event, and what rights are held against. */
export const FeedEntry = z.extend(ThinEvent, { noun: z.enum(nouns), unitId: z.optional(UnitId) });
export type FeedEntry = z.infer<typeof FeedEntry>;
