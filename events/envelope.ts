import * as z from 'zod/mini';
import { BodyId, Instant, OrganisationId } from './identifiers.ts';

/**
 * CloudEvents 1.0 (https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/spec.md), as it travels in
 * EventBridge's `detail`. Extension attributes are lower-case alphanumerics, as the specification asks.
 */
export const Envelope = z.object({
  specversion: z.literal('1.0'),
  /** Unique per event, deterministic from record and sequence: a redelivery carries the same id. */
  id: z.uuid(),
  /** The organisation whose record changed: `/organisations/0184`. */
  source: z.string().check(z.startsWith('/organisations/')),
  /** `se.samsyn.AssessmentCompleted.v1`: the major version is part of the type. */
  type: z.string().check(z.regex(/^se\.samsyn\.[A-Z][A-Za-z]+\.v\d+$/)),
  /** `assessment/<id>`: the record the event is about. */
  subject: z.string().check(z.regex(/^[a-z-]+\/\S+$/)),
  time: Instant,
  datacontenttype: z.literal('application/json'),
  /** Position in the record's own history, from 1 and gapless, zero-padded so that it sorts as text. */
  sequence: z.string().check(z.regex(/^\d{10}$/)),
  organisationid: OrganisationId,
  bodyid: z.optional(BodyId),
  /** Who did it: a person's id, or `system/<function>`. */
  actor: z.string(),
  /** The organisation on whose behalf it was done. */
  onbehalfof: OrganisationId,
  /** The body of that organisation, when it is known. */
  onbehalfofbody: z.optional(BodyId),
  /** The event that caused this one. */
  causationid: z.optional(z.uuid()),
  /** W3C Trace Context. */
  traceparent: z.optional(z.string()),
  data: z.record(z.string(), z.unknown()),
});
export type Envelope = z.infer<typeof Envelope>;

/** The plain name of an event type: `se.samsyn.PlanAdopted.v1` → `PlanAdopted`, EventBridge's `detail-type`. */
export const nameOfType = (type: string): string => type.split('.')[2] ?? type;
